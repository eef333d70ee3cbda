import { Type } from 'typebox';
import { instant, nullable, object, uuid } from '../api/schemas.ts';
import { said } from '../requests/schema.ts';
import { anyDefinition, definitionKind, hash, sentences } from '../definitions/schema.ts';
import { publishPlan, statesMap } from './plan-schema.ts';

export { definitionKey } from '../definitions/schema.ts';

const draftItem = object(
  {
    kind: definitionKind,
    id: Type.String(),
    // A draft may be unfinished: its title is whatever stands there.
    title: nullable(Type.Record(Type.String(), Type.Unknown())),
    revision: Type.Integer({ description: '1, 2, 3 … with every save' }),
    draft: uuid('Another one once this was published or thrown away. `<revision>.<draft>` is the ETag'),
    updatedAt: instant(),
    removes: Type.Boolean({ description: 'True: it takes the definition out of the pack' }),
    baseMoved: Type.Boolean({
      description: 'True: somebody has published the definition since; rebase before publishing',
    }),
  },
  { title: 'Draft' },
);
export const draftList = object({ items: Type.Array(draftItem) });

const publishedText = nullable(object({ hash, text: Type.String() }));
export const draftDetail = object(
  {
    about: draftItem,
    definition: nullable(anyDefinition),
    text: Type.String({ description: 'Yours' }),
    base: publishedText,
    published: publishedText,
  },
  {
    title: 'DraftDetail',
    description:
      'With the texts of a three-way merge: `base` is what the draft began with (null: a new definition), `published` what is in force (null: nothing), `text` yours.',
  },
);

export const draftBody = object({
  definition: nullable(anyDefinition),
  base: Type.Optional(nullable(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Hash of what is in force' }))),
});
export const savedDraft = object({ revision: Type.Integer(), draft: uuid() });

export const checkBody = object({ states: Type.Optional(statesMap) });

export const problem = object(
  {
    severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
    file: Type.String(),
    path: Type.String({ description: 'JSON Pointer into the file' }),
    rule: Type.String(),
    message: Type.String(),
    remedy: Type.String(),
    example: Type.Optional(Type.Unknown({ description: 'A request that shows it' })),
  },
  { title: 'Problem' },
);
export const scenario = object(
  {
    id: Type.String(),
    ok: Type.Boolean(),
    failures: Type.Array(
      object({
        step: Type.Integer({ description: '0 is the filing' }),
        what: Type.String(),
        expected: Type.Unknown(),
        actual: Type.Unknown(),
      }),
    ),
  },
  { title: 'ScenarioResult' },
);
export const change = Type.Union([Type.Literal('added'), Type.Literal('changed'), Type.Literal('removed')]);

export const workflowDifferences = object(
  { requestType: Type.String(), overlay: nullable(Type.String()), change, sentences },
  { title: 'WorkflowDifferences', description: 'What differs for requests of this type and overlay.' },
);

export const draftCheck = object(
  {
    release: Type.Integer({ description: 'What to publish as `expectedRelease`' }),
    changes: Type.Array(object({ kind: definitionKind, id: Type.String(), change, baseMoved: Type.Boolean() })),
    differences: Type.Array(workflowDifferences),
    problems: Type.Array(problem),
    scenarios: Type.Array(scenario),
    impact: Type.Array(
      object(
        {
          hash,
          requestType: Type.String(),
          overlay: nullable(Type.String()),
          requests: Type.Integer({ description: 'How many run on this version' }),
          changes: Type.Boolean({ description: 'False: their rules stay as they are' }),
          homeless: Type.Array(Type.String(), { description: 'States of the version that would have no place' }),
          states: Type.Array(object({ state: Type.String(), to: nullable(Type.String()), requests: Type.Integer() }), {
            description: 'Where they stand, and where they would; null: no place',
          }),
        },
        { title: 'MigrationImpact' },
      ),
    ),
    ok: Type.Boolean({ description: 'True: nothing keeps it from being published' }),
  },
  { title: 'DraftCheck' },
);

export const scenarioTrial = object(
  { release: Type.Integer(), problems: Type.Array(problem), scenarios: Type.Array(scenario), ok: Type.Boolean() },
  { title: 'ScenarioTrial' },
);

const cursor = Type.Optional(
  Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: '`next` of the call before' }),
);
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Requests' }));
const next = nullable(Type.Integer({ description: 'Goes on with older requests; null: all were looked at' }));

export const previewBody = object({ plan: Type.Optional(publishPlan), cursor, limit });
export const migrationPreview = object(
  {
    release: Type.Integer(),
    requests: Type.Integer({ description: 'Running requests that the drafts touch, in all' }),
    items: Type.Array(
      object(
        {
          request: uuid(),
          number: Type.String(),
          states: Type.Array(object({ state: Type.String(), to: nullable(Type.String()) }), {
            description: 'Where it stands, and the place of each state by the plan; null: no place',
          }),
          movedStates: Type.Array(Type.String(), {
            description: 'Where it would stand once everything has settled; as now when there is a conflict',
          }),
          timers: Type.Array(
            object({
              state: Type.String(),
              delay: Type.String(),
              dueAt: nullable(instant('Now; null: the move sets it')),
              movedDueAt: nullable(instant('After the move; null: the move cancels it')),
            }),
          ),
          safe: Type.Boolean({ description: 'True: its move changes neither where it stands nor what it waits for' }),
          conflict: nullable(said),
        },
        { title: 'MovePreview' },
      ),
      { description: 'Of this page, as far as you may read them' },
    ),
    hidden: Type.Integer({ description: 'Requests of this page that you may not read' }),
    next,
  },
  { title: 'MigrationPreview' },
);

export const replayBody = object({ cursor, limit });
export const draftReplay = object(
  {
    release: Type.Integer(),
    requests: Type.Integer({ description: 'That were played in this call; it ends early when it takes long' }),
    entries: Type.Integer(),
    refused: Type.Integer({ description: 'Requests with an entry that would have been refused' }),
    stuck: Type.Integer({ description: 'Requests that have ended and would not have' }),
    items: Type.Array(
      object(
        {
          request: uuid(),
          number: Type.String(),
          stuck: Type.Boolean(),
          refused: Type.Array(
            object({
              seq: Type.Integer({ description: 'Entry of its journal' }),
              event: nullable(Type.String()),
              reasons: Type.Array(object({ rule: Type.String(), path: Type.String(), text: said })),
            }),
          ),
        },
        { title: 'ReplayFinding' },
      ),
      { description: 'Requests that would have gone otherwise, as far as you may read them; others are counted only' },
    ),
    next,
  },
  { title: 'DraftReplay' },
);
