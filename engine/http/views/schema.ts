import { Type } from 'typebox';
import { VIEW_COLUMNS } from '../../queries/index.ts';
import { instant, name, nullable, object, page, title, uuid, words } from '../api/schemas.ts';
import { client, field, group, priority, titled, titledStatus } from '../requests/schema.ts';

type Sort = 'newest' | 'oldest' | 'due' | 'priority' | 'updated' | 'waiting';
type Priority = 'low' | 'normal' | 'high' | 'urgent';

export const sort = Type.Unsafe<Sort>({
  type: 'string',
  enum: ['newest', 'oldest', 'due', 'priority', 'updated', 'waiting'],
  description: 'Ended requests are there by their age only: newest, oldest.',
});
const DURATION = '(?:P\\d{1,4}D|P(?:\\d{1,4}D)?T(?:\\d{1,4}H(?:\\d{1,4}M)?|\\d{1,4}M))';
const ID = '[a-z][a-z0-9-]{0,63}';
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

const duration = Type.String({ pattern: `^${DURATION}$`, maxLength: 30, description: 'ISO 8601, as PT15M' });
const due = Type.String({
  pattern: `^(?:overdue|${DURATION})$`,
  maxLength: 30,
  description: '`overdue`, or due within this time: ISO 8601, as PT4H',
});
const assignee = Type.String({
  pattern: `^(?:me|none|any|others|${UUID})$`,
  description: 'me, none, any, others, or the uuid of the owner',
});
const ids = Type.Array(Type.String({ pattern: `^${ID}$` }), { minItems: 1, maxItems: 100 });
const codes = Type.Array(name(), { minItems: 1, maxItems: 100 });
const column = Type.String({
  pattern: `^(?:${Object.keys(VIEW_COLUMNS).join('|')}|fields\\.${ID})$`,
  description: 'A property of requests, or `fields.<id>`',
});

/** A filter as a saved view keeps it: all that is given must hold, a list holds when one of its values does. */
const filter = object(
  {
    open: Type.Optional(Type.Boolean()),
    status: Type.Optional(ids),
    flag: Type.Optional(ids),
    type: Type.Optional(ids),
    team: Type.Optional(Type.Union([Type.Literal('mine'), codes])),
    assignee: Type.Optional(assignee),
    client: Type.Optional(codes),
    model: Type.Optional(codes),
    priority: Type.Optional(
      Type.Array(Type.Unsafe<Priority>({ type: 'string', enum: ['low', 'normal', 'high', 'urgent'] }), {
        minItems: 1,
        maxItems: 4,
      }),
    ),
    due: Type.Optional(due),
    waiting: Type.Optional(duration),
    fields: Type.Optional(
      Type.Record(Type.String({ pattern: `^${ID}$` }), codes, {
        maxProperties: 10,
        description: 'Options of choice fields',
      }),
    ),
  },
  { title: 'ViewFilter' },
);

const listOf = (pattern: string, description: string) =>
  Type.Optional(Type.String({ pattern: `^(?:${pattern})(?:,(?:${pattern}))*$`, maxLength: 2000, description }));

/** The same in an address: lists by commas. Narrows the view. */
export const filterQuery = {
  open: Type.Optional(Type.Boolean({ description: 'True: not ended yet' })),
  status: listOf(ID, 'Ids, separated by commas; not for people of a client'),
  flag: listOf(ID, 'Ids of statuses; not for people of a client'),
  type: listOf(ID, 'Ids of request types'),
  team: listOf('[^,]{1,64}', '`mine`, or codes of groups; not for people of a client'),
  client: listOf('[^,]{1,64}', 'Codes of client companies'),
  model: listOf('[^,]{1,64}', 'Codes of equipment models: a machine of the request is of one of them'),
  priority: listOf('low|normal|high|urgent', 'Separated by commas'),
  assignee: Type.Optional(assignee),
  due: Type.Optional(due),
  waiting: Type.Optional(duration),
  number: Type.Optional(words(64, 'First characters of the number')),
  sort: Type.Optional(sort),
};

export const viewPath = object({ view: words(64, 'Id of a view, `all`, or the uuid of a saved view') });
export const savedViewPath = object({ savedView: uuid() });

const colour = object({ color: Type.String(), title }, { title: 'RowColour', description: 'And what it means.' });

export const viewList = object(
  {
    items: Type.Array(
      object(
        {
          id: Type.String({ description: 'Of a saved view its uuid' }),
          title,
          description: nullable(title),
          saved: Type.Boolean({ description: 'By the caller himself' }),
          sort,
          columns: Type.Array(titled),
          colours: Type.Array(colour),
          count: nullable(Type.Integer({ description: 'How many requests stand in it; null: not counted' })),
          more: Type.Boolean({ description: 'There are more than were counted' }),
        },
        { title: 'View' },
      ),
    ),
  },
  { title: 'ViewList' },
);

const named = (label: string) => nullable(object({ uuid: uuid(), name: Type.String() }, { title: label }));

export const viewRow = object(
  {
    uuid: uuid(),
    number: Type.String(),
    type: titled,
    subject: Type.String(),
    priority,
    status: nullable(titledStatus),
    stage: nullable(titled),
    flags: Type.Array(titledStatus),
    client,
    site: named('SiteName'),
    contact: named('ContactName'),
    contract: nullable(object({ uuid: uuid(), number: Type.String() }, { title: 'ContractName' })),
    objects: Type.Array(
      object(
        { uuid: uuid(), name: Type.String(), serial: nullable(Type.String()), plate: nullable(Type.String()) },
        { title: 'EquipmentName' },
      ),
    ),
    assignee: named('OwnerName'),
    group,
    dueAt: nullable(instant()),
    statusSinceAt: nullable(instant('Since when it stands in its status')),
    fields: Type.Array(field, { description: 'Those that the view has columns for' }),
    colour: nullable(colour),
    version: Type.Integer(),
    createdAt: instant(),
    updatedAt: instant(),
    endedAt: nullable(instant()),
  },
  { title: 'ViewRow', description: 'Of what is inner, people of a client see nothing.' },
);
export const viewPage = page(viewRow);

export const previewBody = object(
  {
    filter,
    sort,
    columns: Type.Array(column, { minItems: 1, maxItems: 20, uniqueItems: true }),
    colours: Type.Optional(
      Type.Array(
        object({
          when: Type.Unknown({ description: 'A rule; one that cannot be evaluated colours nothing' }),
          color: Type.String({ pattern: '^#[0-9a-fA-F]{6}$' }),
          title,
        }),
        { maxItems: 20, description: 'The first rule that holds colours the row' },
      ),
    ),
  },
  { title: 'ViewDraft' },
);
export const viewPreview = object(
  {
    items: Type.Array(viewRow, { description: 'The first of them' }),
    count: nullable(Type.Integer({ description: 'How many requests stand in it; null: not counted' })),
    more: Type.Boolean({ description: 'There are more than were counted' }),
  },
  { title: 'ViewPreview' },
);

const savedParts = {
  title: words(200),
  view: nullable(name('The view it narrows; null: all that may be read')),
  filter,
  sort: nullable(sort),
  columns: nullable(Type.Array(column, { minItems: 1, maxItems: 20, uniqueItems: true })),
  position: Type.Integer({ minimum: 0, maximum: 10_000, description: 'Place among the own views' }),
};
export const savedView = object(
  { uuid: uuid(), ...savedParts, version: Type.Integer(), createdAt: instant(), updatedAt: instant() },
  { title: 'SavedView' },
);
export const savedViewList = object({ items: Type.Array(savedView) }, { title: 'SavedViewList' });
export const newSavedView = object(
  {
    title: savedParts.title,
    view: Type.Optional(savedParts.view),
    filter: Type.Optional(filter),
    sort: Type.Optional(savedParts.sort),
    columns: Type.Optional(savedParts.columns),
    position: Type.Optional(savedParts.position),
  },
  { title: 'NewSavedView' },
);
export const savedViewChange = object(
  {
    title: Type.Optional(savedParts.title),
    view: Type.Optional(savedParts.view),
    filter: Type.Optional(filter),
    sort: Type.Optional(savedParts.sort),
    columns: Type.Optional(savedParts.columns),
    position: Type.Optional(savedParts.position),
  },
  { title: 'SavedViewChange' },
);
