import { type Detail, ReglamentError } from '../errors.ts';
import { effectiveOf, type KindSet, type Pack } from '../language/index.ts';
import type { MigrationPlan, TimerPolicy } from '../run/index.ts';

const TIMERS: readonly TimerPolicy[] = ['keep', 'recompute', 'restart'];
const WHEN: readonly MigrationPlan['when'][] = ['now', 'safe'];

/**
 * The plan with what it leaves out. Fails with MIGRATION_PLAN_INVALID, which names all at once: every state nobody has,
 * every timer that would not run in the new release, every unknown policy.
 */
export function migrationPlan(
  { states = {}, timers = 'keep', timersOf = {}, when = 'now' }: Partial<MigrationPlan>,
  pack: Pack,
  kinds: KindSet,
): Required<MigrationPlan> {
  const delays = delaysByState(pack, kinds);
  const details: Detail[] = Object.entries(states)
    .filter(([, to]) => !delays.has(to))
    .map(([from, to]) => ({
      rule: 'state-unknown',
      path: `/states/${from}`,
      message: `state "${from}" is sent to "${to}", and no workflow of the new release has such a state`,
    }));
  if (!TIMERS.includes(timers)) details.push({ rule: 'timers-unknown', ...unknown('/timers', TIMERS, timers) });
  for (const [timer, policy] of Object.entries(timersOf)) {
    const path = `/timersOf/${timer.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!TIMERS.includes(policy)) details.push({ rule: 'timers-unknown', ...unknown(path, TIMERS, policy) });
    const [state = '', delay = ''] = timer.split('/');
    const place = Object.hasOwn(states, state) ? (states[state] as string) : state;
    if (timer === `${state}/${delay}` && delays.get(place)?.has(delay) === true) continue;
    details.push({
      rule: 'timer-unknown',
      path,
      message: `there is no timer "${timer}" that a workflow of the new release would wait for`,
    });
  }
  if (!WHEN.includes(when)) details.push({ rule: 'when-unknown', ...unknown('/when', WHEN, when) });
  if (details.length > 0) throw new ReglamentError('MIGRATION_PLAN_INVALID', { count: details.length }, { details });
  return { states, timers, timersOf, when };
}

function unknown(path: string, known: readonly unknown[], got: unknown): Omit<Detail, 'rule'> {
  return { path, message: `expected one of ${known.join(', ')}, got "${String(got)}"` };
}

type States = Readonly<Record<string, { id: string; after?: object; states?: unknown }>>;

/** The delays of every state in all effective workflows of a pack, by its id. */
function delaysByState(pack: Pack, kinds: KindSet): Map<string, Set<string>> {
  const delays = new Map<string, Set<string>>();
  const visit = (states: States = {}): void => {
    for (const { id, after = {}, states: inner } of Object.values(states)) {
      delays.set(id, new Set([...(delays.get(id) ?? []), ...Object.keys(after)]));
      visit(inner as States | undefined);
    }
  };
  for (const combination of effectiveOf(pack, kinds)) {
    if ('effective' in combination.resolved) visit(combination.resolved.effective.workflow.machine.states);
  }
  return delays;
}
