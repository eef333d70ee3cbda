import { nameKey, numberKey } from '../../engine/language/registers/index.ts';
import type { Store } from '../../engine/store/store.ts';
import { uuidv7 } from '../../engine/store/uuidv7.ts';

/** Rows of registers for tests: each is told by what matters to the test, the rest is made up. */
export interface Registers {
  client(code: string, fields?: object): Promise<void>;
  site(client: string, more?: { name?: string; area?: string; fields?: object; active?: 0 | 1 }): Promise<string>;
  contract(client: string, more?: { starts?: string; ends?: string | null; number?: string }): Promise<string>;
  period(contract: string, starts: string, ends: string, paid: string | null): Promise<void>;
  machine(client: string, more?: NewMachine): Promise<string>;
  extension(machine: string, starts: string, until: string): Promise<void>;
  covered(contract: string, machine: string): Promise<void>;
}

export interface NewMachine {
  readonly site?: string;
  readonly name?: string;
  readonly serial?: string;
  readonly plate?: string;
  readonly until?: string;
  readonly fields?: object;
}

export function registersOf({ read }: Store): Registers {
  const idOf = async (table: string, column: string, key: string): Promise<number> => {
    const [row] = await read.all<{ id: number }>(`SELECT id FROM ${table} WHERE ${column} = ?`, [key]);
    if (row === undefined) throw new Error(`there is no ${table} ${key}`);
    return row.id;
  };
  const add = async (table: string, values: Record<string, string | number | null>): Promise<void> => {
    const columns = Object.keys(values);
    const marks = columns.map(() => '?').join(', ');
    await read.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`, Object.values(values));
  };
  const kept = (fields: object = {}) => ({
    fields: JSON.stringify(fields),
    active: 1,
    version: 1,
    created_at: 0,
    updated_at: 0,
  });
  const made = async (table: string, values: Record<string, string | number | null>): Promise<string> => {
    const uuid = uuidv7();
    await add(table, { uuid, ...values });
    return uuid;
  };
  return {
    client: (code, fields = {}) =>
      add('client', {
        uuid: uuidv7(),
        code,
        name: code.toUpperCase(),
        name_key: code,
        fields: JSON.stringify(fields),
        created_at: 0,
      }),
    site: async (
      client,
      {
        name = 'Hall',
        area = null,
        fields = {},
        active = 1,
      }: { name?: string; area?: string | null; fields?: object; active?: 0 | 1 } = {},
    ) =>
      made('site', {
        client_id: await idOf('client', 'code', client),
        name,
        name_key: nameKey(name),
        area,
        ...kept(fields),
        active,
      }),
    contract: async (client, { starts = '2020-01-01', ends = null, number = 'K-1' } = {}) =>
      made('contract', {
        client_id: await idOf('client', 'code', client),
        number,
        name_key: nameKey(number),
        starts_on: starts,
        ends_on: ends,
        ...kept(),
      }),
    period: async (contract, starts, ends, paid) =>
      void (await made('service_period', {
        contract_id: await idOf('contract', 'uuid', contract),
        starts_on: starts,
        ends_on: ends,
        paid_on: paid,
        currency: 'RUB',
      })),
    machine: async (client, { site, name = 'Machine', serial, plate, until, fields = {} } = {}) =>
      made('equipment', {
        client_id: await idOf('client', 'code', client),
        site_id: site === undefined ? null : await idOf('site', 'uuid', site),
        name,
        name_key: nameKey(name),
        serial: serial ?? null,
        serial_key: serial === undefined ? null : numberKey(serial),
        plate: plate ?? null,
        plate_key: plate === undefined ? null : numberKey(plate),
        warranty_until: until ?? null,
        standing: 'in-use',
        ...kept(fields),
      }),
    extension: async (machine, starts, until) =>
      void (await made('warranty_extension', {
        equipment_id: await idOf('equipment', 'uuid', machine),
        starts_on: starts,
        until_on: until,
        created_at: 0,
      })),
    covered: async (contract, machine) =>
      add('contract_equipment', {
        contract_id: await idOf('contract', 'uuid', contract),
        equipment_id: await idOf('equipment', 'uuid', machine),
      }),
  };
}
