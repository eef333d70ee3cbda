import { type TSchema, Type } from 'typebox';
import { instant, name, nullable, object, title, uuid, words } from '../api/schemas.ts';
import { titled, titledStatus } from './schema-words.ts';

const day = (description?: string) =>
  Type.String({ format: 'date', ...(description === undefined ? {} : { description }) });
const text = () => nullable(Type.String());
const degrees = () => nullable(Type.Number({ description: 'Degrees' }));

export const warranty = object(
  {
    state: Type.Unsafe<'in' | 'extended' | 'out' | 'unknown'>({
      type: 'string',
      enum: ['in', 'extended', 'out', 'unknown'],
    }),
    until: nullable(day('Its last day, that of an extension included')),
  },
  { title: 'BoundWarranty' },
);
export const units = Type.Array(
  object({ uuid: uuid(), name: Type.String(), serial: text(), warranty }, { title: 'UnitInside' }),
  { description: 'What is inside it and has or had a warranty, when its own does not hold; five at most' },
);
export const period = object(
  {
    state: Type.Unsafe<'paid' | 'unpaid' | 'none'>({ type: 'string', enum: ['paid', 'unpaid', 'none'] }),
    until: nullable(day()),
    due: nullable(day('By when it was to be paid')),
  },
  { title: 'PeriodOfToday', description: 'The service period of today; `none`: there is none.' },
);

export const boundSite = object(
  {
    uuid: uuid(),
    name: Type.String(),
    address: text(),
    latitude: degrees(),
    longitude: degrees(),
    timeZone: text(),
    area: text(),
    accessNote: text(),
  },
  { title: 'BoundSite' },
);
export const boundContact = object(
  { uuid: uuid(), name: Type.String(), phone: text(), email: text(), position: text() },
  { title: 'BoundContact' },
);
export const boundContract = object(
  {
    uuid: uuid(),
    number: Type.String(),
    title: text(),
    starts: day(),
    ends: nullable(day()),
    priceList: nullable(Type.String({ description: 'Id of the price list that the contract names' })),
    period,
  },
  { title: 'BoundContract' },
);
const model = nullable(object({ code: Type.String(), name: Type.String() }, { title: 'BoundModel' }));
export const boundObject = object(
  {
    uuid: uuid(),
    name: Type.String(),
    serial: text(),
    plate: text(),
    model,
    softwareVersion: text(),
    warranty,
    units,
    note: text(),
  },
  { title: 'BoundObject' },
);

const lineParts = {
  uuid: uuid(),
  number: Type.String(),
  subject: Type.String(),
  status: nullable(titledStatus),
  stage: nullable(titled),
  ended: Type.Boolean(),
};
export const requestLine = object(lineParts, {
  title: 'RequestLine',
  description: 'Another request in one line; without its status for people of a client.',
});

type LinkKind = 'related' | 'duplicate-of' | 'blocks' | 'caused-by';
const linkKind = Type.Unsafe<LinkKind>({ type: 'string', enum: ['related', 'duplicate-of', 'blocks', 'caused-by'] });

/** What `getRequest` tells besides. */
export const bindingParts = {
  site: nullable(boundSite),
  contact: nullable(boundContact),
  contract: nullable(boundContract),
  objects: Type.Array(boundObject, { description: 'The machines it is about; rules see the first.' }),
  parent: nullable(requestLine),
  children: Type.Array(requestLine),
  links: Type.Array(
    object(
      {
        ...lineParts,
        kind: linkKind,
        direction: Type.Unsafe<'out' | 'in'>({
          type: 'string',
          enum: ['out', 'in'],
          description: '`out`: this one blocks the other; `in`: the other blocks this one.',
        }),
      },
      { title: 'RequestLink' },
    ),
  ),
  mergedInto: nullable(requestLine),
  merged: Type.Array(requestLine, { description: 'Duplicates in whose place this one goes on' }),
  dueAt: nullable(instant('By when it has to be done')),
};

const optionalUuid = (description: string) => Type.Optional(nullable(uuid(description)));
const objects = Type.Array(uuid(), { maxItems: 200, uniqueItems: true, description: 'Machines; rules see the first.' });

/** What `createRequest` takes besides. */
export const newBindingParts = {
  site: optionalUuid('Of a site; without it that of the first machine'),
  contact: optionalUuid('Of a contact of the client'),
  contract: optionalUuid('Of a contract; without it the one in force, when there is exactly one'),
  objects: Type.Optional(objects),
  parent: optionalUuid('Of the request that this one is a part of'),
  dueAt: Type.Optional(nullable(instant('By when it has to be done'))),
};
export const newBinding = object(
  {
    site: nullable(uuid()),
    contact: nullable(uuid()),
    contract: nullable(uuid()),
    objects,
    notes: Type.Optional(
      Type.Record(Type.String({ format: 'uuid' }), Type.String({ maxLength: 500 }), {
        maxProperties: 200,
        description: 'What is to be said of a machine, by its uuid',
      }),
    ),
    client: Type.Optional(nullable(name('Code of the client company; without it the request stays with its own'))),
  },
  { title: 'NewBinding' },
);
const changeOf = <T extends TSchema>(value: T) => nullable(object({ from: value, to: value }));
/** What `previewBinding` answers. */
export const bindingPreview = object(
  {
    client: changeOf(nullable(Type.String())),
    contract: changeOf(nullable(Type.String())),
    rules: changeOf(title),
    status: changeOf(nullable(title)),
    fields: Type.Array(titled, { description: 'Filled in, and unknown to the new rules' }),
    priceList: changeOf(nullable(title)),
    works: object({
      lines: Type.Integer({ description: 'They keep the prices that they have' }),
      amounts: nullable(Type.Array(object({ currency: Type.String(), amount: Type.Integer() }))),
    }),
    people: Type.Integer({ description: 'Of the former company, who do not see it any more' }),
    documents: nullable(
      object(
        { drafts: Type.Integer(), issued: Type.Integer() },
        { description: 'That still name the former company; null for who may not read them' },
      ),
    ),
  },
  { title: 'BindingPreview', description: 'What would come of it; what stays as it is is null.' },
);
const other = words(64, 'Uuid or number of the other request');
export const newLink = object({ to: other, kind: linkKind }, { title: 'NewLink' });
export const linkPath = object({
  request: Type.String({ minLength: 1, maxLength: 64, description: 'Uuid or number' }),
  kind: linkKind,
  to: Type.String({ minLength: 1, maxLength: 64, description: 'Uuid or number of the other request' }),
});
export const newMerge = object(
  { into: nullable(other) },
  { title: 'NewMerge', description: 'The request that goes on in its place; null takes the merge back.' },
);
