import { addColumn } from './add-column.ts';
import { addIndex } from './add-index.ts';
import { flag, long, optional } from './ddl.ts';
import type { Migration } from './migration.ts';

/**
 * What is worth a look in the documents of a month; of those that were planned before nothing is known. Works are found by
 * their days, which was asked of single clients alone before.
 */
export const batchWarnings: Migration = {
  name: '0016-batch-warnings',
  async up(tx) {
    await addColumn(tx, 'document_batch_item', 'has_warnings', optional(flag()));
    await addColumn(tx, 'document_batch_item', 'warnings', optional(long()));
    await addIndex(tx, 'work_line', ['day', 'request_id']);
  },
};
