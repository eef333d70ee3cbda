import type { Sql } from '../store.ts';

/** How a person gets in. Never leaves the commands: it holds a password's hash and a sealed secret. */
export interface CredentialRow {
  readonly personId: number;
  readonly person: string;
  readonly kind: 'staff' | 'client' | 'system';
  readonly active: number;
  readonly name: string;
  readonly email: string | null;
  readonly login: string;
  readonly passwordHash: string | null;
  readonly passwordAt: number | null;
  /** Sealed secret of the second factor; in force once `totpAt` is set. */
  readonly totp: string | null;
  readonly totpAt: number | null;
  /** The last step whose code was used. */
  readonly totpStep: number | null;
  readonly language: string | null;
}

const SELECT = `SELECT c.person_id AS personId, p.uuid AS person, p.kind, p.active, p.name, p.email, c.login,
  c.password_hash AS passwordHash, c.password_at AS passwordAt, c.totp, c.totp_at AS totpAt, c.totp_step AS totpStep,
  c.language FROM credential c JOIN person p ON p.id = c.person_id WHERE `;

/** The credential under a login (as `foldLogin` writes it), or of a person. */
export async function findCredential(
  sql: Sql,
  by: { readonly login: string } | { readonly personId: number },
): Promise<CredentialRow | undefined> {
  const [where, value] = 'login' in by ? ['c.login = ?', by.login] : ['c.person_id = ?', by.personId];
  const [row] = await sql.all<CredentialRow>(SELECT + where, [value]);
  return row;
}

/** Logins are compared without regard to case, and to how a letter with a mark is written. */
export function foldLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

/** Gives a person a login, or another one. Fails with STORE_UNIQUE when somebody else has it. */
export async function setLogin(sql: Sql, personId: number, login: string, language: string | null): Promise<void> {
  const { changes } = await sql.run('UPDATE credential SET login = ?, language = ? WHERE person_id = ?', [
    login,
    language,
    personId,
  ]);
  if (changes > 0) return;
  await sql.run('INSERT INTO credential (person_id, login, language) VALUES (?, ?, ?)', [personId, login, language]);
}

export async function setLanguage(sql: Sql, personId: number, language: string | null): Promise<void> {
  await sql.run('UPDATE credential SET language = ? WHERE person_id = ?', [language, personId]);
}

export async function setPasswordHash(sql: Sql, personId: number, hash: string | null, at: number): Promise<void> {
  await sql.run('UPDATE credential SET password_hash = ?, password_at = ? WHERE person_id = ?', [hash, at, personId]);
}

/** Replaces a hash by a stronger one of the same password; does nothing when the password was changed meanwhile. */
export async function strengthenHash(sql: Sql, personId: number, from: string, to: string): Promise<void> {
  await sql.run('UPDATE credential SET password_hash = ? WHERE person_id = ? AND password_hash = ?', [
    to,
    personId,
    from,
  ]);
}

/** Keeps the sealed secret of a second factor; null takes it away. `at`: in force since, null: not yet. */
export async function setTotp(sql: Sql, personId: number, totp: string | null, at: number | null): Promise<void> {
  await sql.run('UPDATE credential SET totp = ?, totp_at = ?, totp_step = NULL WHERE person_id = ?', [
    totp,
    at,
    personId,
  ]);
}

/** Uses up the code of a step; false when it or a later one was used before. */
export async function useTotpStep(sql: Sql, personId: number, step: number): Promise<boolean> {
  const { changes } = await sql.run(
    'UPDATE credential SET totp_step = ? WHERE person_id = ? AND (totp_step IS NULL OR totp_step < ?)',
    [step, personId, step],
  );
  return changes > 0;
}

/** Replaces the recovery codes of a person by these hashes; none takes them away. */
export async function setRecoveryCodes(sql: Sql, personId: number, hashes: readonly string[]): Promise<void> {
  await sql.run('DELETE FROM recovery_code WHERE person_id = ?', [personId]);
  for (const hash of hashes) {
    await sql.run('INSERT INTO recovery_code (person_id, code_hash) VALUES (?, ?)', [personId, hash]);
  }
}

/** Uses up a recovery code; false when there is none such or it was used before. */
export async function useRecoveryCode(sql: Sql, personId: number, hash: string, at: number): Promise<boolean> {
  const { changes } = await sql.run(
    'UPDATE recovery_code SET used_at = ? WHERE person_id = ? AND code_hash = ? AND used_at IS NULL',
    [at, personId, hash],
  );
  return changes > 0;
}

/** How many recovery codes of a person were not used yet. */
export async function countRecoveryCodes(sql: Sql, personId: number): Promise<number> {
  const [row] = await sql.all<{ n: number }>(
    'SELECT COUNT(*) AS n FROM recovery_code WHERE person_id = ? AND used_at IS NULL',
    [personId],
  );
  return row?.n ?? 0;
}
