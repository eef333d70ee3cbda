import { Type } from 'typebox';
import { instant, nullable, object, page, paging, uuid } from '../api/schemas.ts';
import { author, definitionKind } from '../definitions/schema.ts';
import { publishPlan } from '../drafts/plan-schema.ts';
import { workflowDifferences } from '../drafts/schema.ts';

const note = Type.String({ maxLength: 2000, description: 'Why' });
const number = Type.Integer({ minimum: 1, maximum: 1_000_000_000 });

export const publishBody = object({
  expectedRelease: Type.Integer({
    minimum: 0,
    maximum: 1_000_000_000,
    description: 'The release that was checked against: another one in between refuses the call',
  }),
  note: Type.Optional(note),
  running: Type.Union([Type.Literal('keep'), Type.Literal('now'), Type.Literal('when-safe')], {
    description:
      'Running requests stay on their version, or a job moves them by `plan`: at once, or each when it is safe',
  }),
  plan: Type.Optional(publishPlan),
});
export const published = object(
  { release: Type.Integer(), migration: nullable(uuid('Of the job that moves requests')) },
  { title: 'Published' },
);

export const releaseKey = object({ release: number });
export const releaseQuery = object(paging);
const releaseView = object(
  {
    release: Type.Integer(),
    note: Type.String(),
    publishedAt: instant(),
    publishedBy: author,
    rollsBack: nullable(Type.Integer({ description: 'The release that it takes back' })),
  },
  { title: 'Release' },
);
export const releasePage = page(releaseView);
const version = nullable(Type.Integer());
export const releaseDetail = object(
  {
    about: releaseView,
    changes: Type.Array(
      object({
        kind: definitionKind,
        id: Type.String(),
        change: Type.Union([Type.Literal('added'), Type.Literal('changed'), Type.Literal('removed')]),
        from: version,
        to: version,
      }),
      { description: 'Definitions that differ from the release before, with their versions' },
    ),
    differences: Type.Array(workflowDifferences),
  },
  { title: 'ReleaseDetail' },
);

export const rollBackBody = object({ note: Type.Optional(note) });
export const rolledBack = object(
  { release: Type.Integer(), migrations: Type.Array(uuid(), { description: 'Jobs that bring moved requests back' }) },
  { title: 'RolledBack' },
);
