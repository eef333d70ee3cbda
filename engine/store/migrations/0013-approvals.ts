import { addColumn } from './add-column.ts';
import { addIndex } from './add-index.ts';
import { createTable, id, instant, integer, key, long, optional, text } from './ddl.ts';
import type { Migration } from './migration.ts';

type Definition = Parameters<typeof createTable>[2];

const TABLES: Record<string, Definition> = {
  // By which the other side answers without a log-in. Looked up by its hash; sealed, so that it can be told again.
  document_link: {
    columns: {
      id: id(),
      document_id: integer(),
      code_hash: key(64),
      code_sealed: text(255),
      expires_on: key(10),
      created_by: integer(),
      created_at: instant(),
      revoked_at: optional(instant()),
    },
    unique: [['code_hash']],
    index: [['document_id', 'id']],
    references: { document_id: 'document.id', created_by: 'person.id' },
  },
  // Who of the other side opened it, by log-in or by a link, when first and when last.
  document_reading: {
    columns: {
      id: id(),
      document_id: integer(),
      reader: key(64),
      person_id: optional(integer()),
      first_at: instant(),
      last_at: instant(),
    },
    unique: [['document_id', 'reader']],
    references: { document_id: 'document.id', person_id: 'person.id' },
  },
};

/** How the other side reads and answers a quote: links, options to choose from, and what exactly was agreed. */
export const approvals: Migration = {
  name: '0013-approvals',
  async up(tx, dialect) {
    for (const [name, definition] of Object.entries(TABLES)) {
      for (const statement of createTable(dialect, name, definition)) await tx.run(statement);
    }
    // What is offered to choose from, as the draft says it.
    await addColumn(tx, 'document', 'options', optional(long()));
    await addColumn(tx, 'document_decision', 'how', optional(key(16)));
    await addColumn(tx, 'document_decision', 'position', optional(text(255)));
    await addColumn(tx, 'document_decision', 'address', optional(text(64)));
    await addColumn(tx, 'document_decision', 'totals', optional(long()));
    await addColumn(tx, 'document_decision', 'terms_hash', optional(key(64)));
    await addColumn(tx, 'document_delivery', 'outbox_key', optional(key(190)));
    // A line that was offered and not chosen: it stands in the request and is not counted.
    await addColumn(tx, 'work_line', 'left_out', optional(integer()));
    await addIndex(tx, 'document', ['status', 'valid_until']);
  },
};
