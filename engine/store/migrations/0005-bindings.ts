import { addColumn } from './add-column.ts';
import { addIndex } from './add-index.ts';
import { createTable, instant, integer, key, optional, text } from './ddl.ts';
import type { Migration } from './migration.ts';

type Definition = Parameters<typeof createTable>[2];

const WIDER = {
  site_id: optional(integer()),
  /** Who called or is to be asked: a contact of the client. `requester_id` is who filed it. */
  contact_id: optional(integer()),
  contract_id: optional(integer()),
  parent_id: optional(integer()),
  /** The request that goes on in place of this duplicate. */
  merged_into_id: optional(integer()),
  /** By when it has to be done, as agreed or computed. */
  due_at: optional(instant()),
  /** With the number it opens the public page of its state. */
  secret: optional(key(32)),
} as const;

const TABLES: Record<string, Definition> = {
  // The machines a request is about, in order; the first is the one that rules see.
  request_object: {
    columns: { request_id: integer(), equipment_id: integer(), position: integer(), note: optional(text(500)) },
    primary: ['request_id', 'equipment_id'],
    index: [['equipment_id', 'request_id DESC']],
    references: { request_id: 'request.id', equipment_id: 'equipment.id' },
  },
  request_link: {
    columns: { from_id: integer(), to_id: integer(), kind: key(16), created_by: integer(), created_at: instant() },
    primary: ['from_id', 'to_id', 'kind'],
    index: [['to_id']],
    references: { from_id: 'request.id', to_id: 'request.id' },
  },
};

const INDEXES = [
  ['site_id', 'is_open', 'id DESC'],
  ['contact_id', 'is_open', 'id DESC'],
  ['contract_id', 'is_open', 'id DESC'],
  ['parent_id', 'id DESC'],
] as const;

/** What a request is bound to: place, person, contract, machines, other requests. */
export const bindings: Migration = {
  name: '0005-bindings',
  async up(tx, dialect) {
    for (const [name, column] of Object.entries(WIDER)) await addColumn(tx, 'request', name, column);
    for (const columns of INDEXES) await addIndex(tx, 'request', columns);
    for (const [name, definition] of Object.entries(TABLES)) {
      for (const statement of createTable(dialect, name, definition)) await tx.run(statement);
    }
  },
};
