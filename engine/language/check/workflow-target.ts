import type { PinnedChecklist } from '../effective-workflow.ts';
import type { DelayMap, FieldDefinition, MachineConfig, Option, Status } from '../definitions.generated.ts';
import { type FactVocabulary, factTypes } from '../fact-types.ts';
import type { KindSet } from '../kind-set.ts';
import { type Outline, outlineOf } from '../outline.ts';
import { type Reference, workflowReferences } from '../references.ts';
import type { Problem } from '../problem.ts';
import { checkRule, type FactType, type FactTypes, findGaps, type Gaps, type Rule } from '../rules/index.ts';
import type { CheckCache } from './check-cache.ts';
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
  /** Problems of one rule among these facts, with paths from the rule. */
  readonly faultsOf: RuleFaults;
}

export type RuleFaults = (rule: unknown, want?: FactType) => readonly Problem[];

interface Parts {
  readonly id: string;
  readonly primary: string | null;
  readonly delays: DelayMap;
  readonly machine: MachineConfig;
  /** Null when there is no such set. */
  readonly statuses: readonly Status[] | null;
  readonly stages: readonly Option[];
  readonly fields: readonly FieldDefinition[];
  readonly bound: NonNullable<FactVocabulary['bound']>;
  readonly checklists: readonly PinnedChecklist[];
  readonly kinds: KindSet;
  readonly names: PackNames;
  readonly cache: CheckCache;
}

export function workflowTarget(parts: Parts): WorkflowTarget {
  const outline = outlineOf(parts.machine);
  const statuses = parts.statuses ?? [];
  const facts = factTypes({
    requestTypes: parts.names.certain.requestTypes ? [...parts.names.requestTypes] : null,
    statuses: parts.statuses?.map(({ id }) => id) ?? null,
    stages: parts.statuses === null ? null : parts.stages.map(({ id }) => id),
    roles: parts.names.certain.roles ? [...parts.names.roles] : null,
    fields: parts.fields,
    bound: parts.bound,
    checklists: parts.checklists,
    items: parts.kinds.items,
    documents: [...(parts.names.documents ?? [])],
  });
  const { cache, ...own } = parts;
  const name = factsName(facts, cache);
  return {
    ...own,
    outline,
    flow: flowOf(outline),
    references: workflowReferences(outline, parts.delays, parts.kinds.actions),
    statuses: byId(statuses),
    knowsStatuses: parts.statuses !== null,
    stages: byId(parts.stages),
    fields: byId(parts.fields),
    checklists: byId(parts.checklists),
    facts,
    gapsOf: (rules) => cache.gaps(name, rules, () => findGaps(rules, facts)),
    faultsOf: ruleFaults(facts, cache),
  };
}

/** Checks rules against these facts, each rule once. */
export function ruleFaults(facts: FactTypes, cache: CheckCache): RuleFaults {
  const name = factsName(facts, cache);
  return (rule, want) =>
    cache.faults(name, rule, want ?? null, () => checkRule(rule, facts, { file: '', path: '' }, want));
}

function factsName(facts: FactTypes, cache: CheckCache): string {
  return cache.nameOf(JSON.stringify([...facts]));
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((each) => [each.id, each]));
}
