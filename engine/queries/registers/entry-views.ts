import {
  type FieldDefinition,
  fieldsOf,
  type FieldsOf,
  type Pack,
  warrantyOn,
  type Warranty,
} from '../../language/index.ts';
import { periodOn, type PeriodState, REGISTERS, type RegisterKind } from '../../language/registers/index.ts';
import type { RegisterSight } from '../../policies/index.ts';
import {
  type ContactName,
  contactsOf,
  entryNames,
  type EntryName,
  type EntryRow,
  extensionsOf,
  periodsOf,
  type ServicePeriod,
  sitesOf,
  type Unit,
  unitsOf,
  type WarrantyExtension,
} from '../../store/registers/index.ts';
import type { QueryContext } from '../context.ts';
import { fieldView, type FieldView } from '../field-view.ts';

/** An entry of a register as it may be seen: its attributes, references by uuid and name, and what belongs to it. */
export interface EntryView {
  readonly [attribute: string]: EntryValue;
  readonly uuid: string;
  readonly active: boolean;
  readonly version: number;
  readonly fields: readonly FieldView[];
}

type EntryValue =
  | string
  | number
  | boolean
  | null
  | EntryName
  | Warranty
  | { readonly state: PeriodState; readonly until: string | null }
  | readonly (FieldView | ContactName | EntryName | ServicePeriod | Unit | WarrantyExtension)[];

/** Attributes for colleagues alone, not for people of the client. */
const INNER: Readonly<Partial<Record<RegisterKind, readonly string[]>>> = {
  client: ['note', 'externalKey'],
  'legal-entity': ['externalKey'],
  site: ['accessNote', 'externalKey'],
  contact: ['phone', 'email', 'externalKey'],
  contract: ['priceList', 'externalKey'],
  equipment: ['externalKey'],
};

/** What has custom fields of each register; legal entities have none. */
const FIELDS_OF: Readonly<Record<RegisterKind, FieldsOf | null>> = {
  client: 'client',
  'legal-entity': null,
  site: 'site',
  contact: 'person',
  contract: 'contract',
  'equipment-model': 'equipment-model',
  equipment: 'equipment',
};

interface Seeing {
  readonly kind: RegisterKind;
  readonly pack: Pack;
  readonly sight: RegisterSight;
}

/** Entries as somebody may see them. */
export async function entryViews(ctx: QueryContext, seeing: Seeing, rows: readonly EntryRow[]): Promise<EntryView[]> {
  const { kind, sight } = seeing;
  const names = await referenceNames(ctx, kind, rows);
  const parts = await partsOf(ctx, seeing, rows);
  const shown = shownFields(seeing);
  const hidden = hiddenOf(kind, sight);
  return rows.map((row) => {
    const values = Object.entries(REGISTERS[kind]).map(([name, { type }]): [string, EntryValue] => {
      const value = row.values[name] ?? null;
      if (hidden.includes(name)) return [name, null];
      return [name, type === 'ref' ? (names.get(name)?.get(Number(value)) ?? null) : value];
    });
    return {
      ...Object.fromEntries(values),
      uuid: row.uuid,
      active: row.active,
      version: row.version,
      fields: shown.map((field) => fieldView(field, row.fields[field.id] ?? null)),
      ...parts.get(row.id),
    };
  });
}

/** The custom fields of a register that somebody may see. */
export function shownFields({ kind, pack, sight }: Seeing): FieldDefinition[] {
  const of = FIELDS_OF[kind];
  if (of === null || sight.reach === null) return [];
  return [...fieldsOf(pack, of).values()].map(({ field }) => field).filter(({ id }) => !sight.hides.has(id));
}

function hiddenOf(kind: RegisterKind, sight: RegisterSight): readonly string[] {
  if (sight.reach === null) return Object.keys(REGISTERS[kind]).filter((name) => name !== 'code' && name !== 'name');
  return sight.inner ? [] : (INNER[kind] ?? []);
}

async function referenceNames(
  ctx: QueryContext,
  kind: RegisterKind,
  rows: readonly EntryRow[],
): Promise<Map<string, Map<number, EntryName>>> {
  const names = new Map<string, Map<number, EntryName>>();
  for (const [name, { to }] of Object.entries(REGISTERS[kind])) {
    if (to === undefined || to === 'contact' || to === 'contract') continue;
    const ids = rows.map(({ values }) => values[name]);
    names.set(name, await entryNames(ctx.store.read, to, ids));
  }
  return names;
}

type Parts = Readonly<Record<string, EntryValue>>;

/** What belongs to each entry besides its attributes, by the ids of the rows. */
async function partsOf(
  ctx: QueryContext,
  { kind, sight }: Seeing,
  rows: readonly EntryRow[],
): Promise<Map<number, Parts>> {
  const sql = ctx.store.read;
  const ids = rows.map(({ id }) => id);
  const today = ctx.now().toISOString().slice(0, 10);
  if (kind === 'site') {
    const contacts = await contactsOf(sql, ids);
    const reached = (contact: ContactName): ContactName =>
      sight.inner ? contact : { ...contact, phone: null, email: null };
    return new Map(ids.map((id) => [id, { contacts: (contacts.get(id) ?? []).map(reached) }]));
  }
  if (kind === 'contact') {
    const sites = await sitesOf(sql, ids);
    return new Map(ids.map((id) => [id, { sites: sites.get(id) ?? [] }]));
  }
  if (kind === 'contract') {
    const periods = await periodsOf(sql, ids);
    const summed = (period: ServicePeriod): ServicePeriod => (sight.sums ? period : { ...period, amount: null });
    return new Map(
      ids.map((id) => {
        const own = periods.get(id) ?? [];
        return [id, { period: periodOn(today, own), periods: own.map(summed) }];
      }),
    );
  }
  if (kind !== 'equipment') return new Map();
  const extensions = await extensionsOf(sql, ids);
  const machines = rows.map(({ id, values }) => {
    const own = extensions.get(id) ?? [];
    const begun = own.filter(({ startsOn }) => startsOn <= today).map(({ untilOn }) => untilOn);
    const until = values['warrantyUntil'];
    const last = begun.toSorted().at(-1) ?? null;
    return { id, own, warranty: warrantyOn(today, typeof until === 'string' ? until : null, last) };
  });
  const units = await unitsOf(sql, machines, today);
  return new Map(
    machines.map(({ id, own, warranty }) => [id, { warranty, units: units.get(id) ?? [], extensions: own }]),
  );
}
