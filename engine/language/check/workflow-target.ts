import type { ActionKinds } from '../actions/index.ts';
import type {
  ChecklistDefinition,
  DelayMap,
  FieldDefinition,
  MachineConfig,
  Option,
  Status,
} from '../definitions.generated.ts';
import { factTypes } from '../fact-types.ts';
import { type Outline, outlineOf } from '../outline.ts';
import { type Reference, workflowReferences } from '../references.ts';
import type { FactTypes } from '../rules/index.ts';
import { type Flow, flowOf } from './flow.ts';
import type { PackNames } from './pack-names.ts';

/** A workflow as its checks see it: the base itself, or the base with an overlay applied. */
export interface WorkflowTarget {
  readonly id: string;
  readonly primary: string | null;
  readonly delays: DelayMap;
  readonly machine: MachineConfig;
  readonly outline: Outline;
  readonly flow: Flow;
  readonly references: readonly Reference[];
  readonly kinds: ActionKinds;
  readonly names: PackNames;
  /** What the workflow may name besides what is common to the pack. */
  readonly statuses: ReadonlyMap<string, Status>;
  readonly stages: ReadonlyMap<string, Option>;
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly checklists: ReadonlyMap<string, ChecklistDefinition>;
  readonly facts: FactTypes;
}

interface Parts {
  readonly id: string;
  readonly primary: string | null;
  readonly delays: DelayMap;
  readonly machine: MachineConfig;
  readonly statuses: readonly Status[];
  readonly stages: readonly Option[];
  readonly fields: readonly FieldDefinition[];
  readonly checklists: readonly ChecklistDefinition[];
  readonly kinds: ActionKinds;
  readonly names: PackNames;
}

export function workflowTarget(parts: Parts): WorkflowTarget {
  const outline = outlineOf(parts.machine);
  return {
    ...parts,
    outline,
    flow: flowOf(outline),
    references: workflowReferences(outline, parts.delays, parts.kinds),
    statuses: byId(parts.statuses),
    stages: byId(parts.stages),
    fields: byId(parts.fields),
    checklists: byId(parts.checklists),
    facts: factTypes({
      requestTypes: [...parts.names.requestTypes],
      statuses: parts.statuses.map(({ id }) => id),
      stages: parts.stages.map(({ id }) => id),
      roles: [...parts.names.roles],
      fields: parts.fields,
      checklists: parts.checklists,
    }),
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((each) => [each.id, each]));
}
