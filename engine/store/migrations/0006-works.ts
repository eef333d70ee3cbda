import { createTable, flag, id, instant, integer, key, long, optional, real, text, uuid } from './ddl.ts';
import type { Migration } from './migration.ts';

type Definition = Parameters<typeof createTable>[2];

/** Degrees, metres of doubt, and metres to the site; `refused` is why a device gave none. */
const position = (prefix: string): Definition['columns'] => ({
  [`${prefix}_latitude`]: optional(real()),
  [`${prefix}_longitude`]: optional(real()),
  [`${prefix}_accuracy_m`]: optional(integer()),
  [`${prefix}_distance_m`]: optional(integer()),
  [`${prefix}_refused`]: optional(text(200)),
});

const TABLES: Record<string, Definition> = {
  // On the site of a request, or at its gate. `open_person_id` is the person while the stay lasts: nobody is in two places.
  stay: {
    columns: {
      id: id(),
      uuid: uuid(),
      request_id: integer(),
      person_id: integer(),
      open_person_id: optional(integer()),
      kind: key(16),
      started_at: instant(),
      ended_at: optional(instant()),
      consent_at: optional(instant()),
      consent_text: optional(key(64)),
      radius_m: optional(integer()),
      ...position('start'),
      ...position('stop'),
    },
    unique: [['uuid'], ['open_person_id']],
    index: [['request_id', 'id'], ['person_id', 'started_at'], ['started_at']],
    references: { request_id: 'request.id', person_id: 'person.id' },
  },
  // Points are thousandths.
  time_entry: {
    columns: {
      id: id(),
      uuid: uuid(),
      request_id: integer(),
      person_id: integer(),
      kind: key(16),
      day: key(10),
      minutes: integer(),
      started_at: optional(instant()),
      ended_at: optional(instant()),
      note: optional(text(1000)),
      billable: flag(),
      points: optional(integer()),
      stay_id: optional(integer()),
      version: integer(),
      created_by: integer(),
      created_at: instant(),
      updated_at: instant(),
    },
    unique: [['uuid']],
    index: [
      ['request_id', 'id'],
      ['person_id', 'day'],
    ],
    references: { request_id: 'request.id', person_id: 'person.id', stay_id: 'stay.id' },
  },
  // Quantity is thousandths of the unit, discount basis points, price and amount minor units. With `item` the price is that
  // of the list as it was when the line was written.
  work_line: {
    columns: {
      id: id(),
      uuid: uuid(),
      request_id: integer(),
      price_list: optional(key(64)),
      price_list_hash: optional(key(64)),
      item: optional(key(64)),
      title: long(),
      kind: key(16),
      unit: key(32),
      quantity: integer(),
      price: integer(),
      currency: key(3),
      discount: integer(),
      amount: integer(),
      equipment_id: optional(integer()),
      person_id: integer(),
      day: key(10),
      note: optional(text(1000)),
      version: integer(),
      created_at: instant(),
      updated_at: instant(),
    },
    unique: [['uuid']],
    index: [['request_id', 'id'], ['equipment_id']],
    references: { request_id: 'request.id', equipment_id: 'equipment.id', person_id: 'person.id' },
  },
  // Of a person, of a group, or, with neither, of everybody.
  reply: {
    columns: {
      id: id(),
      uuid: uuid(),
      person_id: optional(integer()),
      team_id: optional(integer()),
      title: long(),
      body: long(),
      version: integer(),
      created_by: integer(),
      created_at: instant(),
      updated_at: instant(),
    },
    unique: [['uuid']],
    index: [['person_id'], ['team_id']],
    references: { person_id: 'person.id', team_id: 'team.id' },
  },
};

/** What was done and how long it took: stays on site, time, works and parts; and canned replies. */
export const works: Migration = {
  name: '0006-works',
  async up(tx, dialect) {
    for (const [name, definition] of Object.entries(TABLES)) {
      for (const statement of createTable(dialect, name, definition)) await tx.run(statement);
    }
  },
};
