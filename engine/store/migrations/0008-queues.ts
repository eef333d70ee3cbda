import { rebuildWords } from '../search/index.ts';
import { addColumn } from './add-column.ts';
import { createTable, id, instant, integer, long, optional, text, uuid } from './ddl.ts';
import { has } from './has.ts';
import type { Migration } from './migration.ts';

type Definition = Parameters<typeof createTable>[2];

/**
 * All that queues filter and sort by, so that a queue is read from this index alone. Open requests lie together in it, by
 * status: a queue costs by the number of open requests of its statuses, however many have ended.
 */
const QUEUE = 'is_open, status, team_id, assignee_id, client_id, type, priority, due_at, status_since, updated_at';

const INDEXES = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ?",
  mysql:
    'SELECT index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ?',
};

const TABLES: Record<string, Definition> = {
  // A queue that a person has made for himself.
  saved_view: {
    columns: {
      id: id(),
      uuid: uuid(),
      person_id: integer(),
      title: text(200),
      body: long(),
      position: integer(),
      version: integer(),
      created_at: instant(),
      updated_at: instant(),
    },
    unique: [['uuid']],
    index: [['person_id', 'position']],
    references: { person_id: 'person.id' },
  },
};

/**
 * Which words stand in which requests, newest first. `seen` adds up where: 1 what the client sees, 2 internal comments,
 * 4 custom fields. Without a foreign key, whose index would be as large as the table.
 */
const WORDS = {
  sqlite: `CREATE TABLE IF NOT EXISTS search_word (word TEXT NOT NULL CHECK (length(word) <= 32),
    request_id INTEGER NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (word, request_id DESC)) STRICT, WITHOUT ROWID`,
  mysql: `CREATE TABLE IF NOT EXISTS search_word (word VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    request_id BIGINT NOT NULL, seen TINYINT NOT NULL, PRIMARY KEY (word, request_id DESC))
    ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
};

/** Queues: since when a request stands in its status, an index for all queues, saved views, and the words to search by. */
export const queues: Migration = {
  name: '0008-queues',
  async up(tx, dialect) {
    await addColumn(tx, 'request', 'status_since', optional(instant()));
    await tx.run('UPDATE request SET status_since = updated_at WHERE status_since IS NULL');
    if (!(await has(tx, INDEXES[dialect], 'request', 'request__queue'))) {
      await tx.run(`CREATE INDEX request__queue ON request (${QUEUE})`);
    }
    for (const [name, definition] of Object.entries(TABLES)) {
      for (const statement of createTable(dialect, name, definition)) await tx.run(statement);
    }
    await tx.run(WORDS[dialect]);
    await rebuildWords(tx);
  },
};
