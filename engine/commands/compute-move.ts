import { ReglamentError } from '../errors.ts';
import type { CompiledWorkflow } from '../language/index.ts';
import {
  type ArmedTimer,
  type Instance,
  type Migrated,
  migrate,
  type MigrationPlan,
  type RequestRecord,
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
  readonly result: Migrated | { readonly ok: false; readonly refusals: readonly { readonly message: string }[] };
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
  try {
    const move = (): Migrated | { ok: false; refusals: readonly { message: string }[] } =>
      migrate(workflow, to, instance, armed, plan, facts, now);
    return { result: computing(to.effective.workflow.id, move), armed };
  } catch (error) {
    if (!(error instanceof ReglamentError)) throw error;
    return { result: { ok: false, refusals: [{ message: error.message }] }, armed };
  }
}
