/** What is kept beside requests: whom and what the company serves. */
export type RegisterKind =
  | 'client'
  | 'legal-entity'
  | 'site'
  | 'contact'
  | 'contract'
  | 'equipment-model'
  | 'equipment';

/** What a value of an attribute looks like; `ref` names an entry of another register. */
export type AttributeType =
  | 'text'
  | 'key'
  | 'code'
  | 'email'
  | 'phone'
  | 'day'
  | 'integer'
  | 'latitude'
  | 'longitude'
  | 'time-zone'
  | 'inn'
  | 'kpp'
  | 'ogrn'
  | 'bik'
  | 'account'
  | 'standing'
  | 'ref';

export interface Attribute {
  readonly type: AttributeType;
  /** Longest text in characters. */
  readonly most?: number;
  readonly required?: true;
  /** Of a reference: the register it points into. */
  readonly to?: RegisterKind;
  /** Given once and kept for ever: other things name it. */
  readonly fixed?: true;
}

export type Attributes = Readonly<Record<string, Attribute>>;

const text = (most: number): Attribute => ({ type: 'text', most });
const needed = (most: number): Attribute => ({ type: 'text', most, required: true });
const externalKey: Attribute = { type: 'key', most: 190 };
const ref = (to: RegisterKind): Attribute => ({ type: 'ref', to });
const owner: Attribute = { type: 'ref', to: 'client', required: true, fixed: true };
const day: Attribute = { type: 'day' };

/** The attributes of each register besides its custom fields: the one place that commands, imports and the store read. */
export const REGISTERS: Readonly<Record<RegisterKind, Attributes>> = {
  client: {
    code: { type: 'code', most: 64, required: true, fixed: true },
    name: needed(255),
    externalKey,
    phone: { type: 'phone', most: 64 },
    email: { type: 'email', most: 255 },
    note: text(2000),
  },
  'legal-entity': {
    client: { type: 'ref', to: 'client', fixed: true },
    externalKey,
    name: needed(255),
    fullName: text(500),
    inn: { type: 'inn' },
    kpp: { type: 'kpp' },
    ogrn: { type: 'ogrn' },
    address: text(500),
    bank: text(255),
    bik: { type: 'bik' },
    account: { type: 'account' },
    correspondentAccount: { type: 'account' },
    signer: text(255),
    signerPosition: text(255),
    signerBasis: text(255),
  },
  site: {
    client: owner,
    externalKey,
    name: needed(255),
    address: text(500),
    latitude: { type: 'latitude' },
    longitude: { type: 'longitude' },
    radiusM: { type: 'integer' },
    area: { type: 'key', most: 64 },
    timeZone: { type: 'time-zone', most: 64 },
    accessNote: text(2000),
  },
  contact: {
    client: owner,
    externalKey,
    name: needed(255),
    position: text(255),
    phone: { type: 'phone', most: 64 },
    email: { type: 'email', most: 255 },
  },
  contract: {
    client: owner,
    legalEntity: ref('legal-entity'),
    externalKey,
    number: needed(100),
    title: text(255),
    startsOn: { type: 'day', required: true },
    endsOn: day,
    priceList: { type: 'key', most: 64 },
  },
  'equipment-model': {
    code: { type: 'code', most: 64, required: true, fixed: true },
    name: needed(255),
    maker: text(255),
    category: text(100),
    warrantyMonths: { type: 'integer' },
  },
  equipment: {
    model: ref('equipment-model'),
    client: ref('client'),
    site: ref('site'),
    parent: ref('equipment'),
    externalKey,
    name: needed(255),
    serial: text(100),
    plate: text(32),
    softwareVersion: text(100),
    madeOn: day,
    installedOn: day,
    warrantyUntil: day,
    standing: { type: 'standing' },
  },
};

/** What a machine is doing. */
export const STANDINGS = ['in-use', 'in-stock', 'in-repair', 'written-off'] as const;
export type Standing = (typeof STANDINGS)[number];
