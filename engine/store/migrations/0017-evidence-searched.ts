import { addColumn } from './add-column.ts';
import { addIndex } from './add-index.ts';
import { instant, integer, optional } from './ddl.ts';
import type { Migration } from './migration.ts';

/** Which photos of checklists are still to be searched for codes of papers. */
export const evidenceSearched: Migration = {
  name: '0017-evidence-searched',
  async up(tx) {
    await addColumn(tx, 'evidence', 'codes_after', optional(instant()));
    await addColumn(tx, 'evidence', 'codes_tries', optional(integer()));
    await addIndex(tx, 'evidence', ['codes_after']);
  },
};
