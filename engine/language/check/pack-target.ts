import type { WorkflowDefinition, WorkflowOverlayDefinition } from '../definitions.generated.ts';
import { BOUND_KINDS, factTypes } from '../fact-types.ts';
import type { KindSet } from '../kind-set.ts';
import { applyOverlay } from '../overlay/apply-overlay.ts';
import { all, find, type Located, type Pack } from '../pack.ts';
import { boundFields, fieldsOf, type LocatedField } from '../pack-fields.ts';
import type { Problem } from '../problem.ts';
import { overlayFor } from '../resolve-effective.ts';
import type { FactTypes } from '../rules/index.ts';
import { type CheckCache, namesText } from './check-cache.ts';
import type { Doubts } from './doubts.ts';
import { type PackNames, packNames } from './pack-names.ts';
import { type RuleFaults, ruleFaults, type WorkflowTarget, workflowTarget } from './workflow-target.ts';

/** An overlay with what it makes of its base; `target` is null when base or overlay are not sound enough for it. */
export interface OverlayTarget {
  readonly file: string;
  readonly overlay: WorkflowOverlayDefinition;
  readonly base: WorkflowTarget | null;
  readonly target: WorkflowTarget | null;
  readonly problems: readonly Problem[];
}

/** A pack as its checks see it: every definition, and every workflow laid out once. */
export interface PackTarget {
  readonly pack: Pack;
  readonly kinds: KindSet;
  readonly names: PackNames;
  readonly fields: ReadonlyMap<string, LocatedField>;
  /** Every fact of the pack, whatever workflow it belongs to. */
  readonly facts: FactTypes;
  /** Problems of one rule among all facts of the pack, with paths from the rule. */
  readonly faultsOf: RuleFaults;
  readonly cache: CheckCache;
  readonly workflows: ReadonlyMap<string, WorkflowTarget>;
  readonly overlays: readonly OverlayTarget[];
  /** The workflow that a request of this type runs for this client; null when it is not sound enough to say. */
  readonly workflowFor: (requestType: string, client: string | undefined) => WorkflowTarget | null;
}

/** Lays out what a file makes: a workflow of its own, or an overlay's. */
type LayOut = (workflow: WorkflowDefinition, file: string) => WorkflowTarget;

export function packTarget(pack: Pack, kinds: KindSet, doubts: Doubts, cache: CheckCache): PackTarget {
  const names = packNames(pack, doubts);
  const fields = fieldsOf(pack);
  const checklists = all(pack, 'checklist').map(({ definition }) => definition);
  const allFields = [...fields.values()].map(({ field }) => field);
  const bound = boundFields(pack);
  const ofBound = BOUND_KINDS.flatMap((kind) => [null, ...(bound[kind] ?? [])]);
  const spoken = [kinds, cache.nameOf(namesText(names)), ...allFields, ...ofBound, null, ...checklists];
  const layOut: LayOut = (workflow, file) => {
    const set = find(pack, 'statuses', workflow.statuses);
    const { id, primary = null, delays = {}, machine } = workflow;
    const own = { id, primary, delays, machine };
    const words = { fields: allFields, bound, checklists };
    const vocabulary = { statuses: set?.statuses ?? null, stages: set?.stages ?? [], ...words };
    return cache.made(`target ${file}`, [workflow, set, ...spoken], () =>
      workflowTarget({ ...own, ...vocabulary, kinds, names, cache }),
    );
  };
  const workflows = new Map(
    all(pack, 'workflow').map(({ file, definition }) => [definition.id, layOut(definition, file)]),
  );
  const overlays = all(pack, 'workflow-overlay').map((located) => {
    const { file, definition } = located;
    // Of a workflow that is defined twice nobody knows which one the overlay was written for.
    if (doubts.ids('workflow')?.includes(definition.base))
      return { file, overlay: definition, base: null, target: null, problems: [] };
    return overlayTarget(pack, located, workflows, layOut, cache);
  });
  const allSets = !doubts.some('statuses');
  const sets = all(pack, 'statuses').map(({ definition }) => definition);
  const facts = factTypes({
    requestTypes: names.certain.requestTypes ? [...names.requestTypes] : null,
    statuses: allSets ? sets.flatMap(({ statuses }) => statuses.map(({ id }) => id)) : null,
    stages: allSets ? sets.flatMap(({ stages = [] }) => stages.map(({ id }) => id)) : null,
    roles: names.certain.roles ? [...names.roles] : null,
    fields: allFields,
    bound,
    checklists,
    items: kinds.items,
    documents: [...(names.documents ?? [])],
  });
  return {
    pack,
    kinds,
    names,
    fields,
    facts,
    faultsOf: ruleFaults(facts, cache),
    cache,
    workflows,
    overlays,
    workflowFor: (requestType, client) => {
      const workflow = find(pack, 'request-type', requestType)?.workflow;
      if (workflow === undefined) return null;
      if (doubts.ids('request-type')?.includes(requestType) || doubts.ids('workflow')?.includes(workflow)) return null;
      if (client !== undefined && doubts.mayHaveOverlay(workflow, client)) return null;
      if (client !== undefined && isUnclear(pack, workflow, client)) return null;
      const overlay = client === undefined ? undefined : overlayFor(pack, workflow, client)?.definition;
      if (overlay === undefined) return workflows.get(workflow) ?? null;
      return overlays.find((each) => each.overlay === overlay)?.target ?? null;
    },
  };
}

/** The client has two overlays of the workflow, or one of a workflow that there is not: perhaps meant for this one. */
function isUnclear(pack: Pack, workflow: string, client: string): boolean {
  const his = all(pack, 'workflow-overlay').filter(({ definition }) => definition.clients.includes(client));
  const bases = his.map(({ definition }) => definition.base);
  return bases.filter((base) => base === workflow).length > 1 || bases.some((base) => !find(pack, 'workflow', base));
}

function overlayTarget(
  pack: Pack,
  { file, definition }: Located<WorkflowOverlayDefinition>,
  workflows: ReadonlyMap<string, WorkflowTarget>,
  layOut: LayOut,
  cache: CheckCache,
): OverlayTarget {
  const base = find(pack, 'workflow', definition.base);
  if (base === undefined) return { file, overlay: definition, base: null, target: null, problems: [] };
  const { workflow, problems } = cache.made(`overlay ${file}`, [base, definition], () =>
    applyOverlay(base, definition, file),
  );
  const target = problems.length > 0 ? null : layOut(workflow, file);
  return { file, overlay: definition, base: workflows.get(base.id) ?? null, target, problems };
}
