import type { Refusal } from '../../run/index.ts';
import { deleteLink, hasLink, insertLink, type LinkKind } from '../../store/bindings/index.ts';
import { changeOnce } from '../change-once.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import type { LockedRequest } from '../locked-request.ts';
import { refuseSeen } from '../refuse.ts';
import type { RequestView } from '../request-view.ts';
import { otherRequest } from './other-request.ts';

export interface LinkRequests {
  readonly request: string;
  /** Uuid or number of the other. */
  readonly to: string;
  readonly kind: LinkKind;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Links a request with another that the actor may read too. Fails with LINK_REFUSED (all reasons), REQUEST_NOT_FOUND,
 * SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH.
 */
export async function linkRequests(ctx: CommandContext, actor: ActorRef, input: LinkRequests): Promise<RequestView> {
  const { idempotencyKey: key, ...body } = input;
  const roles = await ctx.catalog.roles();
  return changeOnce(ctx, actor, input, { route: 'link-requests', key, body }, async (locked) => {
    const { tx, row, now } = locked;
    const other = await otherRequest(locked, input.to, roles);
    const linked = other !== undefined && (await hasLink(tx, row.id, other.id, input.kind));
    refuseSeen(
      locked,
      [
        ...linkRight(locked),
        ...(other === undefined ? [UNKNOWN] : []),
        ...(other?.id === row.id ? [refuse('link-self', 'a request is not linked with itself')] : []),
        ...(linked ? [refuse('link-known', `it is linked so with ${other.number} already`)] : []),
      ],
      'LINK_REFUSED',
    );
    if (other === undefined) return null;
    const link = { fromId: row.id, toId: other.id, kind: input.kind };
    await insertLink(tx, { ...link, createdBy: locked.actor.id, createdAt: now.getTime() });
    return { kind: 'linked', payload: { link: input.kind, request: other.uuid, number: other.number } };
  });
}

/**
 * Takes a link back that `request` has to the other, or the other to it. Fails with LINK_REFUSED (all reasons),
 * REQUEST_NOT_FOUND, SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH.
 */
export async function unlinkRequests(ctx: CommandContext, actor: ActorRef, input: LinkRequests): Promise<RequestView> {
  const { idempotencyKey: key, ...body } = input;
  const roles = await ctx.catalog.roles();
  return changeOnce(ctx, actor, input, { route: 'unlink-requests', key, body }, async (locked) => {
    const { tx, row } = locked;
    const other = await otherRequest(locked, input.to, roles);
    const right = linkRight(locked);
    const gone =
      right.length === 0 &&
      other !== undefined &&
      ((await deleteLink(tx, row.id, other.id, input.kind)) || (await deleteLink(tx, other.id, row.id, input.kind)));
    const unknown = other === undefined ? [UNKNOWN] : [];
    const absent = gone || other === undefined ? [] : [refuse('link-unknown', 'they are not linked so')];
    refuseSeen(locked, [...right, ...unknown, ...absent], 'LINK_REFUSED');
    if (other === undefined) return null;
    return { kind: 'unlinked', payload: { link: input.kind, request: other.uuid, number: other.number } };
  });
}

/** Links are kept of ended requests too. */
export function linkRight({ may }: LockedRequest): Refusal[] {
  if (may('link')) return [];
  return [{ rule: 'right', path: '/actor', message: 'no role of yours grants "link" on this request' }];
}

const UNKNOWN: Refusal = refuse('request-unknown', 'there is no such request that you may see');

function refuse(rule: string, message: string): Refusal {
  return { rule, path: '/to', message };
}
