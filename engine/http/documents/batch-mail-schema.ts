import { Type } from 'typebox';
import { instant, nullable, object, uuid } from '../api/schemas.ts';
import { mailGap } from './letter-schema.ts';
import { detail, texts } from './schema.ts';

const count = (description: string) => Type.Integer({ description });

export const mailing = object(
  {
    state: nullable(texts(['running', 'stopped', 'done'] as const)),
    at: nullable(instant('When it was ordered')),
    endedAt: nullable(instant('When its last letter was ordered')),
    reason: nullable(detail),
    off: Type.Boolean({ description: 'No mail server is configured' }),
    counts: object({
      documents: count('That hold'),
      ready: count('That would be mailed now'),
      queued: count('Letters that are on their way'),
      sent: count('That went out, by mail or another way'),
      failed: count('Letters that did not go out'),
      addressless: count('Whose client has no address; not told while it runs'),
      unrendered: count('Whose PDF is not made yet: letters wait for it'),
    }),
    problems: Type.Array(
      object({
        document: object({ uuid: uuid(), number: nullable(Type.String()) }),
        client: nullable(object({ uuid: uuid(), name: Type.String(), code: Type.String() })),
        gaps: Type.Array(mailGap),
      }),
      { description: 'The first hundred that cannot go out, or did not; none while it runs' },
    ),
  },
  { title: 'DocumentBatchMail' },
);
