import {
  canonicalText,
  type CompiledWorkflow,
  type KindSet,
  outlineOf,
  type Pack,
  resolveEffective,
} from '../language/index.ts';
import type { MigrationPlan } from '../run/index.ts';
import { countByHash } from '../store/requests/index.ts';
import { countByState, type StateCount } from '../store/requests/count-by-state.ts';
import { pinnedGroups } from '../store/requests/pinned-groups.ts';
import type { CommandContext } from './context.ts';
import { sha256 } from './publish-files.ts';

/** Running requests of one version and what a pack would mean for them. */
export interface MigrationImpact {
  readonly hash: string;
  readonly requestType: string;
  readonly overlay: string | null;
  readonly requests: number;
  /** False: the pack leaves their rules as they are. */
  readonly changes: boolean;
  /** States of their version that have no place in the new one, by the given map. */
  readonly homeless: readonly string[];
  /** Where its requests stand now, and where they would; `to` is null where there is no place. */
  readonly states: readonly { readonly state: string; readonly to: string | null; readonly requests: number }[];
}

/** The impact of a pack on every running request, by the version each is pinned to. Reads only. */
export async function impactOf(
  ctx: CommandContext,
  pack: Pack,
  states: MigrationPlan['states'],
): Promise<MigrationImpact[]> {
  const counts = await countByHash(ctx.store.read);
  const groups = await pinnedGroups(ctx.store.read);
  const standing = Map.groupBy(await countByState(ctx.store.read), ({ hash }) => hash);
  const impacts: MigrationImpact[] = [];
  for (const [hash, requests] of counts) {
    const from = await ctx.catalog.workflow(ctx.store.read, hash);
    const group = groups.find((each) => each.hash === hash);
    const to = target(pack, from.effective.requestType.id, group?.client ?? null, ctx.catalog.kinds);
    impacts.push({
      hash,
      requestType: from.effective.requestType.id,
      overlay: from.effective.workflow.overlay,
      requests,
      changes: to?.hash !== hash,
      homeless: homelessStates(from, to, states),
      states: stateMoves(standing.get(hash) ?? [], to, states),
    });
  }
  return impacts;
}

/** What there is to go to: also of a workflow that cannot run yet, since whoever drafts it has errors for a while. */
interface Target {
  readonly hash: string;
  readonly states: ReadonlyMap<string, unknown>;
}

function target(pack: Pack, requestType: string, client: string | null, kinds: KindSet): Target | undefined {
  const resolved = resolveEffective(pack, requestType, client, kinds);
  if ('problems' in resolved) return undefined;
  const { effective } = resolved;
  return { hash: sha256(canonicalText(effective)), states: outlineOf(effective.workflow.machine).stateById };
}

function homelessStates(from: CompiledWorkflow, to: Target | undefined, states: MigrationPlan['states']): string[] {
  const ids = [...from.states.values()].filter(
    (state) => state.config.states === undefined && state.config.type !== 'history',
  );
  return ids.map((state) => state.id).filter((id) => to === undefined || !to.states.has(states[id] ?? id));
}

/** In parallel regions a request counts in each of its states. */
function stateMoves(
  counts: readonly StateCount[],
  to: Target | undefined,
  states: MigrationPlan['states'],
): MigrationImpact['states'] {
  const byState = new Map<string, number>();
  for (const each of counts) {
    for (const state of each.states) byState.set(state, (byState.get(state) ?? 0) + each.requests);
  }
  return [...byState].map(([state, requests]) => {
    const place = Object.hasOwn(states, state) ? (states[state] as string) : state;
    return { state, to: to?.states.has(place) === true ? place : null, requests };
  });
}
