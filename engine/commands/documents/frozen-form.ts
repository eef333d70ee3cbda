import type { PrintFormDefinition } from '../../language/index.ts';
import { type DocumentRow, formText } from '../../store/documents/index.ts';
import type { Sql } from '../../store/store.ts';

/** The form by which a document was issued, whatever became of it since. */
export async function frozenForm(sql: Sql, row: DocumentRow): Promise<PrintFormDefinition> {
  const text = row.formHash === null ? undefined : await formText(sql, row.form, row.formHash);
  if (text === undefined) throw new Error(`the form of document ${row.uuid} is not stored`);
  return JSON.parse(text) as PrintFormDefinition;
}
