import { ReglamentError } from '../../errors.ts';
import type { CompiledWorkflow } from '../../language/index.ts';
import type { RequestRecord } from '../../run/index.ts';
import { SYSTEM_PERSON_UUID } from '../../store/system-person.ts';
import { cancelAllTimers, timersOf } from '../../store/timers/index.ts';
import { readActing } from '../acting.ts';
import { computeMove } from '../compute-move.ts';
import type { LockedRequest, RequestOutcome } from '../locked-request.ts';

/**
 * The outcome of a new company together with the move to that company's workflow: states keep their ids, timers their due
 * instants. Fails with BINDING_REFUSED when the request has no place there.
 */
export async function moveToClient(
  locked: LockedRequest,
  outcome: RequestOutcome & { readonly record: RequestRecord },
  to: CompiledWorkflow,
): Promise<RequestOutcome> {
  const { tx, row, instance, workflow, now } = locked;
  const timers = await timersOf(tx, row.id);
  const system = await readActing(tx, { person: SYSTEM_PERSON_UUID });
  const before = { workflow, instance, record: outcome.record, timers };
  const { result } = computeMove(before, to, { states: {}, timers: 'keep' }, system, now);
  if (!result.ok) {
    const message = result.said.en;
    const details = [{ rule: 'no-place', path: '/client', message, params: { ru: result.said.ru } }];
    throw new ReglamentError('BINDING_REFUSED', { reasons: message }, { details });
  }
  await cancelAllTimers(tx, row.id);
  return {
    ...outcome,
    payload: {
      ...(outcome.payload as object),
      moved: { from: workflow.hash, to: to.hash, states: [result.journal.from, result.journal.to] },
    },
    changes: result.changes,
    instance: result.instance,
    view: result.view,
    journal: result.journal,
    effects: result.effects,
    timers: { set: result.timers.armed, cancel: [] },
    workflow: to,
  };
}
