import type { Sql } from '../store.ts';
import type { HolderRow } from './sessions.ts';

/** What programs call with in the name of a person. */
export interface TokenRow {
  readonly id: number;
  readonly uuid: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: number;
  readonly seenAt: number | null;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

type Raw<Row extends TokenRow> = Omit<Row, 'scopes'> & { readonly scopes: string };

interface NewToken extends Omit<TokenRow, 'id' | 'seenAt' | 'revokedAt'> {
  readonly hash: string;
  readonly personId: number;
  readonly createdBy: number;
}

export async function insertToken(sql: Sql, token: NewToken): Promise<void> {
  await sql.run(
    `INSERT INTO api_token (uuid, token_hash, person_id, name, scopes, created_at, created_by, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      token.uuid,
      token.hash,
      token.personId,
      token.name,
      JSON.stringify(token.scopes),
      token.createdAt,
      token.createdBy,
      token.expiresAt,
    ],
  );
}

const COLUMNS = `t.id, t.uuid, t.name, t.scopes, t.created_at AS createdAt, t.seen_at AS seenAt,
  t.expires_at AS expiresAt, t.revoked_at AS revokedAt`;

/** The token of a secret with whose it is, whether it is still good or not. */
export async function findToken(sql: Sql, hash: string): Promise<(TokenRow & HolderRow) | undefined> {
  const [row] = await sql.all<Raw<TokenRow & HolderRow>>(
    `SELECT ${COLUMNS}, p.id AS personId, p.uuid AS person, p.kind, p.active
     FROM api_token t JOIN person p ON p.id = t.person_id WHERE t.token_hash = ?`,
    [hash],
  );
  return row && { ...row, scopes: JSON.parse(row.scopes) as string[] };
}

/** Tokens of a person, also those that have ended, the newest first. */
export async function tokensOf(sql: Sql, personId: number): Promise<TokenRow[]> {
  const rows = await sql.all<Raw<TokenRow>>(
    `SELECT ${COLUMNS} FROM api_token t WHERE t.person_id = ? ORDER BY t.id DESC`,
    [personId],
  );
  return rows.map((row) => ({ ...row, scopes: JSON.parse(row.scopes) as string[] }));
}

/** Notes that a token was used. */
export async function touchToken(sql: Sql, id: number, seenAt: number): Promise<void> {
  await sql.run('UPDATE api_token SET seen_at = ? WHERE id = ? AND (seen_at IS NULL OR seen_at < ?)', [
    seenAt,
    id,
    seenAt,
  ]);
}

/** Ends one token of a person; false when he has none with this uuid that still lives. */
export async function revokeToken(sql: Sql, personId: number, uuid: string, at: number): Promise<boolean> {
  const { changes } = await sql.run(
    'UPDATE api_token SET revoked_at = ? WHERE person_id = ? AND uuid = ? AND revoked_at IS NULL',
    [at, personId, uuid],
  );
  return changes > 0;
}

/** Ends all tokens of a person; gives how many. */
export async function revokeTokens(sql: Sql, personId: number, at: number): Promise<number> {
  const { changes } = await sql.run('UPDATE api_token SET revoked_at = ? WHERE person_id = ? AND revoked_at IS NULL', [
    at,
    personId,
  ]);
  return changes;
}
