import { insertSession, insertTicket, newSecret } from '../../store/people/index.ts';
import type { Tx } from '../../store/store.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { SECOND_FACTOR_MS, SESSION_LASTS_MS } from './session-limits.ts';

/** From where somebody logs in: what his list of sessions shows him. */
export interface Whence {
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
}

/** A session that was begun. The secret is told this once. */
export interface NewSession {
  readonly secret: string;
  readonly uuid: string;
  readonly person: string;
  readonly expiresAt: number;
}

/** What a good password leads to: a session, or the question for a code under a ticket. */
export type LoggedIn =
  | { readonly session: NewSession; readonly secondFactor: null }
  | { readonly session: null; readonly secondFactor: { readonly ticket: string; readonly expiresAt: number } };

interface Admitted {
  readonly personId: number;
  readonly person: string;
  readonly totpAt: number | null;
}

/** Lets a person in whose first factor was good. */
export async function admit(tx: Tx, who: Admitted, whence: Whence, now: number): Promise<LoggedIn> {
  if (who.totpAt === null) return { session: await startSession(tx, who, whence, now), secondFactor: null };
  const { secret, hash } = newSecret();
  const expiresAt = now + SECOND_FACTOR_MS;
  const { personId } = who;
  await insertTicket(tx, { hash, kind: 'second-factor', personId, createdAt: now, createdBy: personId, expiresAt });
  return { session: null, secondFactor: { ticket: secret, expiresAt } };
}

/** Begins a session of a person. */
export async function startSession(
  tx: Tx,
  { personId, person }: Omit<Admitted, 'totpAt'>,
  whence: Whence,
  now: number,
): Promise<NewSession> {
  const { secret, hash } = newSecret();
  const uuid = uuidv7();
  const expiresAt = now + SESSION_LASTS_MS;
  await insertSession(tx, { uuid, hash, personId, ...whence, createdAt: now, expiresAt });
  return { secret, uuid, person, expiresAt };
}
