import { isReglamentError } from '../errors.ts';
import type { Tx } from './store.ts';
import { uuidv7 } from './uuidv7.ts';

/** The id of the team with this code; a team that definitions name and nobody has filled yet is made. */
export async function ensureTeam(tx: Tx, code: string, now: number): Promise<number> {
  const known = await teamId(tx, code);
  if (known !== undefined) return known;
  try {
    const title = JSON.stringify({ en: code, ru: code });
    return (
      await tx.run('INSERT INTO team (uuid, code, title, created_at) VALUES (?, ?, ?, ?)', [uuidv7(), code, title, now])
    ).lastId;
  } catch (error) {
    // Another transaction made it between our look and our insert.
    const other = isReglamentError(error, 'STORE_UNIQUE') ? await teamId(tx, code) : undefined;
    if (other === undefined) throw error;
    return other;
  }
}

async function teamId(tx: Tx, code: string): Promise<number | undefined> {
  const [row] = await tx.all<{ id: number }>('SELECT id FROM team WHERE code = ?', [code]);
  return row?.id;
}
