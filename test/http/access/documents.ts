/** Documents of the requests of the matrix, and who may do what with them. */
import { draftDocument, issueDocument } from '../../../engine/commands/documents/index.ts';
import { createEntry } from '../../../engine/commands/index.ts';
import { insertBatch, keepIssued, pageItems, replaceItems } from '../../../engine/store/batches/index.ts';
import { findDocument, insertScan } from '../../../engine/store/documents/index.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { World } from '../../support/world.ts';
import { editPack, type PackFiles } from '../../support/world-pack.ts';
import { drawnPicture } from '../../support/world-pictures.ts';
import type { People, RequestSubject, Side } from './subjects.ts';

/** Uuids of what is made of one request, and the code on the paper of the issued one. */
export interface DocumentSubjects {
  readonly draft: string;
  readonly issued: string;
  readonly sent: string;
  readonly code: string;
  /** A batch that was planned, and one that was cancelled after its first document. */
  readonly batch: string;
  readonly begun: string;
  /** A scan that is with the issued one, and one that waits in the pile of the manager. */
  readonly scan: string;
  readonly piled: string;
}

/** Of ours, in whose name documents are. */
export interface OurEntity {
  readonly uuid: string;
}

export const PAPER = {
  $schema: '../../../engine/language/schema/print-form.schema.json',
  id: 'paper',
  title: { en: 'Paper', ru: 'Бумага' },
  document: {
    type: 'paper',
    original: true,
    approval: { days: 30 },
    signers: [{ role: 'client', title: { en: 'Client', ru: 'Заказчик' } }],
  },
  data: { schema: { type: 'object', properties: { doc: { type: 'object' } } } },
  languages: ['en'],
  page: { size: 'A4' },
  template: '<p>{{doc.number}}</p>',
};

const GRANTS = {
  'service-manager': { on: 'document', may: ['read', 'draft', 'issue', 'void'], where: 'all' },
  operator: { on: 'document', may: ['read'], where: 'all' },
  'field-engineer': { on: 'document', may: ['read'], where: 'group' },
  'client-contact': { on: 'document', may: ['read'], where: 'own-client' },
};

/** The pack with a form without prices, and grants on documents. */
export function withDocuments(pack: PackFiles): PackFiles {
  const granted = Object.entries(GRANTS).reduce<PackFiles>(
    (files, [role, grant]) =>
      editPack(files, `roles/${role}.json`, (definition) => {
        definition.grants = [...definition.grants.filter(({ on }: { on: string }) => on !== 'document'), grant];
      }),
    pack,
  );
  return new Map([...granted, ['print-forms/paper.json', JSON.stringify(PAPER)]]);
}

/** What lies on one request: a draft, one that is issued, and one that was sent. */
export async function documentsOf(
  world: World,
  people: People,
  { uuid: request }: RequestSubject,
): Promise<DocumentSubjects> {
  const { ctx, store } = world;
  const manager = people['service-manager'];
  const make = async (): Promise<string> =>
    (await draftDocument(ctx, manager, { form: 'paper', requests: [request] })).uuid;
  const issue = async (): Promise<string> => {
    const document = await make();
    await issueDocument(ctx, manager, { document });
    return document;
  };
  const [draft, issued, sent] = [await make(), await issue(), await issue()];
  await store.read.run("UPDATE document SET status = 'sent' WHERE uuid = ?", [sent]);
  const [row] = await store.read.all<{ code: string }>('SELECT verify_code AS code FROM document WHERE uuid = ?', [
    issued,
  ]);
  const batch = await batchOf(world, request, null);
  const begun = await batchOf(world, request, issued);
  const scan = await scanOf(world, manager.person, issued);
  const piled = await scanOf(world, manager.person, null);
  return { draft, issued, sent, code: row?.code ?? '', batch, begun, scan, piled };
}

async function scanOf({ store, clock }: World, manager: string, document: string | null): Promise<string> {
  const uuid = uuidv7();
  const sha256 = await store.files.put(drawnPicture());
  const [person] = await store.read.all<{ id: number }>('SELECT id FROM person WHERE uuid = ?', [manager]);
  const row = document === null ? undefined : await findDocument(store.read, document);
  const placed =
    row === undefined ? ({ standing: 'pile', why: 'no-code' } as const) : ({ standing: 'kept', why: null } as const);
  await store.transaction((tx) =>
    insertScan(tx, {
      ...placed,
      uuid,
      documentId: row?.id ?? null,
      requestId: null,
      name: 'scan.png',
      fileHash: '0'.repeat(64),
      page: 1,
      pages: 1,
      source: 'pile',
      guessId: null,
      matched: row !== undefined,
      type: 'image/png',
      size: 100,
      sha256,
      previewSha256: null,
      width: 10,
      height: 10,
      personId: person?.id ?? 0,
      createdAt: clock.now().getTime(),
    }),
  );
  return uuid;
}

async function batchOf({ store, clock }: World, request: string, issued: string | null): Promise<string> {
  const now = clock.now().getTime();
  const uuid = uuidv7();
  const [found] = await store.read.all<{ id: number; clientId: number; maker: number }>(
    'SELECT r.id, r.client_id AS clientId, r.requester_id AS maker FROM request r WHERE r.uuid = ?',
    [request],
  );
  const { id = 0, clientId = 0, maker = 0 } = found ?? {};
  await store.transaction(async (tx) => {
    const batchId = await insertBatch(tx, {
      uuid,
      form: 'paper',
      type: 'paper',
      language: 'en',
      startsOn: '2026-03-01',
      endsOn: '2026-03-31',
      timeZone: 'UTC',
      day: '2026-03-31',
      legalEntityId: null,
      input: { seller: null, clients: null, inputs: {} },
      priced: false,
      status: issued === null ? 'draft' : 'cancelled',
      leftOut: { documented: 0, drafted: 0, withoutWorks: 0, unfit: 0, unfinished: 0 },
      reason: null,
      createdBy: maker,
      createdAt: now,
      updatedAt: now,
      startedBy: null,
      startedAt: issued === null ? null : now,
      endedAt: null,
    });
    const item = { clientId, contractId: null, currency: 'RUB', sums: null, gaps: [], warnings: [] };
    await replaceItems(
      tx,
      batchId,
      [
        { ...item, requestIds: [id] },
        { ...item, requestIds: [] },
      ],
      now,
    );
    const [first] = issued === null ? [] : await pageItems(tx, batchId, { after: 0, limit: 1 });
    if (first !== undefined && issued !== null) await keepIssued(tx, first.id, issued, now);
  });
  return uuid;
}

/** Gives the world a renderer and a legal entity of ours. */
export async function openOffice(world: World): Promise<OurEntity> {
  Object.assign(world.ctx, { renderer: paperRenderer() });
  const { uuid } = await createEntry(world.ctx, 'system', { kind: 'legal-entity', entry: { name: 'Office' } });
  return { uuid };
}

export type AllDocuments = Readonly<Record<Side, DocumentSubjects>>;
