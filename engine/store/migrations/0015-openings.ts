import { createTable, flag, id, instant, integer, key, optional } from './ddl.ts';
import type { Migration } from './migration.ts';

/** Who opened which paper, how and when: one row of each minute at most. Nothing of addresses. */
export const openings: Migration = {
  name: '0015-openings',
  async up(tx, dialect) {
    const statements = createTable(dialect, 'document_opening', {
      columns: {
        id: id(),
        document_id: integer(),
        opener: key(64),
        person_id: optional(integer()),
        outside: flag(),
        way: key(16),
        minute: integer(),
        at: instant(),
      },
      unique: [['document_id', 'opener', 'way', 'minute']],
      index: [['document_id', 'id'], ['at']],
      references: { document_id: 'document.id', person_id: 'person.id' },
    });
    for (const statement of statements) await tx.run(statement);
  },
};
