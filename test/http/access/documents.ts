/** Documents of the requests of the matrix, and who may do what with them. */
import { draftDocument, issueDocument } from '../../../engine/commands/documents/index.ts';
import { createEntry } from '../../../engine/commands/index.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { World } from '../../support/world.ts';
import { editPack, type PackFiles } from '../../support/world-pack.ts';
import type { People, RequestSubject, Side } from './subjects.ts';

/** Uuids of what is made of one request, and the code on the paper of the issued one. */
export interface DocumentSubjects {
  readonly draft: string;
  readonly issued: string;
  readonly sent: string;
  readonly code: string;
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
  return { draft, issued, sent, code: row?.code ?? '' };
}

/** Gives the world a renderer and a legal entity of ours. */
export async function openOffice(world: World): Promise<OurEntity> {
  Object.assign(world.ctx, { renderer: paperRenderer() });
  const { uuid } = await createEntry(world.ctx, 'system', { kind: 'legal-entity', entry: { name: 'Office' } });
  return { uuid };
}

export type AllDocuments = Readonly<Record<Side, DocumentSubjects>>;
