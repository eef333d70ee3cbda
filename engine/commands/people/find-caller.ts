import { ReglamentError } from '../../errors.ts';
import { findSession, findToken, hashSecret, touchSession, touchToken } from '../../store/people/index.ts';
import type { CommandContext } from '../context.ts';
import { SESSION_IDLE_MS } from './session-limits.ts';

/** Who holds a session or token. */
export interface Holder {
  readonly person: string;
  readonly kind: 'staff' | 'client';
  /** Uuid of the session or token. */
  readonly uuid: string;
  /** Null: everything that the person may. */
  readonly scopes: readonly string[] | null;
}

const SEEN_EACH_MS = 60_000;

export interface FindHolder {
  /** False for a look that the person did not cause: it keeps no session alive. */
  readonly marks?: boolean;
}

/**
 * Who holds the session with this secret, by one statement; that it was used is written at most once a minute. Fails
 * with NOT_SIGNED_IN when there is none, when it has ended or was idle for too long, or its person is deactivated.
 */
export async function findSessionHolder(
  ctx: CommandContext,
  secret: string,
  { marks = true }: FindHolder = {},
): Promise<Holder> {
  const now = ctx.now().getTime();
  const row = await findSession(ctx.store.read, hashSecret(secret));
  const good = row !== undefined && row.active === 1 && row.expiresAt > now && row.seenAt > now - SESSION_IDLE_MS;
  if (!good || row.kind === 'system') throw new ReglamentError('NOT_SIGNED_IN');
  if (marks && row.seenAt <= now - SEEN_EACH_MS) await touchSession(ctx.store.read, row.id, now);
  return { person: row.person, kind: row.kind, uuid: row.uuid, scopes: null };
}

/** Who holds the API token with this secret; as `findSessionHolder`. */
export async function findTokenHolder(
  ctx: CommandContext,
  secret: string,
  { marks = true }: FindHolder = {},
): Promise<Holder> {
  const now = ctx.now().getTime();
  const row = await findToken(ctx.store.read, hashSecret(secret));
  const good =
    row !== undefined && row.active === 1 && row.revokedAt === null && (row.expiresAt === null || row.expiresAt > now);
  if (!good || row.kind === 'system') throw new ReglamentError('NOT_SIGNED_IN');
  if (marks && (row.seenAt === null || row.seenAt <= now - SEEN_EACH_MS)) await touchToken(ctx.store.read, row.id, now);
  return { person: row.person, kind: row.kind, uuid: row.uuid, scopes: row.scopes };
}
