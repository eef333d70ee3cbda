import { type TProperties, type TSchema, Type } from 'typebox';
import { type Attribute, REGISTERS, type RegisterKind, STANDINGS } from '../../queries/index.ts';
import { name, nullable, object, paging, uuid, words } from '../api/schemas.ts';
import { fields } from '../requests/given-schema.ts';
import { units } from '../requests/bindings-schema.ts';
import { field } from '../requests/schema.ts';

/** How the interface calls an entry of each register, and what belongs to it besides its attributes. */
export const TITLES: Readonly<Record<RegisterKind, string>> = {
  client: 'ClientCard',
  'legal-entity': 'LegalEntity',
  site: 'Site',
  contact: 'Contact',
  contract: 'Contract',
  'equipment-model': 'EquipmentModel',
  equipment: 'Equipment',
};

export const day = (description?: string) =>
  Type.String({ format: 'date', ...(description === undefined ? {} : { description }) });
const entryName = object(
  { uuid: uuid(), name: Type.String(), code: Type.Optional(Type.String()) },
  { title: 'EntryName', description: 'What something else calls an entry; its code where it has one.' },
);
const text = () => Type.String();
const contactName = object(
  { uuid: uuid(), name: text(), position: nullable(text()), phone: nullable(text()), email: nullable(text()) },
  { title: 'SiteContact', description: 'Phone and e-mail are null for people of clients.' },
);

const periodFields = {
  startsOn: day(),
  endsOn: day('The last day'),
  dueOn: nullable(day()),
  paidOn: nullable(day()),
  amount: nullable(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000, description: 'Minor units' })),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
};
export const servicePeriod = object({ uuid: uuid(), ...periodFields }, { title: 'ServicePeriod' });
const extensionFields = { number: nullable(words(100)), startsOn: day(), untilOn: day('The last day') };
const extension = object({ uuid: uuid(), ...extensionFields }, { title: 'WarrantyExtension' });

const PARTS: Readonly<Partial<Record<RegisterKind, TProperties>>> = {
  site: { contacts: Type.Array(contactName) },
  contact: { sites: Type.Array(entryName) },
  contract: {
    period: object({ state: Type.Enum(['paid', 'unpaid', 'none']), until: nullable(day()) }, { title: 'PeriodState' }),
    periods: Type.Array(servicePeriod),
  },
  equipment: {
    warranty: object(
      { state: Type.Enum(['in', 'extended', 'out', 'unknown']), until: nullable(day()) },
      { title: 'Warranty', description: 'As of today.' },
    ),
    units,
    extensions: Type.Array(extension),
  },
};

/** An entry as it is answered. */
export function entrySchema(kind: RegisterKind): TSchema {
  const attributes = Object.entries(REGISTERS[kind]).map(([attribute, { type, required }]) => {
    const value = type === 'ref' ? entryName : shown(type);
    return [attribute, required === true && type !== 'ref' ? value : nullable(value)];
  });
  return object(
    {
      uuid: uuid(),
      ...(Object.fromEntries(attributes) as TProperties),
      ...PARTS[kind],
      active: Type.Boolean(),
      version: Type.Integer(),
      fields: Type.Array(field),
    },
    { title: TITLES[kind] },
  );
}

function shown(type: Attribute['type']): TSchema {
  if (type === 'integer') return Type.Integer();
  return type === 'latitude' || type === 'longitude' ? Type.Number() : Type.String();
}

/** What is taken of an attribute. */
function given({ type, most = 500 }: Attribute): TSchema {
  switch (type) {
    case 'integer':
      return Type.Integer({ minimum: 0, maximum: 1_000_000_000 });
    case 'latitude':
      return Type.Number({ minimum: -90, maximum: 90 });
    case 'longitude':
      return Type.Number({ minimum: -180, maximum: 180 });
    case 'day':
      return day();
    case 'standing':
      return Type.Enum([...STANDINGS]);
    case 'ref':
      return name('Uuid, or code of a client or model');
    case 'text':
    case 'key':
    case 'code':
    case 'email':
    case 'phone':
    case 'time-zone':
    case 'inn':
    case 'kpp':
    case 'ogrn':
    case 'bik':
    case 'account':
      return words(most);
  }
}

const uuids = (description: string) =>
  Type.Optional(Type.Array(uuid(), { maxItems: 1000, uniqueItems: true, description }));
const LISTED: Readonly<Partial<Record<RegisterKind, TProperties>>> = {
  site: { contacts: uuids('Exactly these people of the client') },
  contact: { sites: uuids('Exactly these sites of the client') },
  contract: { equipment: uuids('Exactly these machines are under the contract') },
};

/** A new entry. */
export function newEntry(kind: RegisterKind): TSchema {
  const attributes = Object.entries(REGISTERS[kind]).map(([attribute, each]) => [
    attribute,
    each.required === true ? given(each) : Type.Optional(nullable(given(each))),
  ]);
  const properties = {
    ...(Object.fromEntries(attributes) as TProperties),
    ...LISTED[kind],
    fields: Type.Optional(fields),
  };
  return object(properties, { title: `New${TITLES[kind]}` });
}

/** What is changed of an entry: what is not given stays, null takes it away. */
export function changedEntry(kind: RegisterKind): TSchema {
  const attributes = Object.entries(REGISTERS[kind])
    .filter(([, { fixed }]) => fixed !== true)
    .map(([attribute, each]) => [
      attribute,
      Type.Optional(each.required === true ? given(each) : nullable(given(each))),
    ]);
  return object(
    {
      ...(Object.fromEntries(attributes) as TProperties),
      ...LISTED[kind],
      fields: Type.Optional(fields),
      active: Type.Optional(Type.Boolean({ description: 'False retires it; it is never deleted' })),
    },
    { title: `Changed${TITLES[kind]}` },
  );
}

const filters = {
  client: Type.Optional(name('Uuid or code')),
  site: Type.Optional(uuid()),
  contract: Type.Optional(uuid()),
  model: Type.Optional(name('Uuid or code')),
  parent: Type.Optional(uuid('Of the machine that they are inside')),
  q: Type.Optional(words(100, 'What is typed: the beginning of a name, code, number, telephone or INN')),
  active: Type.Optional(Type.Boolean({ description: 'False for those that were retired' })),
};
const OF_NOBODY: readonly RegisterKind[] = ['client', 'equipment-model'];

/** By what each list is narrowed. */
export function listQuery(kind: RegisterKind) {
  const { client, site, contract, model, parent, ...all } = filters;
  const properties = {
    ...(OF_NOBODY.includes(kind) ? {} : { client }),
    ...(kind === 'contact' || kind === 'equipment' ? { site } : {}),
    ...(kind === 'equipment' ? { contract, model, parent } : {}),
    ...all,
    ...paging,
  };
  // Those that are left out are not given.
  return object(properties as typeof filters & typeof paging);
}

export const written = object({ uuid: uuid(), version: Type.Integer() }, { title: 'EntryWritten' });
export const newPeriod = object(
  {
    ...periodFields,
    dueOn: Type.Optional(periodFields.dueOn),
    paidOn: Type.Optional(periodFields.paidOn),
    amount: Type.Optional(periodFields.amount),
    currency: Type.Optional(periodFields.currency),
  },
  { title: 'NewServicePeriod' },
);
export const changedPeriod = Type.Partial(object(periodFields), {
  title: 'ChangedServicePeriod',
  additionalProperties: false,
});
export const newExtension = object(
  { ...extensionFields, number: Type.Optional(extensionFields.number), contract: Type.Optional(nullable(uuid())) },
  { title: 'NewWarrantyExtension' },
);
