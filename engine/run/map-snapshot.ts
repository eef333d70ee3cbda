import type { AnyMachineSnapshot, AnyStateNode, StateValue } from 'xstate';
import type { CompiledWorkflow } from '../language/index.ts';
import type { Refusal } from './refusal.ts';
import { leafIds } from './snapshot.ts';

type Mapped =
  | { readonly ok: true; readonly snapshot: AnyMachineSnapshot }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * The snapshot of `to` that stands where `before` stands, by state ids through `map`. What `to` has more (children of a
 * former leaf, new regions) is filled with its initial states. Refused with every id that has no place.
 */
export function mapSnapshot(
  to: CompiledWorkflow,
  before: AnyMachineSnapshot,
  map: Readonly<Record<string, string>>,
): Mapped {
  const refusals: Refusal[] = [];
  const wanted: AnyStateNode[] = [];
  for (const leaf of leafIds(before)) {
    const id = map[leaf] ?? leaf;
    const node = nodeOf(to, id);
    if (node === undefined || node.type === 'history') {
      refusals.push({
        rule: 'state-missing',
        subject: leaf,
        path: `/states/${leaf}`,
        message: `state "${leaf}" has no place: there is no state "${id}" in the new version`,
      });
    } else {
      wanted.push(node);
    }
  }
  const value = refusals.length > 0 ? undefined : valueOf(to.machine.root as AnyStateNode, wanted, refusals);
  if (refusals.length > 0) return { ok: false, refusals };
  const historyValue = mapHistory(to, before, map);
  const snapshot = to.machine.resolveState({
    value: value ?? {},
    context: {},
    historyValue,
  }) as AnyMachineSnapshot;
  return { ok: true, snapshot };
}

/** The state value under `node` that holds all wanted states; undefined leaves the choice to the initial states. */
function valueOf(node: AnyStateNode, wanted: readonly AnyStateNode[], refusals: Refusal[]): StateValue | undefined {
  const children = (Object.values(node.states) as AnyStateNode[]).filter((child) =>
    wanted.some((each) => isInside(each, child)),
  );
  if (children.length === 0) return undefined;
  if (node.type !== 'parallel' && children.length > 1) {
    const ids = children.map((child) => child.id).join(', ');
    refusals.push({
      rule: 'states-exclude-each-other',
      subject: node.id,
      path: `/states/${node.id}`,
      message: `${ids} cannot be active together in "${node.id}" of the new version`,
    });
    return undefined;
  }
  const entries = children.map((child) => [child.key, valueOf(child, wanted, refusals) ?? {}] as const);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && node.type !== 'parallel' && Object.keys(only[1]).length === 0)
    return only[0];
  return Object.fromEntries(entries);
}

function isInside(node: AnyStateNode, ancestor: AnyStateNode): boolean {
  for (let each: AnyStateNode | undefined = node; each !== undefined; each = each.parent as AnyStateNode | undefined)
    if (each === ancestor) return true;
  return false;
}

/** What a history state remembers moves too; a state that is gone is forgotten. */
function mapHistory(
  to: CompiledWorkflow,
  before: AnyMachineSnapshot,
  map: Readonly<Record<string, string>>,
): Record<string, AnyStateNode[]> {
  const history: Record<string, AnyStateNode[]> = {};
  for (const [key, nodes] of Object.entries(before.historyValue as Record<string, AnyStateNode[]>)) {
    const id = map[key] ?? key;
    const found = nodes.map((node) => nodeOf(to, map[node.id] ?? node.id));
    if (to.states.has(id) && found.every((node) => node !== undefined)) history[id] = found;
  }
  return history;
}

function nodeOf(workflow: CompiledWorkflow, id: string): AnyStateNode | undefined {
  return workflow.states.has(id) ? (workflow.machine.getStateNodeById(id) as AnyStateNode) : undefined;
}
