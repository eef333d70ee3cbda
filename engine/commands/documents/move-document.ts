import type { Refusal } from '../../run/index.ts';
import { type DocumentStatus, freeRequests, insertSignature } from '../../store/documents/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { NO_APPROVAL } from './approval/open-refusals.ts';
import { settleChoices } from './approval/settle-choices.ts';
import {
  changeDocument,
  type DocumentChange,
  type DocumentOutcome,
  type DocumentTarget,
  type LockedDocument,
} from './change-document.ts';
import { rightRefusals, statusRefusals } from './document-scene.ts';

interface Move {
  readonly route: string;
  readonly what: string;
  readonly right: 'issue' | 'void';
  readonly from: readonly DocumentStatus[];
  readonly body?: unknown;
}

function moving(
  ctx: CommandContext,
  actor: ActorRef,
  { document, expectedVersion, idempotencyKey }: DocumentTarget,
  { route, what, right, from, body }: Move,
  work: (
    locked: LockedDocument,
  ) => Promise<{ readonly refusals?: readonly Refusal[]; readonly outcome: DocumentOutcome }>,
): Promise<DocumentChange> {
  const target = { document, expectedVersion, idempotencyKey, route, body };
  return changeDocument(ctx, actor, target, async (locked) => {
    refuseIf([...rightRefusals(locked, right), ...statusRefusals(locked, from)], 'DOCUMENT_REFUSED', { what });
    const { refusals = [], outcome } = await work(locked);
    refuseIf(refusals, 'DOCUMENT_REFUSED', { what });
    return outcome;
  });
}

/**
 * Writes down that the other side neither signed nor objected in time: the document stands with one signature. Fails with
 * DOCUMENT_REFUSED and as all changes of documents do.
 */
export function signOneSided(
  ctx: CommandContext,
  actor: ActorRef,
  { note, ...target }: DocumentTarget & { readonly note: string },
): Promise<DocumentChange> {
  const move = { route: 'one-sided-document', what: 'signed', right: 'issue', from: ['sent'] } as const;
  return moving(ctx, actor, target, { ...move, body: { note } }, async ({ row, tx, now, actor: person }) => {
    const refusals: Refusal[] = [];
    const { objectionUntil } = row;
    if (objectionUntil !== null && now.toISOString().slice(0, 10) <= objectionUntil) {
      const message = `objections are taken until ${objectionUntil}`;
      refusals.push({ rule: 'objections-open', subject: objectionUntil, path: '', message });
    }
    const at = now.getTime();
    await insertSignature(tx, {
      uuid: uuidv7(),
      documentId: row.id,
      role: 'seller',
      method: 'one-sided',
      name: null,
      position: null,
      note,
      pictureSha256: null,
      pictureType: null,
      signedAt: at,
      personId: person.id,
      createdAt: at,
    });
    return { refusals, outcome: { change: { status: 'one-sided' }, done: 'one-sided', note } };
  });
}

/** Puts a document away that nothing more is done with. Fails as all changes of documents do. */
export function closeDocument(ctx: CommandContext, actor: ActorRef, target: DocumentTarget): Promise<DocumentChange> {
  const from = ['signed', 'one-sided', 'approved', 'declined'] as const;
  const move = { route: 'close-document', what: 'closed', right: 'issue', from } as const;
  return moving(ctx, actor, target, move, async () => ({ outcome: { change: { status: 'closed' }, done: 'closed' } }));
}

/**
 * Voids a document: it keeps its number, which is never given again, and lets its requests stand in another one. Fails with
 * DOCUMENT_REFUSED and as all changes of documents do.
 */
export function voidDocument(
  ctx: CommandContext,
  actor: ActorRef,
  { reason, ...target }: DocumentTarget & { readonly reason: string },
): Promise<DocumentChange> {
  const from = [
    'issued',
    'sent',
    'signed',
    'one-sided',
    'closed',
    'approved',
    'declined',
    'expired',
    'withdrawn',
    'superseded',
  ] as const;
  const move = { route: 'void-document', what: 'voided', right: 'void', from } as const;
  return moving(ctx, actor, target, { ...move, body: { reason } }, async ({ row, tx, now, actor: person }) => {
    const refusals = row.replacedBy === null ? [] : [REPLACED];
    await freeRequests(tx, row.id);
    const change = {
      status: 'void' as const,
      voidedBy: person.id,
      voidedAt: now.getTime(),
      voidReason: reason,
      original: 'none' as const,
    };
    return { refusals, outcome: { change, done: 'voided', note: reason, last: () => settleChoices(tx, row) } };
  });
}

const REPLACED: Refusal = {
  rule: 'document-replaced',
  path: '',
  message: 'a correction holds in its place: void that one',
};

/** Writes down that the signed paper came back, and where it lies. Fails as all changes of documents do. */
export function receiveOriginal(
  ctx: CommandContext,
  actor: ActorRef,
  { received, place, ...target }: DocumentTarget & { readonly received: boolean; readonly place?: string | undefined },
): Promise<DocumentChange> {
  const from = ['issued', 'sent', 'signed', 'one-sided', 'closed'] as const;
  const move = { route: 'original-document', what: 'changed', right: 'issue', from } as const;
  return moving(ctx, actor, target, { ...move, body: { received, place } }, async ({ row, now }) => {
    const refusals =
      row.original === 'none' ? [{ rule: 'original-none', path: '', message: 'no original is expected' }] : [];
    const change = received
      ? { original: 'received' as const, originalAt: now.getTime(), originalPlace: place ?? null }
      : { original: 'expected' as const, originalAt: null, originalPlace: null };
    return { refusals, outcome: { change, done: received ? 'original-received' : 'original-missing', note: place } };
  });
}

/** Takes a quote back that nobody has answered. Fails as all changes of documents do. */
export function withdrawDocument(
  ctx: CommandContext,
  actor: ActorRef,
  target: DocumentTarget,
): Promise<DocumentChange> {
  const move = { route: 'withdraw-document', what: 'withdrawn', right: 'issue', from: ['issued', 'sent'] } as const;
  return moving(ctx, actor, target, move, async ({ row }) => ({
    refusals: row.validUntil === null ? [NO_APPROVAL] : [],
    outcome: { change: { status: 'withdrawn' }, done: 'withdrawn' },
  }));
}
