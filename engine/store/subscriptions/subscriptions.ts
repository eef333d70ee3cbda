import type { Sql } from '../store.ts';

/** What a subscription may ask for. */
export const SUBSCRIPTION_EVENTS = [
  'request.created',
  'request.status-changed',
  'request.stage-changed',
  'request.commented',
  'request.assigned',
  'request.ended',
] as const;
export type SubscriptionEvent = (typeof SUBSCRIPTION_EVENTS)[number];

/** A webhook that somebody wants. Secrets are sealed. */
export interface SubscriptionRow {
  readonly id: number;
  readonly uuid: string;
  readonly title: string;
  readonly url: string;
  readonly secret: string;
  /** The secret before, which still signs until `oldSecretUntil`. */
  readonly oldSecret: string | null;
  readonly oldSecretUntil: number | null;
  readonly events: readonly SubscriptionEvent[];
  /** Whose requests it is told of, as from outside; null: all requests, as staff see them. */
  readonly clientId: number | null;
  readonly clientCode: string | null;
  readonly active: boolean;
  /** Why the engine has disabled it. */
  readonly disabledBecause: string | null;
  readonly createdAt: number;
  readonly createdBy: number;
}

export type SubscriptionChange = Pick<
  SubscriptionRow,
  'title' | 'url' | 'secret' | 'oldSecret' | 'oldSecretUntil' | 'events' | 'active' | 'disabledBecause'
>;

type Raw = Omit<SubscriptionRow, 'events' | 'active'> & { readonly events: string; readonly active: number };

const SELECT = `SELECT s.id, s.uuid, s.title, s.url, s.secret, s.old_secret AS oldSecret,
  s.old_secret_until AS oldSecretUntil, s.events, s.client_id AS clientId,
  (SELECT c.code FROM client c WHERE c.id = s.client_id) AS clientCode, s.active,
  s.disabled_because AS disabledBecause, s.created_at AS createdAt, s.created_by AS createdBy FROM subscription s`;

const read = (raw: Raw): SubscriptionRow => ({ ...raw, events: JSON.parse(raw.events), active: raw.active === 1 });

export async function insertSubscription(
  sql: Sql,
  row: Omit<SubscriptionRow, 'id' | 'clientCode' | 'disabledBecause' | 'oldSecret' | 'oldSecretUntil'>,
): Promise<number> {
  const { uuid, title, url, secret, events, clientId, active, createdAt, createdBy } = row;
  const { lastId } = await sql.run(
    `INSERT INTO subscription (uuid, title, url, secret, events, client_id, active, created_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [uuid, title, url, secret, JSON.stringify(events), clientId, active ? 1 : 0, createdAt, createdBy],
  );
  return lastId;
}

export async function updateSubscription(sql: Sql, id: number, row: SubscriptionChange): Promise<void> {
  const { title, url, secret, oldSecret, oldSecretUntil, events, active, disabledBecause } = row;
  await sql.run(
    `UPDATE subscription SET title = ?, url = ?, secret = ?, old_secret = ?, old_secret_until = ?, events = ?,
     active = ?, disabled_because = ? WHERE id = ?`,
    [title, url, secret, oldSecret, oldSecretUntil, JSON.stringify(events), active ? 1 : 0, disabledBecause, id],
  );
}

export async function deleteSubscription(sql: Sql, id: number): Promise<void> {
  await sql.run('DELETE FROM subscription WHERE id = ?', [id]);
}

/** The engine's own decision: it is told of nothing more until somebody enables it again. */
export async function disableSubscription(sql: Sql, id: number, because: string): Promise<void> {
  await sql.run('UPDATE subscription SET active = 0, disabled_because = ? WHERE id = ?', [because, id]);
}

export async function findSubscription(sql: Sql, uuid: string): Promise<SubscriptionRow | undefined> {
  const [raw] = await sql.all<Raw>(`${SELECT} WHERE s.uuid = ?`, [uuid]);
  return raw && read(raw);
}

/** Subscriptions of one client (null: of all and of the service company) below the id `before`, the newest first. */
export async function pageSubscriptions(
  sql: Sql,
  {
    clientId,
    before,
    limit,
  }: { readonly clientId: number | null; readonly before: number | null; readonly limit: number },
): Promise<SubscriptionRow[]> {
  const own = clientId === null ? '' : 'AND s.client_id = ?';
  const rows = await sql.all<Raw>(`${SELECT} WHERE s.id < ? ${own} ORDER BY s.id DESC LIMIT ?`, [
    before ?? Number.MAX_SAFE_INTEGER,
    ...(clientId === null ? [] : [clientId]),
    limit,
  ]);
  return rows.map(read);
}

/** How many there are of one client, or of the service company itself (null). */
export async function countSubscriptions(sql: Sql, clientId: number | null): Promise<number> {
  const [row] = await sql.all<{ count: number }>(
    `SELECT COUNT(*) AS count FROM subscription WHERE ${clientId === null ? 'client_id IS NULL' : 'client_id = ?'}`,
    clientId === null ? [] : [clientId],
  );
  return row?.count ?? 0;
}

/** Those that are told of something now. */
export async function activeSubscriptions(sql: Sql): Promise<SubscriptionRow[]> {
  return (await sql.all<Raw>(`${SELECT} WHERE s.active = 1 ORDER BY s.id`)).map(read);
}
