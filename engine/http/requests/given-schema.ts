import { Type } from 'typebox';
import { instant, name, nullable, object, uuid, words } from '../api/schemas.ts';
import { newBindingParts } from './bindings-schema.ts';
import { value, priority } from './schema.ts';

export const fields = Type.Record(Type.String(), value(), {
  maxProperties: 500,
  description: 'Values by ids of fields; null clears one.',
});
const history = Type.Optional(
  object(
    {
      at: instant('When it happened'),
      row: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'Of the log' })),
      effects: Type.Optional(
        Type.Boolean({ description: 'Arms timers and tells people and subscribers, as if it happened here' }),
      ),
    },
    {
      title: 'History',
      description:
        'It happened elsewhere and is written down; without `effects` it arms no timer and tells nobody. For those who manage the operation.',
    },
  ),
);
const externalKey = Type.String({ minLength: 1, maxLength: 200, description: 'Identity in another system; unique' });

export const newRequest = object(
  {
    type: name('Id of the request type'),
    subject: words(300),
    client: Type.Optional(nullable(name('Code of the client company'))),
    ...newBindingParts,
    priority: Type.Optional(priority),
    fields: Type.Optional(fields),
    externalKey: Type.Optional(externalKey),
    history,
  },
  { title: 'NewRequest' },
);
export const newEvent = object(
  {
    event: words(200, 'Id of an event, as the offers name it'),
    fields: Type.Optional(fields),
    comment: Type.Optional(nullable(words(20_000))),
    history,
  },
  { title: 'NewEvent' },
);
export const newFields = object(
  {
    fields: Type.Optional(fields),
    subject: Type.Optional(words(300)),
    priority: Type.Optional(priority),
    dueAt: Type.Optional(nullable(instant('By when it has to be done; null takes it away'))),
  },
  { title: 'NewFields' },
);
export const newValue = object(
  { value: value('Of a check true or false, else a text, a number or the id of an option; null takes it back.') },
  { title: 'NewValue' },
);
export const newComment = object(
  {
    body: words(20_000, '`@[uuid]` mentions a person.'),
    isPublic: Type.Boolean({ description: 'Seen by the client as well' }),
    attachments: Type.Optional(
      Type.Array(uuid(), {
        maxItems: 20,
        uniqueItems: true,
        description: 'Files that the caller has attached as `pending`; they are seen by whoever sees the comment',
      }),
    ),
  },
  { title: 'NewComment' },
);
export const newAssignee = object(
  { to: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid', description: 'Null: nobody' }) },
  { title: 'NewAssignee' },
);
export const pictureFacts = object({
  latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90, description: 'Degrees' })),
  longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180, description: 'Degrees' })),
  takenAt: Type.Optional(instant()),
  accuracyM: Type.Optional(Type.Number({ minimum: 0, maximum: 1_000_000, description: 'Of the place, in metres' })),
  signedBy: Type.Optional(words(200, 'Of a signature: the name of who signed')),
  signerPosition: Type.Optional(words(200, 'Of a signature: what he is')),
});

export const requestPath = object({
  request: Type.String({ minLength: 1, maxLength: 64, description: 'Uuid or number' }),
});
export const itemPath = object({
  request: Type.String({ minLength: 1, maxLength: 64, description: 'Uuid or number' }),
  checklist: name(),
  item: name(),
});

export const requestFilter = {
  status: Type.Optional(name('Not for people of a client')),
  type: Type.Optional(name()),
  workflow: Type.Optional(name('That run on this workflow, whatever version; not for people of a client')),
  state: Type.Optional(
    Type.String({
      pattern: '^[a-z][a-z0-9-]*(?:,[a-z][a-z0-9-]*)*$',
      maxLength: 2000,
      description: 'With `workflow`: that stand in one of these states; ids, separated by commas',
    }),
  ),
  client: Type.Optional(name('Code of the client company')),
  group: Type.Optional(name('Code of the group; not for people of a client')),
  assignee: Type.Optional(
    Type.String({
      pattern: '^(?:me|none|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$',
      description: 'Uuid of the owner, `me`, or `none`',
    }),
  ),
  equipment: Type.Optional(uuid('Of a machine that it is about')),
  open: Type.Optional(Type.Boolean({ description: 'True: not ended yet' })),
  number: Type.Optional(
    Type.String({ minLength: 1, maxLength: 64, description: 'First characters of the number; sorts by number' }),
  ),
  externalKey: Type.Optional(externalKey),
};
