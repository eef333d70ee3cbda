import { nameKey, phoneDigits } from '../../language/registers/index.ts';
import type { Tx } from '../store.ts';
import { addColumn } from './add-column.ts';
import { addIndex } from './add-index.ts';
import { createTable, flag, id, instant, integer, key, long, optional, real, text, uuid } from './ddl.ts';
import type { Migration } from './migration.ts';

type Definition = Parameters<typeof createTable>[2];

/** A name in small letters, as it is sorted and looked for from its beginning. */
const nameKeyColumn = () => key(100);
/** A day as people write it on papers: `YYYY-MM-DD`. */
const day = () => key(10);
/** What every row of a register has: it is edited by people, under a version, and retired, never deleted. */
const kept = () => ({
  fields: long(),
  active: flag(),
  version: integer(),
  created_at: instant(),
  updated_at: instant(),
});

const REGISTERS: Record<string, Definition> = {
  // Words of dictionaries: skills of people, areas of the map.
  term: {
    columns: { id: id(), kind: key(16), code: key(64), title: long(), active: flag(), version: integer() },
    unique: [['kind', 'code']],
  },
  // Of a client; those without one are our own.
  legal_entity: {
    columns: {
      id: id(),
      uuid: uuid(),
      client_id: optional(integer()),
      external_key: optional(key(190)),
      name: text(255),
      name_key: nameKeyColumn(),
      full_name: optional(text(500)),
      inn: optional(key(12)),
      kpp: optional(key(9)),
      ogrn: optional(key(15)),
      address: optional(text(500)),
      bank: optional(text(255)),
      bik: optional(key(9)),
      account: optional(key(20)),
      correspondent_account: optional(key(20)),
      signer: optional(text(255)),
      signer_position: optional(text(255)),
      signer_basis: optional(text(255)),
      ...kept(),
    },
    unique: [['uuid'], ['external_key']],
    index: [['client_id', 'active', 'name_key'], ['active', 'name_key'], ['inn']],
    references: { client_id: 'client.id' },
  },
  site: {
    columns: {
      id: id(),
      uuid: uuid(),
      client_id: integer(),
      external_key: optional(key(190)),
      name: text(255),
      name_key: nameKeyColumn(),
      address: optional(text(500)),
      latitude: optional(real()),
      longitude: optional(real()),
      radius_m: optional(integer()),
      area: optional(key(64)),
      time_zone: optional(key(64)),
      access_note: optional(text(2000)),
      ...kept(),
    },
    unique: [['uuid'], ['external_key']],
    index: [['client_id', 'active', 'name_key'], ['active', 'name_key'], ['area']],
    references: { client_id: 'client.id' },
  },
  site_contact: {
    columns: { site_id: integer(), person_id: integer() },
    primary: ['site_id', 'person_id'],
    index: [['person_id']],
    references: { site_id: 'site.id', person_id: 'person.id' },
  },
  // Digits only, with the country's code: how a caller is found.
  person_phone: {
    columns: { person_id: integer(), digits: key(20) },
    primary: ['person_id', 'digits'],
    index: [['digits']],
    references: { person_id: 'person.id' },
  },
  person_term: {
    columns: { person_id: integer(), kind: key(16), code: key(64) },
    primary: ['person_id', 'kind', 'code'],
    index: [['kind', 'code']],
    references: { person_id: 'person.id' },
  },
  contract: {
    columns: {
      id: id(),
      uuid: uuid(),
      client_id: integer(),
      legal_entity_id: optional(integer()),
      external_key: optional(key(190)),
      number: text(100),
      /** The number in small letters. */
      name_key: nameKeyColumn(),
      title: optional(text(255)),
      starts_on: day(),
      ends_on: optional(day()),
      price_list: optional(key(64)),
      ...kept(),
    },
    unique: [['uuid'], ['external_key']],
    index: [
      ['client_id', 'active', 'name_key'],
      ['active', 'name_key'],
    ],
    references: { client_id: 'client.id', legal_entity_id: 'legal_entity.id' },
  },
  service_period: {
    columns: {
      id: id(),
      uuid: uuid(),
      contract_id: integer(),
      starts_on: day(),
      ends_on: day(),
      due_on: optional(day()),
      paid_on: optional(day()),
      amount: optional(integer()),
      currency: key(3),
    },
    unique: [['uuid'], ['contract_id', 'starts_on']],
    references: { contract_id: 'contract.id' },
  },
  equipment_model: {
    columns: {
      id: id(),
      uuid: uuid(),
      code: key(64),
      name: text(255),
      name_key: nameKeyColumn(),
      maker: optional(text(255)),
      category: optional(text(100)),
      warranty_months: optional(integer()),
      ...kept(),
    },
    unique: [['uuid'], ['code']],
    index: [['active', 'name_key']],
  },
  // `serial_key`, `plate_key`: small letters and digits only, alike letters of both alphabets as one: what is searched for.
  equipment: {
    columns: {
      id: id(),
      uuid: uuid(),
      model_id: optional(integer()),
      client_id: optional(integer()),
      site_id: optional(integer()),
      parent_id: optional(integer()),
      external_key: optional(key(190)),
      name: text(255),
      name_key: nameKeyColumn(),
      serial: optional(text(100)),
      serial_key: optional(key(100)),
      plate: optional(text(32)),
      plate_key: optional(key(32)),
      software_version: optional(text(100)),
      made_on: optional(day()),
      installed_on: optional(day()),
      warranty_until: optional(day()),
      standing: key(16),
      ...kept(),
    },
    unique: [['uuid'], ['external_key']],
    index: [
      ['serial_key'],
      ['plate_key'],
      ['client_id', 'serial_key'],
      ['client_id', 'plate_key'],
      ['active', 'name_key'],
      ['client_id', 'active', 'name_key'],
      ['site_id', 'active', 'name_key'],
      ['parent_id'],
      ['model_id'],
    ],
    references: {
      model_id: 'equipment_model.id',
      client_id: 'client.id',
      site_id: 'site.id',
      parent_id: 'equipment.id',
    },
  },
  contract_equipment: {
    columns: { contract_id: integer(), equipment_id: integer() },
    primary: ['contract_id', 'equipment_id'],
    index: [['equipment_id']],
    references: { contract_id: 'contract.id', equipment_id: 'equipment.id' },
  },
  // An extended warranty that was bought for a machine.
  warranty_extension: {
    columns: {
      id: id(),
      uuid: uuid(),
      equipment_id: integer(),
      contract_id: optional(integer()),
      number: optional(text(100)),
      starts_on: day(),
      until_on: day(),
      created_at: instant(),
    },
    unique: [['uuid']],
    index: [['equipment_id', 'until_on']],
    references: { equipment_id: 'equipment.id', contract_id: 'contract.id' },
  },
};

const one = { sqlite: 'INTEGER NOT NULL DEFAULT 1', mysql: 'BIGINT NOT NULL DEFAULT 1' };
const name_key = {
  ...nameKeyColumn(),
  sqlite: "TEXT NOT NULL DEFAULT ''",
  mysql: "VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT ''",
};

const WIDER = {
  client: {
    external_key: optional(key(190)),
    name_key,
    phone: optional(text(64)),
    email: optional(text(255)),
    note: optional(text(2000)),
    fields: optional(long()),
    active: { sqlite: 'INTEGER NOT NULL DEFAULT 1', mysql: 'TINYINT NOT NULL DEFAULT 1' },
    version: one,
    updated_at: optional(instant()),
  },
  person: {
    external_key: optional(key(190)),
    name_key,
    position: optional(text(255)),
    fields: optional(long()),
    version: one,
  },
} as const;

const INDEXES = {
  client: [['active', 'name_key']],
  person: [
    ['client_id', 'active', 'name_key'],
    ['kind', 'active', 'name_key'],
  ],
} as const;

/** Whom and what the company serves: companies with their requisites, sites, contracts, machines. */
export const registers: Migration = {
  name: '0004-registers',
  async up(tx, dialect) {
    for (const [table, columns] of Object.entries(WIDER)) {
      for (const [name, column] of Object.entries(columns)) await addColumn(tx, table, name, column);
    }
    for (const [table, indexes] of Object.entries(INDEXES)) {
      for (const columns of indexes) await addIndex(tx, table, columns);
      await addIndex(tx, table, ['external_key'], 'unique');
    }
    for (const [name, definition] of Object.entries(REGISTERS)) {
      for (const statement of createTable(dialect, name, definition)) await tx.run(statement);
    }
    await fillKeys(tx);
  },
};

/** Those who were there before are found like those who come after. */
async function fillKeys(tx: Tx): Promise<void> {
  for (const table of ['client', 'person']) {
    const rows = await tx.all<{ id: number; name: string }>(`SELECT id, name FROM ${table} WHERE name_key = ''`);
    for (const { id: row, name } of rows) {
      await tx.run(`UPDATE ${table} SET name_key = ? WHERE id = ?`, [nameKey(name), row]);
    }
  }
  const reached = await tx.all<{ id: number; phone: string }>('SELECT id, phone FROM person WHERE phone IS NOT NULL');
  await tx.run('DELETE FROM person_phone');
  for (const { id: person, phone } of reached) {
    for (const digits of phoneDigits(phone)) {
      await tx.run('INSERT INTO person_phone (person_id, digits) VALUES (?, ?)', [person, digits]);
    }
  }
}
