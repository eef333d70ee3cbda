import { Type } from 'typebox';
import { instant, nullable, object, page, paging, uuid } from '../api/schemas.ts';
import { author } from '../definitions/schema.ts';
import { said } from '../requests/schema.ts';
import { plan } from '../drafts/plan-schema.ts';

export const migrationKey = object({ migration: uuid() });
export const migrationQuery = object(paging);

const migrationView = object(
  {
    migration: uuid(),
    kind: Type.Union([Type.Literal('migrate'), Type.Literal('undo')]),
    status: Type.String({
      description:
        'running, stopped, done, or superseded by a newer release before the end; one whose requests wait until their move is safe runs',
    }),
    fromRelease: nullable(Type.Integer()),
    toRelease: nullable(Type.Integer()),
    undoes: nullable(uuid('Of the migration that this one takes back')),
    undoneBy: nullable(uuid('Of the migration that takes this one back')),
    total: Type.Integer({ description: 'Requests that ran when it began' }),
    moved: Type.Integer(),
    conflicts: Type.Integer({ description: 'Requests that were left as they are' }),
    waiting: Type.Integer({ description: 'Running requests that stay where they are until their move is safe' }),
    createdAt: instant(),
    createdBy: author,
    finishedAt: nullable(instant()),
  },
  { title: 'Migration' },
);
export const migrationPage = page(migrationView);
export const migrationDetail = object(
  {
    about: migrationView,
    plan: nullable(plan),
    error: nullable(Type.String({ description: 'Code of the fault by which its last run ended; it is tried again' })),
  },
  { title: 'MigrationDetail' },
);
export const conflictPage = page(
  object({ request: uuid(), number: Type.String(), reason: said }, { title: 'MigrationConflict' }),
);

export const startBody = object({
  release: Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'The current one' }),
  plan: Type.Optional(plan),
});
export const begun = object({ migration: uuid() }, { title: 'MigrationBegun' });
