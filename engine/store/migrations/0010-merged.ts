import { addIndex } from './add-index.ts';
import type { Migration } from './migration.ts';

/** Which requests were merged into one is asked whenever it is opened: without an index all requests were read for it. */
export const merged: Migration = {
  name: '0010-merged',
  async up(tx) {
    await addIndex(tx, 'request', ['merged_into_id', 'id DESC']);
  },
};
