import { ReglamentError } from '../../errors.ts';
import { lockDocument, updateDocument } from '../../store/documents/index.ts';
import { placeholders } from '../../store/placeholders.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { Tx } from '../../store/store.ts';
import { type InForce, readInForce } from '../change-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { once } from '../once.ts';
import { type DocumentScene, documentScene, missing } from './document-scene.ts';
import { tellRequests } from './tell-requests.ts';

/** Which document is to be changed, and the version of it that the actor has read. */
export interface DocumentTarget {
  readonly document: string;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** What a command answers about the document that it changed. */
export interface DocumentChange {
  readonly uuid: string;
  readonly version: number;
  readonly status: string;
  readonly number: string | null;
  /** The draft that is to correct it, when that was begun. */
  readonly correction?: string;
}

/** A locked document inside its transaction; its requests are locked as well. */
export interface LockedDocument extends DocumentScene {
  readonly ctx: CommandContext;
  readonly tx: Tx;
  readonly actor: ActorRow;
  readonly inForce: InForce;
  readonly now: Date;
}

export interface DocumentOutcome {
  readonly change: Parameters<typeof updateDocument>[2];
  /** What the journal of each request says was done. */
  readonly done: string;
  readonly note?: string | null | undefined;
  /** What is done when the document is written, before its requests hear of it. */
  readonly last?: (tx: Tx) => Promise<void>;
  /** What is done when its requests have heard of it. */
  readonly afterwards?: () => Promise<void>;
  /** Joins the answer. */
  readonly beside?: Pick<DocumentChange, 'correction'>;
}

/**
 * Runs `work` on a locked document and writes what it returns, in one transaction: the document with version + 1, and an
 * entry in the journal of each of its requests. Requests are locked first and in one order, so that no two wait for each
 * other. Fails with DOCUMENT_NOT_FOUND, SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH.
 */
export async function changeDocument(
  ctx: CommandContext,
  actor: ActorRef,
  target: DocumentTarget & { readonly route: string; readonly body?: unknown },
  work: (locked: LockedDocument) => Promise<DocumentOutcome>,
): Promise<DocumentChange> {
  const inForce = await readInForce(ctx);
  const { document, expectedVersion, idempotencyKey: key, route, body } = target;
  return once(ctx, actor, { route, key, body: { document, expectedVersion, body } }, async (tx, person) =>
    changeInside({ ctx, tx, actor: person, inForce }, { document, expectedVersion }, work),
  );
}

/** Where a document is changed. */
export interface DocumentTransaction {
  readonly ctx: CommandContext;
  readonly tx: Tx;
  readonly actor: ActorRow;
  readonly inForce: InForce;
}

/** `changeDocument` inside a transaction that is open already. */
export async function changeInside(
  inside: DocumentTransaction,
  { document, expectedVersion }: Pick<DocumentTarget, 'document' | 'expectedVersion'>,
  work: (locked: LockedDocument) => Promise<DocumentOutcome>,
): Promise<DocumentChange> {
  const { ctx, tx, actor, inForce } = inside;
  const seen = await documentScene(tx, inForce.roles, actor, document);
  await lockRequests(tx, seen.requests);
  const row = await lockDocument(tx, document);
  if (row === undefined) throw missing(document);
  if (expectedVersion !== undefined && expectedVersion !== row.version) {
    throw new ReglamentError('SNAPSHOT_STALE', { actual: row.version, expected: expectedVersion });
  }
  // Whose its requests are, and what their people may, may have been changed while this waited for the locks.
  const before = tx.dialect === 'mysql' ? await documentScene(tx, inForce.roles, actor, document) : seen;
  const now = ctx.now();
  const { change, done, note, last, afterwards, beside } = await work({ ...before, ...inside, row, now });
  const saved = await updateDocument(tx, row, { ...change, updatedAt: now.getTime() });
  if (!saved) throw new ReglamentError('SNAPSHOT_STALE', { actual: row.version + 1, expected: row.version });
  await last?.(tx);
  const after = { ...row, ...change };
  await tellRequests(inside, after, before.requests, { done, note });
  await afterwards?.();
  return { ...beside, uuid: row.uuid, version: row.version + 1, status: after.status, number: after.number };
}

/** Keeps every other writer of these requests out, in the order of their ids. On SQLite the transaction is the lock. */
export async function lockRequests(tx: Tx, requests: readonly { readonly requestId: number }[]): Promise<void> {
  if (tx.dialect !== 'mysql') return;
  const ids = requests.map(({ requestId }) => requestId).toSorted((a, b) => a - b);
  await tx.all(`SELECT id FROM request WHERE id IN (${placeholders(ids.length)}) ORDER BY id FOR UPDATE`, ids);
}
