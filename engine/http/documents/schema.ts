import { type TProperties, Type } from 'typebox';
import {
  ANSWERED_HOW,
  type AnsweredHow,
  DELIVERY_CHANNELS,
  type DeliveryChannel,
  DOCUMENT_STATUSES,
  type DocumentStatus,
  ORIGINALS,
  type OriginalState,
} from '../../queries/documents/index.ts';
import { instant, name, nullable, object, paging, title, uuid, words } from '../api/schemas.ts';
import { person } from '../requests/schema.ts';
import { letterParts, sentMail } from './mail-schema.ts';

export const texts = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });
export const day = (description?: string) =>
  Type.String({ format: 'date', ...(description === undefined ? {} : { description }) });
const status = texts<DocumentStatus>(DOCUMENT_STATUSES);
const original = texts<OriginalState>(ORIGINALS);
const amount = nullable(Type.Integer({ description: 'Minor units; null for who may not see prices' }));
const entry = object({ uuid: uuid(), name: Type.String(), code: Type.Optional(Type.String()) });
export const detail = object({ rule: Type.String(), path: Type.String(), message: Type.String() });
const inputs = Type.Record(Type.String({ maxLength: 64 }), Type.Unknown(), {
  maxProperties: 60,
  description: 'What the form asks, by ids',
});

const shown = {
  uuid: uuid(),
  type: Type.String({ description: 'act, quote, invoice' }),
  form: object({ id: Type.String(), title }),
  language: Type.String(),
  number: nullable(Type.String({ description: 'Null for a draft' })),
  day: day('Of the document'),
  status,
  version: Type.Integer({ description: 'What If-Match expects' }),
  client: nullable(entry),
  seller: nullable(entry),
  requests: Type.Array(object({ uuid: uuid(), number: Type.String(), subject: Type.String() })),
  currency: Type.String(),
  net: amount,
  vat: amount,
  gross: amount,
  correctionNo: Type.Integer({ description: '0 for one that corrects nothing' }),
  replaced: Type.Boolean({ description: 'A correction holds in its place' }),
  original,
  originalAt: nullable(instant()),
  originalPlace: nullable(Type.String()),
  objectionUntil: nullable(day()),
  validUntil: nullable(day()),
  rendered: Type.Boolean({ description: 'There is a PDF to be had' }),
  createdAt: instant(),
  issuedAt: nullable(instant()),
  sentAt: nullable(instant()),
  voidedAt: nullable(instant()),
  may: object({ draft: Type.Boolean(), issue: Type.Boolean(), void: Type.Boolean(), print: Type.Boolean() }),
};
export const documentList = object(
  {
    items: Type.Array(object(shown, { title: 'Document' })),
    next: nullable(Type.String({ description: 'Cursor of the next page' })),
    sums: nullable(
      Type.Array(object({ currency: Type.String(), count: Type.Integer(), gross: Type.Integer() }), {
        description: 'Of all that were found, without drafts and void ones; on the first page, for who sees all prices',
      }),
    ),
  },
  { title: 'DocumentList' },
);

const other = nullable(object({ uuid: uuid(), number: nullable(Type.String()) }));
const note = nullable(Type.String());
export const checked = {
  currency: Type.String(),
  sums: nullable(object({ net: Type.Integer(), vat: Type.Integer(), gross: Type.Integer() })),
};
const check = nullable(
  object(
    {
      ...checked,
      gaps: Type.Array(detail, { description: 'Why it cannot be issued yet; each names its place in the data' }),
    },
    { title: 'DocumentCheck', description: 'What a draft would tell now; null for what was issued.' },
  ),
);
export const wholeDocument = object(
  {
    ...shown,
    factFrom: nullable(day()),
    factTo: nullable(day()),
    discount: amount,
    inputs: Type.Record(Type.String(), Type.Unknown()),
    snapshotHash: nullable(Type.String({ description: 'Of what it tells, and of its form' })),
    pdfHash: nullable(Type.String()),
    pages: nullable(Type.Integer()),
    asksAnswer: Type.Boolean({ description: 'The client approves or declines it' }),
    options: Type.Array(
      object(
        {
          id: Type.String(),
          title: Type.String(),
          optional: Type.Boolean(),
          alternativeOf: nullable(Type.String()),
          works: Type.Array(uuid()),
          gross: nullable(
            Type.Integer({ description: 'What it adds; null for a draft and for who may not see prices' }),
          ),
        },
        { title: 'OfferedOption' },
      ),
      {
        description:
          'What the client may choose; the sums of the document are those without optional and alternative ones',
      },
    ),
    verifyCode: Type.String({ description: 'By which its paper is looked up without a log-in' }),
    reason: nullable(Type.String({ description: 'Why it corrects another one' })),
    voidReason: nullable(Type.String()),
    correctionOf: other,
    replacedBy: other,
    createdBy: nullable(person),
    issuedBy: nullable(person),
    signers: Type.Array(object({ role: Type.String(), title, required: Type.Boolean() })),
    signatures: Type.Array(
      object({
        role: Type.String(),
        method: Type.String({ description: 'screen, paper, one-sided' }),
        name: note,
        position: note,
        note,
        drawn: Type.Boolean(),
        signedAt: instant(),
        by: nullable(person),
      }),
    ),
    deliveries: Type.Array(
      object({
        uuid: uuid(),
        channel: Type.String(),
        recipient: note,
        note,
        sentAt: instant(),
        by: nullable(person),
        mail: nullable(sentMail),
      }),
      { description: 'How it went to the other side; told to staff alone' },
    ),
    decisions: Type.Array(
      object({
        decision: Type.String(),
        how: nullable(texts<AnsweredHow>(ANSWERED_HOW)),
        name: note,
        position: note,
        comment: note,
        options: nullable(
          Type.Array(Type.String(), { description: 'Ids of what was chosen; null where nothing could be' }),
        ),
        gross: amount,
        termsHash: nullable(Type.String({ description: 'Of what exactly was agreed: the text and its sums' })),
        createdAt: instant(),
        by: nullable(person),
      }),
    ),
    link: nullable(
      object(
        {
          expiresOn: day('The last day'),
          createdAt: instant(),
          printed: Type.Boolean({ description: 'It is the one that stands on the paper' }),
        },
        { title: 'DocumentLink' },
      ),
    ),
    paperLink: nullable(
      Type.Unsafe<'holds' | 'revoked'>({
        type: 'string',
        enum: ['holds', 'revoked'],
        description: 'What became of the link that stands on the paper; for who may give one',
      }),
    ),
    readings: Type.Array(
      object({ by: nullable(person), firstAt: instant(), lastAt: instant() }, { title: 'DocumentReading' }),
      { description: 'Who of the other side opened it; without a person by the link. Told to staff alone' },
    ),
    draft: check,
  },
  { title: 'WholeDocument' },
);

export const documentPath = object({ document: uuid() });
export const paperQuery = object({
  inline: Type.Optional(Type.Boolean({ description: 'To be shown in a frame of our own pages, and not saved' })),
});
const filters = {
  type: Type.Optional(name()),
  form: Type.Optional(name('Id of a print form')),
  status: Type.Optional(status),
  from: Type.Optional(day()),
  to: Type.Optional(day()),
  original: Type.Optional(original),
};
export const documentQuery = object({
  ...filters,
  client: Type.Optional(name('Uuid or code')),
  seller: Type.Optional(uuid('Of a legal entity of ours')),
  number: Type.Optional(words(64, 'The beginning of it')),
  ...paging,
});
export const ofRequestQuery = object({ ...filters, ...paging });
export const printoutPath = object({
  request: Type.String({ minLength: 1, maxLength: 64, description: 'Uuid or number' }),
  form: name(),
});
export const printoutQuery = object({ language: Type.Optional(texts(['en', 'ru', 'kk'] as const)) });

const quoteOption = object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    title: words(200),
    optional: Type.Boolean({ description: 'It may be left out' }),
    alternativeOf: nullable(Type.String({ maxLength: 40, description: 'Id of the option that it stands in for' })),
    works: Type.Array(uuid('Of a line of works'), { minItems: 1, maxItems: 500 }),
  },
  { title: 'QuoteOption' },
);
export const parts = {
  language: Type.Optional(texts(['en', 'ru', 'kk'] as const)),
  seller: Type.Optional(uuid('Of a legal entity of ours; the only one when absent')),
  day: Type.Optional(day('Of the document; today when absent')),
  factFrom: Type.Optional(nullable(day('First day of the work; that of its lines when absent'))),
  factTo: Type.Optional(nullable(day())),
  discount: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 100_000_000_000, description: 'Of the whole document, in minor units' }),
  ),
  inputs: Type.Optional(inputs),
  options: Type.Optional(
    Type.Array(quoteOption, { maxItems: 20, description: 'What the client of a quote may choose' }),
  ),
} satisfies TProperties;
export const newDocument = object(
  {
    form: name('Id of a print form'),
    with: Type.Optional(
      Type.Array(name('Uuid or number'), { maxItems: 1000, uniqueItems: true, description: 'Further requests' }),
    ),
    ...parts,
  },
  { title: 'NewDocument' },
);
export const documentChange = object(parts, { title: 'DocumentChange' });
export const documentChanged = object(
  { uuid: uuid(), version: Type.Integer(), status, number: nullable(Type.String()) },
  { title: 'DocumentChanged' },
);
export const corrected = object({ correction: uuid('Of the new draft') }, { title: 'DocumentCorrected' });

export const sending = object(
  {
    channel: texts<DeliveryChannel>(DELIVERY_CHANNELS),
    recipient: Type.Optional(words(255)),
    note: Type.Optional(words(1000)),
    ...letterParts,
  },
  { title: 'DocumentSending' },
);
export const signing = object(
  {
    role: name('As the form calls who signs'),
    method: texts(['screen', 'paper'] as const),
    name: Type.Optional(words(200)),
    position: Type.Optional(words(200)),
    note: Type.Optional(words(1000)),
  },
  { title: 'DocumentSigning' },
);
export const oneSided = object({ note: words(1000, 'That the other side neither signed nor objected') });
export const reason = object({ reason: words(1000) }, { title: 'DocumentReason' });
export const originalBack = object({ received: Type.Boolean(), place: Type.Optional(words(255, 'Where it lies')) });
export const deciding = object(
  {
    snapshotHash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Of the document that was read' }),
    name: Type.Optional(words(200)),
    position: Type.Optional(words(200)),
    comment: Type.Optional(words(2000)),
    options: Type.Optional(
      Type.Array(Type.String({ maxLength: 40 }), {
        maxItems: 20,
        description: 'Ids of what is chosen, of an approval',
      }),
    ),
  },
  { title: 'DocumentDecision' },
);

export const linking = object(
  {
    days: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 365, description: 'As long as the quote when absent, and never longer' }),
    ),
  },
  { title: 'DocumentLinking' },
);
export const madeLink = object(
  {
    url: Type.String({ description: 'Whoever has it reads the quote and answers it' }),
    expiresOn: day('The last day'),
  },
  { title: 'MadeLink' },
);

export const offeredForms = object(
  {
    items: Type.Array(
      object(
        {
          id: Type.String(),
          title,
          type: nullable(Type.String({ description: 'Null for a printout without a number' })),
          priced: Type.Boolean({ description: 'It tells prices' }),
          languages: Type.Array(Type.String()),
          inputs: Type.Array(Type.Record(Type.String(), Type.Unknown()), { description: 'As in the definition' }),
          signers: Type.Array(object({ role: Type.String(), title })),
          refusals: Type.Array(detail, { description: 'Why no document can be made by it now' }),
        },
        { title: 'OfferedForm' },
      ),
    ),
  },
  { title: 'OfferedForms' },
);

export const publicDocument = object(
  {
    title,
    type: Type.String(),
    number: Type.String(),
    day: day(),
    standing: texts(['valid', 'replaced', 'void', 'ended'] as const),
    seller: nullable(Type.String()),
    client: nullable(Type.String()),
    currency: Type.String(),
    gross: nullable(Type.Integer()),
    hash: nullable(Type.String()),
    issuedAt: nullable(instant()),
  },
  { title: 'PublicDocument' },
);

export const regimes = object(
  {
    regimes: Type.Array(
      object(
        {
          rate: nullable(Type.Integer({ minimum: 0, maximum: 10_000, description: 'Basis points; null: no VAT' })),
          mode: texts(['included', 'added', 'none'] as const),
          startsOn: day(),
          endsOn: nullable(day('The last day')),
          ground: nullable(words(255, 'The article of the law, where there is no VAT or a rate of its own')),
        },
        { title: 'VatRegime' },
      ),
      { maxItems: 100 },
    ),
  },
  { title: 'VatRegimes' },
);
