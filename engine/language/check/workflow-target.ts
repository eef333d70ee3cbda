import type { PinnedChecklist } from '../effective-workflow.ts';
import type { DelayMap, FieldDefinition, MachineConfig, Option, Status } from '../definitions.generated.ts';
import { canonicalText } from '../canonical-text.ts';
import { factTypes } from '../fact-types.ts';
import type { KindSet } from '../kind-set.ts';
import { type Outline, outlineOf } from '../outline.ts';
import { type Reference, workflowReferences } from '../references.ts';
import { type FactTypes, findGaps, type Gaps, type Rule } from '../rules/index.ts';
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
  readonly kinds: KindSet;
  readonly names: PackNames;
  /** What the workflow may name besides what is common to the pack. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** False when the workflow names a set of statuses that there is not: then nothing is said about single ones. */
  readonly knowsStatuses: boolean;
  readonly stages: ReadonlyMap<string, Option>;
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly checklists: ReadonlyMap<string, PinnedChecklist>;
  readonly facts: FactTypes;
  /** Guards of one choice looked at together; each choice is analysed once, however many overlays share it. */
  readonly gapsOf: (rules: readonly Rule[]) => Gaps;
}

interface Parts {
  readonly id: string;
  readonly primary: string | null;
  readonly delays: DelayMap;
  readonly machine: MachineConfig;
  /** Null when there is no such set. */
  readonly statuses: readonly Status[] | null;
  readonly stages: readonly Option[];
  readonly fields: readonly FieldDefinition[];
  readonly checklists: readonly PinnedChecklist[];
  readonly kinds: KindSet;
  readonly names: PackNames;
  readonly analysed: GapCache;
}

/** Analyses made so far, by the facts they were made with and the text of the guards. */
export type GapCache = Map<string, Gaps>;

/** An analysis may cost half a second; a pack that asks for more of them than this is left unanalysed. */
const MOST_ANALYSES = 300;
const NOTHING_FOUND: Gaps = { overlaps: [], shadowed: [], impossible: [], faults: [], analysed: false };

export function workflowTarget(parts: Parts): WorkflowTarget {
  const outline = outlineOf(parts.machine);
  const statuses = parts.statuses ?? [];
  const vocabulary = statuses.map(({ id }) => id).join(' ');
  const facts = factTypes({
    requestTypes: parts.names.certain.requestTypes ? [...parts.names.requestTypes] : null,
    statuses: parts.statuses?.map(({ id }) => id) ?? null,
    stages: parts.statuses === null ? null : parts.stages.map(({ id }) => id),
    roles: parts.names.certain.roles ? [...parts.names.roles] : null,
    fields: parts.fields,
    checklists: parts.checklists,
    items: parts.kinds.items,
  });
  return {
    ...parts,
    outline,
    flow: flowOf(outline),
    references: workflowReferences(outline, parts.delays, parts.kinds.actions),
    statuses: byId(statuses),
    knowsStatuses: parts.statuses !== null,
    stages: byId(parts.stages),
    fields: byId(parts.fields),
    checklists: byId(parts.checklists),
    facts,
    gapsOf: (rules) => {
      const key = `${vocabulary}\n${canonicalText(rules)}`;
      const known = parts.analysed.get(key);
      const gaps = known ?? (parts.analysed.size < MOST_ANALYSES ? findGaps(rules, facts) : NOTHING_FOUND);
      parts.analysed.set(key, gaps);
      return gaps;
    },
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((each) => [each.id, each]));
}
