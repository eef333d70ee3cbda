import { Type } from 'typebox';
import { instant, nullable, object, page, title, uuid } from '../api/schemas.ts';
import { bindingParts } from './bindings-schema.ts';
import { titled, titledStatus } from './schema-words.ts';

export const person = object(
  {
    uuid: uuid(),
    name: Type.String(),
    kind: Type.Unsafe<'staff' | 'client' | 'system'>({ type: 'string', enum: ['staff', 'client', 'system'] }),
  },
  { title: 'Person' },
);
export { titled, titledStatus };
export const said = object({ en: Type.String(), ru: Type.String() }, { title: 'Said', description: 'A sentence.' });

type Value = string | number | boolean | null | readonly string[];
/** The value of a field or item. */
export const value = (description?: string) =>
  Type.Unsafe<Value>({
    type: ['string', 'number', 'boolean', 'array', 'null'],
    items: { type: 'string', maxLength: 1000 },
    maxLength: 20_000,
    maxItems: 1000,
    ...(description === undefined ? {} : { description }),
  });

type Priority = 'low' | 'normal' | 'high' | 'urgent';
export const priority = Type.Unsafe<Priority>({ type: 'string', enum: ['low', 'normal', 'high', 'urgent'] });
export const client = nullable(object({ code: Type.String(), name: Type.String() }, { title: 'ClientName' }));
export const group = nullable(
  object({ code: Type.String(), title }, { title: 'GroupName', description: 'Null for people of a client.' }),
);

export const requestItem = object(
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
    assignee: nullable(object({ uuid: uuid(), name: Type.String() }, { title: 'PersonName' })),
    group,
    version: Type.Integer(),
    createdAt: instant(),
    updatedAt: instant(),
    endedAt: nullable(instant()),
  },
  { title: 'RequestItem', description: 'Status, flags and group are empty for people of a client.' },
);
export const requestList = page(requestItem);

const fieldParts = {
  id: Type.String(),
  title,
  type: Type.String({ description: 'Money is integer minor units.' }),
  hint: nullable(title),
  unit: nullable(Type.String()),
  min: nullable(Type.Number({ description: 'Of money in minor units' })),
  max: nullable(Type.Number({ description: 'Of money in minor units' })),
  maxLength: nullable(Type.Integer({ description: 'Characters' })),
  options: Type.Array(titled),
  value: value(),
};
export const field = object(fieldParts, {
  title: 'Field',
  description: 'A field with all that a form needs to ask it.',
});

const degrees = nullable(Type.Number({ description: 'Degrees' }));
export const camera = nullable(
  object(
    {
      taken: nullable(Type.String({ description: 'By the clock of the camera: 2026-03-02T10:00:00' })),
      offset: nullable(Type.String({ description: 'Of that clock from UTC: +03:00' })),
      takenAt: nullable(instant()),
      latitude: degrees,
      longitude: degrees,
      make: nullable(Type.String()),
      model: nullable(Type.String()),
      software: nullable(Type.String()),
    },
    {
      title: 'Camera',
      description: 'What the camera wrote. Make, model and program are empty for people of a client.',
    },
  ),
);

const evidence = object(
  {
    uuid: uuid(),
    checklist: Type.String(),
    item: Type.String(),
    name: Type.String(),
    type: Type.String({ description: 'Media type, found by content' }),
    size: Type.Integer({ description: 'Bytes' }),
    sha256: Type.String(),
    original: nullable(Type.String({ description: 'SHA-256 of the file as it came, which is not kept' })),
    width: nullable(Type.Integer({ description: 'Pixels' })),
    height: nullable(Type.Integer({ description: 'Pixels' })),
    preview: Type.Boolean({ description: 'There is a small one: `?size=preview`' }),
    latitude: nullable(Type.Number({ description: 'Degrees, as the device said that sent it; so is the instant' })),
    longitude: degrees,
    takenAt: nullable(instant()),
    accuracyM: nullable(Type.Number({ description: 'Metres' })),
    camera,
    distanceM: nullable(
      Type.Integer({ description: 'Metres to the site, from where the camera says, else from where the device was' }),
    ),
    outside: nullable(Type.Boolean({ description: 'Farther than the site reaches' })),
    signedBy: nullable(Type.String({ description: 'Who signed' })),
    signerPosition: nullable(Type.String()),
    createdAt: instant(),
    by: nullable(person),
  },
  { title: 'Evidence' },
);

const checklist = object(
  {
    id: Type.String(),
    title,
    complete: Type.Boolean(),
    items: Type.Array(
      object(
        {
          ...fieldParts,
          optional: Type.Boolean(),
          place: nullable(
            object({ within: Type.Integer({ description: 'Metres from the site' }) }, { title: 'PhotoPlace' }),
          ),
          fresh: nullable(Type.String({ description: 'Of a photo: how old it may be, as an ISO 8601 duration' })),
          filledAt: nullable(instant()),
          by: nullable(person),
          evidence: nullable(evidence),
        },
        { title: 'ChecklistItem' },
      ),
    ),
  },
  { title: 'Checklist' },
);

const timer = object(
  {
    state: Type.String(),
    delay: Type.String(),
    title,
    setAt: instant(),
    dueAt: instant(),
    parked: Type.Boolean({ description: 'Failed too often and waits for a person; `error` says why.' }),
    error: nullable(Type.String()),
  },
  { title: 'Timer' },
);

export const pictureSize = Type.Unsafe<'full' | 'preview'>({
  type: 'string',
  enum: ['full', 'preview'],
  description: '`preview`: a WebP of at most 480 × 480',
});
export const attachment = object(
  {
    uuid: uuid(),
    comment: nullable(Type.String({ format: 'uuid', description: 'That it belongs to; null: to the request itself' })),
    name: Type.String(),
    type: Type.String({ description: 'Media type, found by content' }),
    size: Type.Integer({ description: 'Bytes' }),
    isPublic: Type.Boolean(),
    width: nullable(Type.Integer({ description: 'Pixels' })),
    height: nullable(Type.Integer({ description: 'Pixels' })),
    preview: Type.Boolean({ description: 'There is a small one: `?size=preview`' }),
    createdAt: instant(),
    by: nullable(person),
  },
  { title: 'Attachment' },
);
export const comment = object(
  {
    uuid: uuid(),
    by: person,
    isPublic: Type.Boolean(),
    body: Type.String(),
    attachments: Type.Array(attachment),
    createdAt: instant(),
  },
  { title: 'Comment' },
);
export const commentList = page(comment);

export const requestTypes = object({
  items: Type.Array(
    object(
      {
        id: Type.String(),
        title,
        description: nullable(title),
        priority,
        clientRequired: Type.Boolean({ description: 'The request must name a client company.' }),
        fields: Type.Array(field, { description: 'In the order in which they are asked.' }),
        required: Type.Array(Type.String(), { description: 'Ids of fields without which it cannot be filed.' }),
      },
      { title: 'RequestType' },
    ),
  ),
});

export const requestDetail = object(
  {
    uuid: uuid(),
    number: Type.String(),
    externalKey: nullable(Type.String({ description: 'Identity in another system' })),
    type: titled,
    subject: Type.String(),
    priority,
    status: nullable(titledStatus),
    stage: nullable(titled),
    flags: Type.Array(titledStatus),
    states: Type.Array(Type.String()),
    ended: Type.Boolean(),
    client,
    requester: nullable(person),
    assignee: nullable(person),
    group,
    workflow: nullable(
      object(
        { id: Type.String(), title, overlay: nullable(Type.String()), hash: Type.String() },
        { title: 'PinnedWorkflow' },
      ),
    ),
    fields: Type.Array(field),
    checklists: Type.Array(checklist),
    timers: Type.Array(timer),
    evidence: Type.Array(evidence),
    comments: Type.Array(comment, { description: 'The oldest 200; /requests/{request}/comments has all.' }),
    may: Type.Array(Type.String(), {
      description: 'Rights of the caller on this request; which events may be sent now, the offers tell.',
    }),
    ...bindingParts,
    version: Type.Integer(),
    createdAt: instant(),
    updatedAt: instant(),
    endedAt: nullable(instant()),
  },
  { title: 'Request', description: 'As the caller may see it; to people of a client all that is inner is empty.' },
);

const reason = object(
  { rule: Type.String(), subject: nullable(Type.String()), path: Type.String(), text: said },
  { title: 'Reason', description: 'Why an event may not be sent: a stable name, what it is about, a sentence.' },
);

export const journal = page(
  object(
    {
      seq: Type.Integer(),
      kind: Type.String({
        description:
          'created, event, timer, fields, details, bound, checklist, comment, assigned, time, work, presence, linked, unlinked, merged, unmerged, took-over, sub-requests, migrated, migration-undone, archived (entries that were moved to a file); to people of a client also stage',
      }),
      happenedAt: instant(),
      by: nullable(person),
      event: nullable(titled),
      delay: nullable(titled),
      fields: Type.Array(object({ ...fieldParts, before: value() }, { title: 'FieldChange' })),
      details: Type.Array(
        object(
          {
            id: Type.Unsafe<'subject' | 'priority' | 'due'>({ type: 'string', enum: ['subject', 'priority', 'due'] }),
            before: nullable(Type.String()),
            value: nullable(Type.String()),
          },
          { title: 'DetailChange' },
        ),
      ),
      other: nullable(Type.String({ description: 'Of a link or merge: number of the other request' })),
      filed: Type.Array(Type.String(), { description: 'Numbers of the requests that followed from it' }),
      item: nullable(
        object({ checklist: titled, item: titled, filled: Type.Boolean() }, { title: 'ChecklistItemName' }),
      ),
      comment: nullable(Type.String()),
      record: nullable(
        object(
          {
            done: Type.String({ description: 'added, changed, removed; of presence started, stopped' }),
            at: nullable(Type.String({ description: 'Of presence: gate or site' })),
            title: nullable(title),
            minutes: nullable(Type.Integer()),
            reasons: Type.Array(reason, { description: 'Why a step that belongs to a document was refused' }),
          },
          { title: 'JournalRecord', description: 'What was done to time, works or presence.' },
        ),
      ),
      to: nullable(person),
      transitions: Type.Array(Type.String()),
      status: nullable(titledStatus),
      stage: nullable(titled),
      workflow: nullable(Type.String({ description: 'Hash of the effective workflow that decided' })),
      text: said,
    },
    { title: 'JournalEntry' },
  ),
);

export const offers = object(
  {
    request: object(
      { uuid: uuid(), number: Type.String(), version: Type.Integer(), ended: Type.Boolean() },
      { title: 'OfferedRequest' },
    ),
    person,
    offers: Type.Array(
      object(
        {
          event: Type.String(),
          title,
          allowed: Type.Boolean(),
          cancels: Type.Boolean({ description: 'It calls the request off.' }),
          maybe: Type.Boolean({ description: 'What is given with it decides, so only sending it tells.' }),
          reasons: Type.Array(reason, { description: 'Every reason why not.' }),
          form: Type.Array(field, { description: 'Fields that may be given with it, with the values they have now.' }),
          needs: object(
            { fields: Type.Array(titled), comment: Type.Boolean() },
            { title: 'Needs', description: 'What must be given with it.' },
          ),
        },
        { title: 'Offer' },
      ),
    ),
  },
  { title: 'Offers' },
);

export const changeParts = {
  uuid: uuid(),
  number: Type.String(),
  type: Type.String(),
  subject: Type.String(),
  version: Type.Integer(),
  status: nullable(Type.String()),
  stage: nullable(Type.String()),
  flags: Type.Array(Type.String()),
  states: Type.Array(Type.String()),
  ended: Type.Boolean(),
  workflow: nullable(Type.String({ description: 'Hash of the effective workflow that the request is pinned to' })),
  updatedAt: instant(),
};
const CHANGED = 'The request after the change, by ids. To people of a client all that is inner is empty.';
export const change = object(changeParts, { title: 'RequestChange', description: CHANGED });
export const filed = object(
  {
    ...changeParts,
    secret: Type.String({ description: 'Opens the public page of its state, together with the number' }),
  },
  { title: 'RequestFiled', description: CHANGED },
);
export const commented = object({ ...changeParts, comment: uuid('Of the comment') }, { title: 'RequestCommented' });
export const proved = object({ ...changeParts, evidence: uuid('Of the picture') }, { title: 'RequestProved' });
