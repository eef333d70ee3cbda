import { createRequest, type RequestView } from '../../../engine/commands/index.ts';
import { draftDocument, issueDocument } from '../../../engine/commands/documents/index.ts';
import type { DraftDocument } from '../../../engine/commands/documents/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { nameKey } from '../../../engine/language/registers/index.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
import { type PaperRenderer, paperRenderer } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';
import { type Database, openWorld, type World } from '../../support/world.ts';
import { editPack, type Json, type PackFiles, readPackFiles, shippedPack } from '../../support/world-pack.ts';

export const CLIENT = 'northern-lines';
const TEXT = { type: 'string' };
const PARTY = { type: 'object', properties: { name: TEXT, inn: TEXT } };

/** A form of acts that is strict about its requisites. */
export const ACT: Json = {
  $schema: '../../../../engine/language/schema/print-form.schema.json',
  id: 'act',
  title: { en: 'Act', ru: 'Акт' },
  for: { types: ['remote-question'] },
  document: {
    type: 'act',
    strict: true,
    once: true,
    original: true,
    objectionDays: 5,
    requisites: [
      { id: 'seller-inn', path: 'seller.inn', title: { en: 'INN of the seller', ru: 'ИНН исполнителя' } },
      { id: 'lines', path: 'lines[].title', title: { en: 'Works', ru: 'Работы' } },
    ],
    signers: [
      { role: 'seller', title: { en: 'For the seller', ru: 'Исполнитель' } },
      { role: 'client', title: { en: 'For the client', ru: 'Заказчик' }, required: true },
    ],
  },
  group: { sections: 'request', most: 20 },
  money: { rounding: 'line' },
  inputs: [{ id: 'ground', title: { en: 'Ground', ru: 'Основание' }, type: 'text' }],
  data: {
    schema: {
      type: 'object',
      properties: {
        doc: { type: 'object' },
        seller: PARTY,
        client: PARTY,
        lines: { type: 'array', items: { type: 'object', properties: { title: TEXT, gross: { type: 'integer' } } } },
        sections: { type: 'array', items: { type: 'object' } },
        totals: { type: 'object' },
        inputs: { type: 'object' },
      },
    },
  },
  languages: ['ru', 'en'],
  page: { size: 'A4' },
  template: '<p>{{doc.number}}</p>',
};

/** A form without prices, which may be made again and again. */
export const ORDER: Json = {
  ...ACT,
  id: 'order',
  title: { en: 'Work order', ru: 'Наряд' },
  for: {},
  document: { type: 'work-order' },
  money: undefined,
  inputs: [],
  data: {
    schema: {
      type: 'object',
      properties: {
        doc: { type: 'object' },
        lines: { type: 'array', items: { type: 'object', properties: { title: TEXT } } },
      },
    },
  },
};

/** A quote that the client answers. */
export const QUOTE: Json = {
  ...ACT,
  id: 'quote',
  title: { en: 'Quote', ru: 'Коммерческое предложение' },
  document: { type: 'quote', approval: { days: 14 } },
};

/** A quote whose answers go on in the workflow. */
export const MOVING: Json = {
  ...QUOTE,
  id: 'act',
  document: { type: 'quote', approval: { days: 14, events: { approved: 'ask-client', declined: 'cancel' } } },
};

const DOCUMENTS = ['read', 'draft', 'issue', 'void'];

/** The shipped pack of the vehicles with these forms alone, and roles that may make documents, or only some of it. */
export function documentPack(act: Json = ACT): PackFiles {
  const roles: readonly (readonly [string, readonly string[], string])[] = [
    ['coordinator', DOCUMENTS, 'all'],
    ['dispatcher', ['read'], 'all'],
    ['warehouse-keeper', DOCUMENTS, 'all'],
    ['client-contact', ['read'], 'own-client'],
  ];
  let files: PackFiles = editPack(readPackFiles(shippedPack('fleet-telematics')), 'pack.json', (cover) => {
    delete cover['print-forms'];
  });
  // The demo has documents by the shipped forms.
  files = new Map([...files].filter(([file]) => !file.startsWith('print-forms/') && !file.startsWith('demo/')));
  for (const [role, may, where] of roles) {
    files = editPack(files, `roles/${role}.json`, (definition) => {
      definition.grants = definition.grants.filter(({ on }: { on: string }) => on !== 'document');
      definition.grants.push({ on: 'document', may, where });
    });
  }
  // The contract of the big client demands an act.
  const spare = act['document'].type === 'act' ? [] : [{ ...ACT, id: 'another-act' }];
  const forms = [act, ORDER, QUOTE, ...spare].map((form): [string, string] => [
    `print-forms/${form.id}.json`,
    JSON.stringify(form),
  ]);
  return new Map([...files, ...forms]);
}

export interface DocumentGround {
  readonly world: World;
  readonly renderer: PaperRenderer;
  /** Makes, issues and voids documents, and sees prices. */
  readonly coordinator: Acting;
  /** Reads documents and sees no prices. */
  readonly dispatcher: Acting;
  /** Makes documents and sees no prices. */
  readonly keeper: Acting;
  readonly client: Acting;
  readonly stranger: Acting;
  /** A legal entity of ours; without an INN unless given. */
  entity(inn?: string | null): Promise<string>;
  /** Files a request with a line of works. */
  file(client?: string): Promise<RequestView>;
  draft(request: RequestView, more?: Partial<DraftDocument>): ReturnType<typeof draftDocument>;
  /** Drafts and issues an act of the request. */
  issue(request: RequestView, more?: Partial<DraftDocument>): ReturnType<typeof issueDocument>;
}

export async function openDocumentGround(
  database: Database,
  act?: Json,
  edit: (files: PackFiles) => PackFiles = (files) => files,
): Promise<DocumentGround> {
  const world = await openWorld({ database, pack: edit(documentPack(act)) });
  const renderer = paperRenderer();
  Object.assign(world.ctx, { renderer });
  const client = await world.person({ roles: ['client-contact'], client: CLIENT });
  const stranger = await world.person({ roles: ['client-contact'], client: 'other-haulage' });
  const [coordinator, dispatcher] = [await world.person('coordinator'), await world.person('dispatcher')];
  const keeper = await world.person('warehouse-keeper');
  const draft: DocumentGround['draft'] = (request, more = {}) =>
    draftDocument(world.ctx, coordinator, { form: 'act', requests: [request.uuid], ...more });
  return {
    world,
    renderer,
    coordinator,
    dispatcher,
    keeper,
    client,
    stranger,
    entity: (inn = '7707083893') => addEntity(world, inn),
    async file(of = CLIENT) {
      const filed = await createRequest(world.ctx, coordinator, {
        type: 'remote-question',
        subject: 'No track',
        client: of,
        fields: { symptom: 'no-data' },
      });
      await addWork(world.ctx, coordinator, { request: filed.uuid, item: 'visit-city', quantity: 1000 });
      return filed;
    },
    draft,
    async issue(request, more) {
      const { uuid } = await draft(request, more);
      return issueDocument(world.ctx, coordinator, { document: uuid });
    },
  };
}

async function addEntity({ store }: World, inn: string | null): Promise<string> {
  const uuid = uuidv7();
  await store.read.run('UPDATE legal_entity SET active = 0 WHERE client_id IS NULL', []);
  await store.read.run(
    `INSERT INTO legal_entity (uuid, name, name_key, inn, fields, active, version, created_at, updated_at)
     VALUES (?, 'Service', ?, ?, '{}', 1, 1, 0, 0)`,
    [uuid, nameKey('Service'), inn],
  );
  return uuid;
}
