import { Type } from 'typebox';
import { DEFINITION_KINDS, USED_KINDS } from '../../queries/index.ts';
import { instant, nullable, object, page, paging, title, uuid } from '../api/schemas.ts';

export const hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the canonical text' });
export const definitionKind = Type.Union(
  DEFINITION_KINDS.map((kind) => Type.Literal(kind)),
  { description: 'Kind of definition' },
);
export const definitionId = Type.String({
  pattern: '^[a-z][a-z0-9-]*$',
  maxLength: 64,
  description: 'Id of the definition within its kind',
});
export const definitionKey = object({ kind: definitionKind, id: definitionId });
export const anyDefinition = Type.Record(Type.String(), Type.Unknown(), {
  description: 'The definition, as its JSON Schema (`/language/schemas`) describes it',
});
/** Who did something; null where that person is gone. */
export const author = nullable(object({ uuid: uuid(), name: Type.String(), kind: Type.String() }));
/** The same sentences in each language. */
export const sentences = object(
  { en: Type.Array(Type.String()), ru: Type.Array(Type.String()) },
  { title: 'Sentences', description: 'The same in each language.' },
);

export const definitionItem = object(
  {
    kind: definitionKind,
    id: Type.String(),
    title: nullable(title),
    version: Type.Integer({ description: '1, 2, 3 … within the definition' }),
    hash,
    file: Type.String({ description: 'Path inside the pack' }),
    changedAt: instant('When this version was published first'),
    changedBy: author,
  },
  { title: 'DefinitionItem' },
);

export const definitionQuery = object({ kind: Type.Optional(definitionKind), ...paging });
export const definitionPage = page(definitionItem);

export const definitionDetail = object(
  {
    about: definitionItem,
    definition: anyDefinition,
    text: Type.String({ description: 'Canonical text: its SHA-256 is the hash' }),
  },
  { title: 'Definition' },
);

export const versionKey = object({
  kind: definitionKind,
  id: definitionId,
  version: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
});
export const versionQuery = object(paging);
export const versionPage = page(
  object(
    {
      version: Type.Integer(),
      hash,
      publishedAt: instant('When it was published first'),
      publishedBy: author,
      releases: Type.Array(Type.Integer(), { description: 'Releases that hold it, the newest first; at most 50' }),
    },
    { title: 'DefinitionVersion' },
  ),
);

export const othersDrafts = object({
  items: Type.Array(
    object(
      {
        by: author,
        revision: Type.Integer(),
        updatedAt: instant(),
        removes: Type.Boolean({ description: 'True: it takes the definition out of the pack' }),
        baseMoved: Type.Boolean({ description: 'True: somebody has published the definition since it began' }),
        text: Type.String(),
      },
      { title: 'OthersDraft' },
    ),
  ),
});

export const usedKey = object({
  kind: Type.Union(
    USED_KINDS.map((kind) => Type.Literal(kind)),
    { description: 'What is named' },
  ),
  id: Type.String({ minLength: 1, maxLength: 64 }),
});
export const useList = object({
  items: Type.Array(
    object(
      {
        kind: definitionKind,
        id: Type.String(),
        file: Type.String(),
        path: Type.String({ description: 'JSON Pointer; of an overlay, into what it makes of its base' }),
        owner: Type.String({ description: 'State, transition, checklist item … that names it' }),
        rule: Type.Boolean({ description: 'True when a rule reads it' }),
      },
      { title: 'Use' },
    ),
  ),
});

export const typeKey = object({ id: definitionId });
export const effectiveQuery = object({
  client: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: 'Code of the client company' })),
});
export const effectiveView = object(
  {
    release: Type.Integer(),
    hash,
    overlay: nullable(Type.String()),
    effective: Type.Record(Type.String(), Type.Unknown(), {
      description: 'Request type, workflow, statuses, fields and checklists that a request is pinned to',
    }),
  },
  { title: 'EffectiveWorkflow' },
);

export const overlayView = object(
  { overlay: Type.String(), base: Type.String(), clients: Type.Array(Type.String()), sentences },
  { title: 'OverlayDifferences' },
);

export const standingView = object({
  items: Type.Array(
    object(
      {
        state: Type.String(),
        overlay: nullable(Type.String({ description: 'Of its clients; null: on the base' })),
        requests: Type.Integer({
          description:
            'Running requests; 10,000 are that many or more. One in parallel regions stands in several states',
        }),
      },
      { title: 'StandingCount' },
    ),
  ),
});
