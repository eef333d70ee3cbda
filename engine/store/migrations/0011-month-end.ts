import { addIndex } from './add-index.ts';
import { createTable, flag, id, instant, integer, key, long, optional, uuid } from './ddl.ts';
import type { Migration } from './migration.ts';

type Definition = Parameters<typeof createTable>[2];

const day = () => key(10);

const TABLES: Record<string, Definition> = {
  // Documents of one form for a period, ordered in one go. `input` is what was asked, as JSON.
  document_batch: {
    columns: {
      id: id(),
      uuid: uuid(),
      form: key(64),
      type: key(64),
      language: key(2),
      starts_on: day(),
      ends_on: day(),
      time_zone: key(64),
      day: day(),
      legal_entity_id: optional(integer()),
      input: long(),
      priced: flag(),
      status: key(16),
      left_out: long(),
      reason: optional(long()),
      created_by: integer(),
      created_at: instant(),
      updated_at: instant(),
      started_by: optional(integer()),
      started_at: optional(instant()),
      ended_at: optional(instant()),
    },
    unique: [['uuid']],
    index: [['status', 'id DESC']],
    references: { legal_entity_id: 'legal_entity.id', created_by: 'person.id', started_by: 'person.id' },
  },
  // One document that is to be, or was, issued. `gaps` says why not yet, or why it was not.
  document_batch_item: {
    columns: {
      id: id(),
      batch_id: integer(),
      position: integer(),
      client_id: optional(integer()),
      contract_id: optional(integer()),
      currency: key(3),
      request_count: integer(),
      status: key(16),
      document_id: optional(integer()),
      net: optional(integer()),
      vat: optional(integer()),
      gross: optional(integer()),
      has_gaps: flag(),
      gaps: long(),
      updated_at: instant(),
    },
    unique: [['batch_id', 'position'], ['document_id']],
    index: [['batch_id', 'status', 'position']],
    references: { batch_id: 'document_batch.id', client_id: 'client.id', document_id: 'document.id' },
  },
  document_batch_request: {
    columns: { item_id: integer(), position: integer(), batch_id: integer(), request_id: integer() },
    primary: ['item_id', 'position'],
    unique: [['batch_id', 'request_id']],
    references: {
      item_id: 'document_batch_item.id',
      batch_id: 'document_batch.id',
      request_id: 'request.id',
    },
  },
};

/**
 * Month ends. Nothing has ever written to the batches of 0009: they are made anew. Requests are found by when they ended,
 * which was never asked before.
 */
export const monthEnd: Migration = {
  name: '0011-month-end',
  async up(tx, dialect) {
    for (const name of Object.keys(TABLES).toReversed()) await tx.run(`DROP TABLE IF EXISTS \`${name}\``);
    for (const [name, definition] of Object.entries(TABLES)) {
      for (const statement of createTable(dialect, name, definition)) await tx.run(statement);
    }
    await addIndex(tx, 'request', ['ended_at', 'id']);
  },
};
