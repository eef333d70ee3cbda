import type { AnyMachineSnapshot } from 'xstate';
import type { CompiledWorkflow } from '../language/index.ts';
import { timerKey } from './instance.ts';
import { type MigrationPlan, policyOf, type TimerPolicy } from './migration-plan.ts';
import { activeNodes } from './snapshot.ts';
import type { TimerCancel, TimerSet } from './walk.ts';

/** A timer that waits: when it was armed and when it fires. */
export interface ArmedTimer extends TimerSet {
  readonly setAt: Date;
}

/**
 * The timers of an instance that moves: those that the new version waits for as well are kept by the plan's policy, what
 * only it waits for is scheduled. A request that ends by the move waits for nothing.
 */
export function moveTimers(
  from: CompiledWorkflow,
  to: CompiledWorkflow,
  before: AnyMachineSnapshot,
  after: AnyMachineSnapshot,
  armed: readonly ArmedTimer[],
  plan: MigrationPlan,
  lastEntry: number,
  now: Date,
): { keep: ArmedTimer[]; schedule: TimerSet[]; entry: number } {
  const expected = new Map(
    (after.status === 'done' ? [] : waiting(to, after)).map((each) => [timerKey(each.state, each.delay), each]),
  );
  const consumed = new Set(
    waiting(from, before).map((each) => timerKey(plan.states[each.state] ?? each.state, each.delay)),
  );
  const keep: ArmedTimer[] = [];
  for (const timer of armed) {
    const state = plan.states[timer.state] ?? timer.state;
    const key = timerKey(state, timer.delay);
    consumed.delete(key);
    if (!expected.delete(key)) continue;
    const policy = policyOf(plan, timerKey(timer.state, timer.delay));
    keep.push({ ...rearmed(timer, to.delays.get(timer.delay) as number, policy, now), state });
  }
  // What the old version waited for as well and is armed no more has fired already: it does not fire twice.
  const missing = [...expected].filter(([key]) => !consumed.has(key)).map(([, each]) => each);
  const schedule = missing.map((each, index) => ({
    ...each,
    entry: lastEntry + 1 + index,
    due: new Date(now.getTime() + (to.delays.get(each.delay) as number)),
  }));
  return { keep, schedule, entry: lastEntry + schedule.length };
}

function waiting(workflow: CompiledWorkflow, snapshot: AnyMachineSnapshot): TimerCancel[] {
  return activeNodes(snapshot).flatMap((node) =>
    Object.keys(workflow.states.get(node.id)?.config.after ?? {}).map((delay) => ({ state: node.id, delay })),
  );
}

function rearmed(timer: ArmedTimer, ms: number, policy: TimerPolicy, now: Date): ArmedTimer {
  if (policy === 'keep') return timer;
  const setAt = policy === 'restart' ? now : timer.setAt;
  return { ...timer, setAt, due: new Date(setAt.getTime() + ms) };
}
