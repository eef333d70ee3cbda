import type { Dialect, Tx } from '../store.ts';
import type { Migration } from './migration.ts';

/** Longer texts are cut, so that they fit an index: it has room for seven regions with the longest ids. */
const MOST = 500;
const TEXT = `CASE WHEN json_valid(envelope) THEN substr(json_extract(envelope, '$.states'), 1, ${MOST}) END`;

const COLUMN = {
  sqlite: `ALTER TABLE request ADD COLUMN standing TEXT GENERATED ALWAYS AS (${TEXT}) VIRTUAL`,
  mysql: `ALTER TABLE request ADD COLUMN standing VARCHAR(${MOST}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    GENERATED ALWAYS AS (${TEXT}) STORED`,
};
const COLUMNS = {
  sqlite: "SELECT name FROM pragma_table_xinfo('request')",
  mysql:
    "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'request'",
};
const INDEXES = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'request'",
  mysql:
    "SELECT index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'request'",
};
const INDEX = 'request__effective_hash__is_open__standing__id';

/** Where requests stand, in an index: counted by state, and listed by it, without reading them. */
export const standing: Migration = {
  name: '0003-standing',
  async up(tx, dialect) {
    if (!(await has(tx, COLUMNS[dialect], 'standing'))) await tx.run(COLUMN[dialect]);
    if (!(await has(tx, INDEXES[dialect], INDEX)))
      await tx.run(`CREATE INDEX ${INDEX} ON request (effective_hash, is_open, standing, id DESC)`);
  },
};

async function has(tx: Tx, names: (typeof COLUMNS)[Dialect], name: string): Promise<boolean> {
  return (await tx.all<{ name: string }>(names)).some((row) => row.name === name);
}
