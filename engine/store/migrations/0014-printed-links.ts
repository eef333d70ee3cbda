import { addColumn } from './add-column.ts';
import { integer, optional } from './ddl.ts';
import type { Migration } from './migration.ts';

/** Which link of a quote stands on its paper: one that was made when it was issued. */
export const printedLinks: Migration = {
  name: '0014-printed-links',
  async up(tx) {
    await addColumn(tx, 'document_link', 'printed', optional(integer()));
  },
};
