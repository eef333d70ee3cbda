import { Type } from 'typebox';
import { instant, nullable, object, title } from '../api/schemas.ts';
import { definitionKind } from '../definitions/schema.ts';
import { change, problem, scenario, workflowDifferences } from '../drafts/schema.ts';

export const pack = object(
  {
    id: Type.String(),
    version: Type.String(),
    title,
    description: nullable(title),
    release: Type.Integer({ description: 'Number of the release in force' }),
    publishedAt: instant(),
    definitions: Type.Record(Type.String(), Type.Integer(), { description: 'How many of each kind' }),
  },
  { title: 'Pack' },
);

export const packList = object({ items: Type.Array(pack) });

const files = Type.Record(Type.String({ minLength: 1, maxLength: 512 }), Type.String({ maxLength: 2 * 1024 * 1024 }), {
  maxProperties: 2000,
  description: 'Path inside the pack to text. One of them is pack.json.',
});

export const packBody = object({
  files,
  note: Type.Optional(Type.String({ maxLength: 2000, description: 'Why' })),
  expectedRelease: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 1_000_000_000,
      description: 'The release that it is to replace: another one in between refuses the call',
    }),
  ),
});
export const packFilesBody = object({ files });
export const packDraftsBody = object({
  files,
  remove: Type.Optional(Type.Boolean({ description: 'True: what is in force and not in the pack is to be taken out' })),
});
export const packDrafted = object(
  {
    release: Type.Integer({ description: 'The one that the drafts lie on' }),
    drafts: Type.Array(
      object({
        kind: definitionKind,
        id: Type.String(),
        revision: nullable(Type.Integer({ description: 'Null: thrown away, the pack says what is in force' })),
        removes: Type.Boolean(),
      }),
      { description: 'Drafts that were begun, changed or thrown away' },
    ),
  },
  { title: 'PackDrafted' },
);

const names = (description: string) => Type.Array(Type.String(), { description });
export const packCheck = object(
  {
    release: Type.Integer({ description: 'The one that it is compared with' }),
    pack: nullable(object({ id: Type.String(), version: Type.String() })),
    problems: Type.Array(problem),
    scenarios: Type.Array(scenario),
    changes: Type.Array(object({ kind: definitionKind, id: Type.String(), file: Type.String(), change }), {
      description: 'Definitions that differ from what is in force; of a pack that cannot be read whole, those that can',
    }),
    differences: Type.Array(workflowDifferences),
    missing: object(
      {
        roles: names('That nobody has'),
        groups: names('In which nobody is'),
        clients: names('Of overlays, that are none here'),
        kinds: names('Of actions and items, that no plugin brings: "action fax", "item meter"'),
        language: nullable(Type.Integer({ description: 'Version of the definition language that this program lacks' })),
      },
      { title: 'MissingForPack', description: 'What the pack speaks of and is not here' },
    ),
    ok: Type.Boolean({ description: 'True: nothing keeps it from being installed' }),
  },
  { title: 'PackCheck' },
);

export const packInstalled = object({ release: Type.Integer() }, { title: 'PackInstalled' });

export const filesQuery = object({
  release: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'An older one; the current one when absent' }),
  ),
});
export const packFiles = object(
  { pack: Type.String(), packVersion: Type.String(), release: Type.Integer(), files },
  {
    title: 'PackFiles',
    description: 'Each text as it stands in a folder of a pack under git: indented, formatted, with a line end.',
  },
);
