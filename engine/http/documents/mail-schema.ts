import { Type } from 'typebox';
import { MAIL_STATES, type MailState } from '../../queries/documents/index.ts';
import { nullable, object, words } from '../api/schemas.ts';

/** What may be said of the letter that a document goes out with. */
export const letterParts = {
  recipients: Type.Optional(
    Type.Array(words(255), {
      minItems: 1,
      maxItems: 20,
      description: 'Of a letter: mail addresses; those of the client when absent',
    }),
  ),
  subject: Type.Optional(words(300, 'Of a letter; that of its form when absent')),
  text: Type.Optional(
    words(10_000, 'Of a letter; {link} stands for the link by which a quote is answered. That of its form when absent'),
  ),
  copy: Type.Optional(Type.Boolean({ description: 'A copy goes to who sends it' })),
};

/** What became of a letter. */
export const sentMail = object(
  {
    state: Type.Unsafe<MailState>({ type: 'string', enum: [...MAIL_STATES] }),
    to: Type.Array(Type.String()),
    subject: nullable(Type.String({ description: 'Null for who may not see the prices of the document' })),
    failure: nullable(
      Type.String({ description: 'Why it did not go out, or did not yet, or which recipients were not taken' }),
    ),
    messageId: nullable(Type.String({ description: 'Of a letter that a mail server has taken' })),
  },
  { title: 'DocumentMail', description: 'Null for what went another way' },
);
