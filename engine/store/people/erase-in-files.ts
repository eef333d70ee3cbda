import type { Tx } from '../store.ts';

interface Named {
  readonly id: number;
  readonly name: string;
}

/**
 * Takes a person's name out of signatures and names of files. A signature is his where it has his name, in requests of his
 * company; of an employee, in all. Of files those are looked at that he added, those of his company's requests, and all that
 * have his name as it is written; the files themselves stay.
 */
export async function eraseInFiles(tx: Tx, person: Named, erased: string): Promise<void> {
  const words = person.name.trim().split(/\s+/);
  if (words.length === 0 || words[0] === '') return;
  const [row] = await tx.all<{ clientId: number | null }>('SELECT client_id AS clientId FROM person WHERE id = ?', [
    person.id,
  ]);
  const clientId = row?.clientId ?? null;
  await eraseSignatures(tx, person.name, clientId, erased);
  const pattern = nameIn(words);
  for (const table of ['evidence', 'attachment'] as const) {
    const files = await tx.all<Named>(
      `SELECT f.id, f.name FROM ${table} f WHERE f.person_id = ? OR INSTR(f.name, ?) > 0
       OR f.request_id IN (SELECT r.id FROM request r WHERE r.client_id = ?)`,
      [person.id, person.name, clientId],
    );
    for (const { id, name } of files) {
      const renamed = name.replaceAll(pattern, erased);
      if (renamed !== name) await tx.run(`UPDATE ${table} SET name = ? WHERE id = ?`, [renamed, id]);
    }
  }
}

async function eraseSignatures(tx: Tx, name: string, clientId: number | null, erased: string): Promise<void> {
  const signed = await tx.all<{ id: number; signedBy: string }>(
    `SELECT e.id, e.signed_by AS signedBy FROM evidence e WHERE e.signed_by IS NOT NULL
     AND ${clientId === null ? '? IS NULL' : 'e.request_id IN (SELECT r.id FROM request r WHERE r.client_id = ?)'}`,
    [clientId],
  );
  for (const { id, signedBy } of signed) {
    if (folded(signedBy) !== folded(name)) continue;
    await tx.run('UPDATE evidence SET signed_by = ?, signer_position = NULL WHERE id = ?', [erased, id]);
  }
}

function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The words of a name, in this order or the other way round, with what file names have between words. */
function nameIn(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const orders = [escaped, escaped.toReversed()].map((order) => order.join(String.raw`[\s_.-]*`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${orders.join('|')})(?![\p{L}\p{N}])`, 'giu');
}
