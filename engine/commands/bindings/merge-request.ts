import type { Refusal } from '../../run/index.ts';
import { deleteLink, hasLink, insertLink } from '../../store/bindings/index.ts';
import { lastEntryOfKind } from '../../store/journal.ts';
import { addWatchers, copyWatchers } from '../../store/notices/index.ts';
import { findRequestById, type LoadedRequest, lockRequest } from '../../store/requests/index.ts';
import { cancelAllTimers, timersOf } from '../../store/timers/index.ts';
import { changeLocked, type InForce, readInForce } from '../change-request.ts';
import { changeOnce } from '../change-once.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import type { LockedRequest } from '../locked-request.ts';
import { refuseSeen } from '../refuse.ts';
import type { RequestView } from '../request-view.ts';
import { rightRefusals } from '../right-refusals.ts';
import { linkRight } from './link-requests.ts';
import { mayOn, otherRequest } from './other-request.ts';

export interface MergeRequest {
  readonly request: string;
  /** Uuid or number of the one that goes on; null takes a merge back. */
  readonly into: string | null;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

interface StoppedTimer {
  readonly state: string;
  readonly delay: string;
  readonly entry: number;
  readonly setAt: number;
  readonly dueAt: number;
}

/**
 * Merges a duplicate into the request that goes on in its place: the duplicate stands still with its timers stopped, who
 * watched it watches the other, and both are linked. Comments stay where they were written. `into: null` takes it back.
 * Fails with LINK_REFUSED (all reasons), REQUEST_NOT_FOUND, SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH.
 */
export async function mergeRequest(ctx: CommandContext, actor: ActorRef, input: MergeRequest): Promise<RequestView> {
  const { idempotencyKey: key, ...body } = input;
  const inForce = await readInForce(ctx);
  const { into } = input;
  return changeOnce(ctx, actor, input, { route: 'merge-request', key, body }, (locked) =>
    into === null ? takeBack(locked) : merge(locked, into, inForce),
  );
}

async function merge(locked: LockedRequest, into: string, inForce: InForce) {
  const { ctx, tx, row, actor, now } = locked;
  const seen = await otherRequest(locked, into, inForce.roles);
  // Locked, so that two requests are never merged into each other.
  const target = seen && (await lockRequest(tx, seen.uuid, now));
  refuseSeen(
    locked,
    [...rightRefusals(locked, 'link'), ...targetRefusals(row, target, { actor, roles: inForce.roles })],
    'LINK_REFUSED',
  );
  if (target === undefined) return null;
  const at = now.getTime();
  const timers: StoppedTimer[] = (await timersOf(tx, row.id)).map(({ state, delay, entry, setAt, dueAt }) => ({
    state,
    delay,
    entry,
    setAt,
    dueAt,
  }));
  await cancelAllTimers(tx, row.id);
  await copyWatchers(tx, row.id, target.id, at);
  if (row.requesterId !== null) await addWatchers(tx, target.id, [row.requesterId], at);
  const linked = await hasLink(tx, row.id, target.id, 'duplicate-of');
  const link = { fromId: row.id, toId: target.id, kind: 'duplicate-of' as const };
  if (!linked) await insertLink(tx, { ...link, createdBy: actor.id, createdAt: at });
  await changeLocked(ctx, tx, actor, { request: target.uuid }, inForce, () => ({
    kind: 'took-over',
    payload: { request: row.uuid, number: row.number },
  }));
  return {
    kind: 'merged',
    payload: { request: target.uuid, number: target.number, timers, linked: !linked },
    columns: { mergedIntoId: target.id },
  };
}

async function takeBack(locked: LockedRequest) {
  const { tx, row, instance } = locked;
  const none: Refusal[] =
    row.mergedIntoId === null ? [{ rule: 'not-merged', path: '/into', message: 'it is not merged into another' }] : [];
  refuseSeen(locked, [...linkRight(locked), ...none], 'LINK_REFUSED');
  if (row.mergedIntoId === null) return null;
  const target = await findRequestById(tx, row.mergedIntoId);
  const entry = await lastEntryOfKind(tx, row.id, 'merged');
  const { timers = [], linked = false } = (entry?.payload ?? {}) as { timers?: StoppedTimer[]; linked?: boolean };
  if (linked) await deleteLink(tx, row.id, row.mergedIntoId, 'duplicate-of');
  const armed = timers.filter(({ state, delay, entry: number }) => instance.timers[`${state}/${delay}`] === number);
  return {
    kind: 'unmerged',
    payload: { request: target?.uuid ?? null, number: target?.number ?? null },
    columns: { mergedIntoId: null },
    timers: {
      set: armed.map(({ setAt, dueAt, ...timer }) => ({ ...timer, setAt: new Date(setAt), due: new Date(dueAt) })),
      cancel: [],
    },
  };
}

function targetRefusals(
  row: LoadedRequest,
  target: LoadedRequest | undefined,
  who: Parameters<typeof mayOn>[1],
): Refusal[] {
  const refuse = (rule: string, message: string, subject?: string): Refusal[] => [
    { rule, ...(subject === undefined ? {} : { subject }), path: '/into', message },
  ];
  if (target === undefined) return refuse('request-unknown', 'there is no such request that you may see');
  if (target.id === row.id) return refuse('link-self', 'a request is not merged into itself');
  return [
    ...(mayOn(target, who, 'link') ? [] : refuse('right', 'no role of yours grants "link" on the other request')),
    ...(target.clientId === row.clientId
      ? []
      : refuse('request-foreign', 'the other request belongs to another company')),
    ...(target.endedAt === null ? [] : refuse('into-ended', 'the other request has ended')),
    ...(target.mergedInto === null
      ? []
      : refuse('merged', `the other request was merged into ${target.mergedInto}`, target.mergedInto)),
  ];
}
