import { ReglamentError } from '../errors.ts';
import { effectiveNames } from '../language/diff/index.ts';
import type { CompiledWorkflow } from '../language/index.ts';
import {
  type ArmedTimer,
  type Instance,
  type Migrated,
  migrate,
  type MigrationPlan,
  type Refusal,
  type RequestRecord,
  type Said,
  sayStay,
} from '../run/index.ts';
import type { ActorRow } from '../store/read-actor.ts';
import type { TimerRow } from '../store/timers/index.ts';
import { computing } from './refuse.ts';
import { factsFor } from './request-record.ts';

/** A request as a move finds it. */
export interface BeforeMoving {
  readonly workflow: CompiledWorkflow;
  readonly instance: Instance;
  readonly record: RequestRecord;
  readonly timers: readonly Pick<TimerRow, 'state' | 'delay' | 'entry' | 'setAt' | 'dueAt'>[];
}

export interface ComputedMove {
  readonly result: Migrated | { readonly ok: false; readonly said: Said };
  /** Its timers of before. */
  readonly armed: readonly ArmedTimer[];
}

/**
 * What moving a request would make of it. Writes nothing: the move and its preview say the same. A rule that fails on this
 * request is a refusal, so that it does not stop the move of all others.
 */
export function computeMove(
  { workflow, instance, record, timers }: BeforeMoving,
  to: CompiledWorkflow,
  plan: MigrationPlan,
  system: ActorRow,
  now: Date,
): ComputedMove {
  const armed = timers.map(({ state, delay, entry, setAt, dueAt }) => ({
    state,
    delay,
    entry,
    setAt: new Date(setAt),
    due: new Date(dueAt),
  }));
  const facts = factsFor(workflow, record, system, now);
  const stays = (refusals: readonly Refusal[]): ComputedMove => {
    const names = effectiveNames([workflow.effective, to.effective]);
    return { result: { ok: false, said: sayStay(refusals, { from: workflow, to, facts, names }) }, armed };
  };
  try {
    const move = (): ReturnType<typeof migrate> => migrate(workflow, to, instance, armed, plan, facts, now);
    const result = computing(to.effective.workflow.id, move);
    return result.ok ? { result, armed } : stays(result.refusals);
  } catch (error) {
    if (!(error instanceof ReglamentError)) throw error;
    return stays([{ rule: 'rule-failed', path: '', message: error.message }]);
  }
}
