import { createHash } from 'node:crypto';
import {
  type ActionKinds,
  builtinActionKinds,
  builtinKinds,
  canonicalText,
  type ChecklistDefinition,
  type CompiledWorkflow,
  compile,
  type EffectiveWorkflow,
  type Facts,
  type FieldDefinition,
  type MachineConfig,
} from '../../engine/language/index.ts';
import { type Refusal, refusalName, type StepResult, type StepTaken } from '../../engine/run/index.ts';

/** Monday morning: the instant at which requests of the tests begin. */
export const NOW = new Date('2026-01-12T09:00:00Z');

export interface WorkflowParts {
  readonly machine: object;
  /** ISO durations by key. */
  readonly delays?: Readonly<Record<string, string>>;
  readonly fields?: readonly object[];
  readonly checklists?: readonly object[];
  readonly primary?: string;
  readonly required?: readonly string[];
  readonly clientRequired?: boolean;
}

/** An effective workflow of a test: only what it is about, titles and the rest made up. */
export function effectiveOf({
  machine,
  delays = {},
  fields = [],
  checklists = [],
  primary,
  ...type
}: WorkflowParts): EffectiveWorkflow {
  const title = { en: 'Test' };
  return {
    format: 1,
    requestType: { id: 'case', title, fields: [], ...type },
    workflow: {
      id: 'flow',
      title,
      overlay: null,
      primary: primary ?? null,
      delays: Object.fromEntries(Object.entries(delays).map(([key, duration]) => [key, { duration }])),
      machine: { id: 'flow', ...machine } as MachineConfig,
    },
    statuses: { id: 'statuses', statuses: [] },
    fields: fields.map((field) => ({ title, type: 'text', ...field }) as FieldDefinition),
    checklists: checklists.map((list) => ({ $schema: 'checklist.schema.json', title, ...list }) as ChecklistDefinition),
  } as unknown as EffectiveWorkflow;
}

/** The same, frozen to its last leaf and compiled: whoever writes into a definition or an argument fails. */
export function workflowOf(parts: WorkflowParts, kinds: ActionKinds = builtinActionKinds): CompiledWorkflow {
  const effective = frozen(effectiveOf(parts));
  return compile(effective, createHash('sha256').update(canonicalText(effective)).digest('hex'), {
    ...builtinKinds,
    actions: kinds,
  });
}

/** Facts of a request that a clerk works on. */
export function factsWith(more: Partial<Facts> = {}): Facts {
  return frozen({
    request: {
      number: 'R-1',
      type: 'case',
      subject: 'Test',
      status: null,
      stage: null,
      priority: 'normal',
      created: NOW.toISOString(),
    },
    fields: {},
    client: null,
    checklists: {},
    assignee: null,
    group: null,
    actor: { id: 'ann', kind: 'staff', roles: ['clerk'], groups: [] },
    event: { type: '', comment: null },
    now: NOW.toISOString(),
    ...more,
  });
}

/** The step that was taken; fails with the refusals when it was not. */
export function taken(result: StepResult): StepTaken {
  if (!result.ok) throw new Error(`refused: ${result.refusals.map(refusalName).join(', ')}`);
  return result;
}

/** Names of all refusals, sorted; fails when there are none. */
export function refused(result: { readonly ok: boolean; readonly refusals?: readonly Refusal[] }): string[] {
  if (result.ok || result.refusals === undefined) throw new Error('it was not refused');
  return result.refusals.map(refusalName).toSorted();
}

/** Freezes a value of plain data with everything inside. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
  return value;
}
