import type { Sql } from '../store.ts';

/** Which version of a print form a release holds. */
export interface FormVersion {
  readonly version: number;
  readonly hash: string;
}

/** The version of a print form in a release; undefined when it has none. */
export async function formVersionIn(sql: Sql, release: number, form: string): Promise<FormVersion | undefined> {
  const [row] = await sql.all<FormVersion>(
    `SELECT v.version, v.hash FROM release_item i JOIN definition_version v ON v.id = i.definition_version_id
     WHERE i.release_id = ? AND v.kind = 'print-form' AND v.definition_id = ?`,
    [release, form],
  );
  return row;
}

/** The text of a print form of this hash, as it was published. */
export async function formText(sql: Sql, form: string, hash: string): Promise<string | undefined> {
  const [row] = await sql.all<{ body: string }>(
    "SELECT body FROM definition_version WHERE kind = 'print-form' AND definition_id = ? AND hash = ?",
    [form, hash],
  );
  return row?.body;
}
