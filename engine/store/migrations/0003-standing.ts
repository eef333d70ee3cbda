import type { Migration } from './migration.ts';
import { addColumn } from './add-column.ts';
import { addIndex } from './add-index.ts';

/** Longer texts are cut, so that they fit an index: it has room for seven regions with the longest ids. */
const MOST = 500;
const TEXT = `CASE WHEN json_valid(envelope) THEN substr(json_extract(envelope, '$.states'), 1, ${MOST}) END`;

const COLUMN = {
  sqlite: `TEXT GENERATED ALWAYS AS (${TEXT}) VIRTUAL`,
  mysql: `VARCHAR(${MOST}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (${TEXT}) STORED`,
};

/** Where requests stand, in an index: counted by state, and listed by it, without reading them. */
export const standing: Migration = {
  name: '0003-standing',
  async up(tx) {
    await addColumn(tx, 'request', 'standing', COLUMN);
    await addIndex(tx, 'request', ['effective_hash', 'is_open', 'standing', 'id DESC']);
  },
};
