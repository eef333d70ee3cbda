import { nameKey, numberKey, phoneDigits } from '../../engine/language/registers/index.ts';
import { bulkInsert, type BulkTable } from '../../engine/store/bulk/bulk-insert.ts';
import type { SqlValue, Store } from '../../engine/store/index.ts';
import type { Dice } from './dice.ts';

/** A client with ids of what belongs to him. */
export interface SeededClient {
  readonly id: number;
  readonly sites: readonly number[];
  readonly machines: readonly { readonly id: number; readonly plate: string }[];
  readonly contact: { readonly id: number; readonly uuid: string };
  readonly contract: number;
}

const DAY = 86_400_000;
const WORDS = [
  'Северный',
  'Полярный',
  'Степной',
  'Речной',
  'Горный',
  'Восточный',
  'Прибрежный',
  'Лесной',
  'Озёрный',
  'Центральный',
];
const TRADES = ['терминал', 'карьер', 'автопарк', 'комбинат', 'элеватор', 'завод', 'рудник', 'порт', 'вокзал', 'склад'];
const LETTERS = Array.from('АВЕКМНОРСТУХ');

/** Companies with sites, a contact, a contract and machines, in numbers that go with the number of requests. */
export async function seedRegisters(
  store: Store,
  dice: Dice,
  { requests, roles, now }: { readonly requests: number; readonly roles: string; readonly now: number },
): Promise<SeededClient[]> {
  const share = Math.min(1, requests / 1_000_000);
  const many = { clients: Math.max(10, Math.round(2000 * share)), sites: 5, machines: 100 };
  const first = await firstIds(store, ['client', 'site', 'person', 'contract', 'equipment', 'equipment_model']);
  const clients: SeededClient[] = [];
  const rows: Record<string, SqlValue[][]> = {
    client: [],
    site: [],
    person: [],
    phone: [],
    contract: [],
    equipment: [],
  };
  const kept = ['{}', 1, 1, now - 1000 * DAY, now - 1000 * DAY] as const;
  for (let at = 0; at < many.clients; at++) {
    const id = first('client') + at;
    const name = `ООО «${dice.pick(WORDS)} ${dice.pick(TRADES)} ${at + 1}»`;
    rows['client']?.push([id, dice.uuid(now), `client-${at + 1}`, name, nameKey(name), now - 1000 * DAY, '{}', 1, 1]);
    const phone = `+7 9${String(dice.below(1_000_000_000)).padStart(9, '0')}`;
    const contact = { id: first('person') + at, uuid: dice.uuid(now) };
    const person = `${dice.pick(WORDS)} Иван ${at + 1}`;
    rows['person']?.push([
      contact.id,
      contact.uuid,
      'client',
      person,
      nameKey(person),
      phone,
      id,
      roles,
      1,
      now - 1000 * DAY,
    ]);
    rows['phone']?.push(...phoneDigits(phone).map((digits) => [contact.id, digits]));
    const contract = first('contract') + at;
    rows['contract']?.push([
      contract,
      dice.uuid(now),
      id,
      `${at + 1}-Т`,
      nameKey(`${at + 1}-Т`),
      '2024-01-01',
      ...kept,
    ]);
    const sites = Array.from({ length: many.sites }, (_, index) => first('site') + at * many.sites + index);
    for (const site of sites) {
      const called = `${dice.pick(TRADES)} ${site}`;
      rows['site']?.push([
        site,
        dice.uuid(now),
        id,
        called,
        nameKey(called),
        `ул. ${dice.pick(WORDS)}, ${site}`,
        ...kept,
      ]);
    }
    const machines = Array.from({ length: many.machines }, (_, index) => ({
      id: first('equipment') + at * many.machines + index,
      plate: plateOf(dice),
    }));
    for (const { id: machine, plate } of machines) {
      const serial = `GT-${String(machine).padStart(8, '0')}`;
      const called = `Блок ${serial}`;
      rows['equipment']?.push([
        machine,
        dice.uuid(now),
        first('equipment_model'),
        id,
        dice.pick(sites),
        called,
        nameKey(called),
        serial,
        numberKey(serial),
        plate,
        numberKey(plate),
        '2027-01-01',
        'in-use',
        ...kept,
      ]);
    }
    clients.push({ id, sites, machines, contact, contract });
  }
  await bulkInsert(
    store,
    tablesOf(rows, [[first('equipment_model'), dice.uuid(now), 'gt-8', 'GT-8', 'gt 8', ...kept]]),
  );
  return clients;
}

const KEPT = ['fields', 'active', 'version', 'created_at', 'updated_at'];

function tablesOf(rows: Readonly<Record<string, SqlValue[][]>>, models: SqlValue[][]): BulkTable[] {
  const table = (name: string, of: string, columns: string): BulkTable => ({
    table: name,
    columns: columns.split(' '),
    rows: rows[of] ?? [],
  });
  return [
    table('client', 'client', 'id uuid code name name_key created_at fields active version'),
    table('person', 'person', 'id uuid kind name name_key phone client_id roles active created_at'),
    table('person_phone', 'phone', 'person_id digits'),
    table('site', 'site', `id uuid client_id name name_key address ${KEPT.join(' ')}`),
    table('contract', 'contract', `id uuid client_id number name_key starts_on ${KEPT.join(' ')}`),
    { table: 'equipment_model', columns: ['id', 'uuid', 'code', 'name', 'name_key', ...KEPT], rows: models },
    table(
      'equipment',
      'equipment',
      `id uuid model_id client_id site_id name name_key serial serial_key plate plate_key warranty_until standing ${KEPT.join(' ')}`,
    ),
  ];
}

function plateOf(dice: Dice): string {
  const letter = (): string => dice.pick(LETTERS);
  const digits = String(dice.below(1000)).padStart(3, '0');
  return `${letter()}${digits}${letter()}${letter()}${String(dice.below(199) + 1).padStart(2, '0')}`;
}

/** The first id that is free in each table. */
export async function firstIds(store: Store, tables: readonly string[]): Promise<(table: string) => number> {
  const found = new Map<string, number>();
  for (const table of tables) {
    const [row] = await store.read.all<{ last: number | null }>(`SELECT MAX(id) AS last FROM ${table}`);
    found.set(table, (row?.last ?? 0) + 1);
  }
  return (table) => found.get(table) as number;
}
