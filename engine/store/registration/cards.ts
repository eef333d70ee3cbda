import { placeholders } from '../placeholders.ts';
import type { Sql, SqlValue } from '../store.ts';
import type { ThingOfCall } from './candidates.ts';

/** Something as whoever answers a call needs to see it. What a kind does not have is null. */
export interface Card {
  /** Asked for by its id; known of the company or of the site; or a site of the contact `id`. */
  readonly why: 'asked' | 'of-client' | 'of-site' | 'of-contact';
  readonly kind: ThingOfCall;
  readonly id: number;
  readonly uuid: string;
  readonly name: string;
  readonly code: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly position: string | null;
  readonly address: string | null;
  readonly serial: string | null;
  readonly plate: string | null;
  readonly modelCode: string | null;
  readonly modelName: string | null;
  /** Last days of the maker's warranty and of the longest extension that has begun. */
  readonly until: string | null;
  readonly extended: string | null;
  readonly clientCode: string | null;
  readonly clientName: string | null;
  readonly siteUuid: string | null;
  readonly siteName: string | null;
}

export interface WantedCards {
  readonly ids: Readonly<Record<ThingOfCall, readonly number[]>>;
  /** Whose people and sites are wanted as well. */
  readonly clientId: number | null;
  readonly siteId: number | null;
  /** `YYYY-MM-DD`: warranties are told by it. */
  readonly day: string;
}

/** People and sites of a company: more are found by typing. */
const KNOWN = 20;

type Columns = Readonly<Partial<Record<keyof Card, string>>>;
const NAMES: readonly (keyof Card)[] = [
  'why',
  'kind',
  'id',
  'uuid',
  'name',
  'code',
  'phone',
  'email',
  'position',
  'address',
  'serial',
  'plate',
  'modelCode',
  'modelName',
  'until',
  'extended',
  'clientCode',
  'clientName',
  'siteUuid',
  'siteName',
];
const own: Columns = { id: 't.id', uuid: 't.uuid', name: 't.name' };
const client: Columns = { clientCode: 'c.code', clientName: 'c.name' };
const reached: Columns = { ...own, ...client, phone: 't.phone', email: 't.email' };

const COLUMNS: Readonly<Record<ThingOfCall, Columns>> = {
  client: { ...own, code: 't.code', phone: 't.phone', email: 't.email' },
  contact: { ...reached, position: 't.position' },
  site: { ...own, ...client, address: 't.address' },
  equipment: {
    ...own,
    ...client,
    serial: 't.serial',
    plate: 't.plate',
    modelCode: 'm.code',
    modelName: 'm.name',
    until: 't.warranty_until',
    extended: '(SELECT MAX(x.until_on) FROM warranty_extension x WHERE x.equipment_id = t.id AND x.starts_on <= ?)',
    siteUuid: 's.uuid',
    siteName: 's.name',
  },
};
const OF_CLIENT = 'LEFT JOIN client c ON c.id = t.client_id';
const FROM: Readonly<Record<ThingOfCall, string>> = {
  client: 'client t',
  contact: `person t ${OF_CLIENT}`,
  site: `site t ${OF_CLIENT}`,
  equipment: `equipment t ${OF_CLIENT} LEFT JOIN site s ON s.id = t.site_id LEFT JOIN equipment_model m ON m.id = t.model_id`,
};

/** Cards of these things, and of the people and sites of a company, by one statement. */
export async function cardsOf(sql: Sql, { ids, clientId, siteId, day }: WantedCards): Promise<Card[]> {
  const parts: { readonly select: string; readonly params: readonly SqlValue[] }[] = [];
  const add = (
    why: Card['why'],
    kind: ThingOfCall,
    rest: { from?: string; columns?: Columns; where: string },
    params: readonly SqlValue[],
  ): void => {
    const columns: Columns = { ...COLUMNS[kind], ...rest.columns, why: `'${why}'`, kind: `'${kind}'` };
    const select = NAMES.map((name) => `${columns[name] ?? 'NULL'} AS ${name}`).join(', ');
    parts.push({ select: `SELECT ${select} FROM ${rest.from ?? FROM[kind]} WHERE ${rest.where}`, params });
  };
  for (const kind of Object.keys(ids) as ThingOfCall[]) {
    const wanted = ids[kind];
    if (wanted.length === 0) continue;
    const where = `t.id IN (${placeholders(wanted.length)})`;
    add('asked', kind, { where }, kind === 'equipment' ? [day, ...wanted] : wanted);
  }
  const people = ids.contact;
  if (people.length > 0) {
    const columns: Columns = { ...own, id: 'l.person_id', address: 't.address' };
    const where = `l.person_id IN (${placeholders(people.length)}) AND t.active = 1 LIMIT ${KNOWN * people.length}`;
    add(
      'of-contact',
      'site',
      { from: `site_contact l JOIN site t ON t.id = l.site_id ${OF_CLIENT}`, columns, where },
      people,
    );
  }
  const byName = `t.active = 1 ORDER BY t.name_key, t.id LIMIT ${KNOWN}`;
  if (clientId !== null) {
    add('of-client', 'contact', { where: `t.kind = 'client' AND t.client_id = ? AND ${byName}` }, [clientId]);
    add('of-client', 'site', { where: `t.client_id = ? AND ${byName}` }, [clientId]);
  }
  if (siteId !== null) {
    const from = `site_contact l JOIN ${FROM.contact.replace(OF_CLIENT, `ON t.id = l.person_id ${OF_CLIENT}`)}`;
    add('of-site', 'contact', { from, where: `l.site_id = ? AND ${byName}` }, [siteId]);
    add('of-site', 'site', { where: 't.id = ?' }, [siteId]);
  }
  if (parts.length === 0) return [];
  return sql.all<Card>(
    parts.map(({ select }, at) => `SELECT * FROM (${select}) AS p${at}`).join(' UNION ALL '),
    parts.flatMap(({ params }) => params),
  );
}
