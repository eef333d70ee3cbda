import type { Refusal } from '../run/index.ts';
import { readActor } from '../store/read-actor.ts';
import { changeOnce } from './change-once.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { refuseSeen } from './refuse.ts';
import type { RequestView } from './request-view.ts';
import { rightRefusals } from './right-refusals.ts';
import { settled } from './settled.ts';

export interface AssignRequest {
  readonly request: string;
  /** Uuid of the person who gets it; null gives it to nobody. The actor's own uuid takes it. */
  readonly to: string | null;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Gives a request to a person. Taking one's own needs the right `take`, else `assign`. Fails with ASSIGN_REFUSED,
 * REQUEST_NOT_FOUND, SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH.
 */
export function assignRequest(ctx: CommandContext, actor: ActorRef, input: AssignRequest): Promise<RequestView> {
  const { idempotencyKey: key, ...body } = input;
  const call = { route: 'assign-request', key, body };
  return changeOnce(ctx, actor, input, call, async (locked) => {
    const { tx, record } = locked;
    const to = input.to === null ? null : await readActor(tx, input.to);
    const unknown: Refusal[] =
      to === null || (to?.active === true && to.kind === 'staff')
        ? []
        : [{ rule: 'person-unknown', path: '/to', message: 'there is no such active employee' }];
    refuseSeen(
      locked,
      [...rightRefusals(locked, input.to === locked.actor.uuid ? 'take' : 'assign'), ...unknown],
      'ASSIGN_REFUSED',
    );
    const assignee = to ? { id: to.uuid, roles: to.roles, groups: to.teams } : null;
    const outcome = {
      kind: 'assigned',
      payload: { to: input.to, from: record.assignee?.id ?? null },
      record: { ...record, assignee },
    };
    return settled(locked, outcome, 'ASSIGN_REFUSED');
  });
}
