import { type Detail, ReglamentError } from '../errors.ts';
import { effectiveOf, type KindSet, type Pack } from '../language/index.ts';
import type { MigrationPlan } from '../run/index.ts';

const TIMERS: readonly MigrationPlan['timers'][] = ['keep', 'recompute', 'restart'];

/** The plan with what it leaves out. Fails with MIGRATION_PLAN_INVALID: every state nobody has, every unknown policy. */
export function migrationPlan(
  { states = {}, timers = 'keep' }: Partial<MigrationPlan>,
  pack: Pack,
  kinds: KindSet,
): MigrationPlan {
  const known = statesOf(pack, kinds);
  const details: Detail[] = Object.entries(states)
    .filter(([, to]) => !known.has(to))
    .map(([from, to]) => ({
      rule: 'state-unknown',
      path: `/states/${from}`,
      message: `state "${from}" is sent to "${to}", and no workflow of the new release has such a state`,
    }));
  if (!TIMERS.includes(timers)) {
    details.push({
      rule: 'timers-unknown',
      path: '/timers',
      message: `expected one of ${TIMERS.join(', ')}, got "${timers}"`,
    });
  }
  if (details.length > 0) throw new ReglamentError('MIGRATION_PLAN_INVALID', { count: details.length }, { details });
  return { states, timers };
}

/** Ids of all states in all effective workflows of a pack. */
function statesOf(pack: Pack, kinds: KindSet): Set<string> {
  const ids = new Set<string>();
  const visit = (states: Readonly<Record<string, { id: string; states?: unknown }>> = {}): void => {
    for (const state of Object.values(states)) {
      ids.add(state.id);
      visit(state.states as Parameters<typeof visit>[0]);
    }
  };
  for (const combination of effectiveOf(pack, kinds)) {
    if ('effective' in combination.resolved) visit(combination.resolved.effective.workflow.machine.states);
  }
  return ids;
}
