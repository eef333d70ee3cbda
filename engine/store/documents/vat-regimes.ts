import type { Sql, Tx } from '../store.ts';

/** How a legal entity of ours charges VAT from one day to another, both included. */
export interface VatRegimeRow {
  readonly uuid: string;
  /** Basis points; null: without VAT. */
  readonly rate: number | null;
  readonly mode: 'included' | 'added' | 'none';
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly ground: string | null;
}

/** The regimes of a legal entity, the oldest first. */
export async function vatRegimesOf(sql: Sql, legalEntityId: number): Promise<VatRegimeRow[]> {
  return sql.all<VatRegimeRow>(
    `SELECT uuid, rate, mode, starts_on AS startsOn, ends_on AS endsOn, ground
     FROM vat_regime WHERE legal_entity_id = ? ORDER BY starts_on`,
    [legalEntityId],
  );
}

/** Puts these in place of all regimes of a legal entity. */
export async function replaceVatRegimes(tx: Tx, legalEntityId: number, rows: readonly VatRegimeRow[]): Promise<void> {
  await tx.run('DELETE FROM vat_regime WHERE legal_entity_id = ?', [legalEntityId]);
  for (const { uuid, rate, mode, startsOn, endsOn, ground } of rows) {
    await tx.run(
      'INSERT INTO vat_regime (uuid, legal_entity_id, rate, mode, starts_on, ends_on, ground) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [uuid, legalEntityId, rate, mode, startsOn, endsOn, ground],
    );
  }
}
