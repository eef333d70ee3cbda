import { expect } from 'chai';
import { tickItem } from '../../../engine/commands/index.ts';
import { voidDocument } from '../../../engine/commands/documents/index.ts';
import { searchAttachments } from '../../../engine/commands/documents/scans/index.ts';
import { getJournal } from '../../../engine/queries/index.ts';
import { getDocument, listScans } from '../../../engine/queries/documents/index.ts';
import type { Acting } from '../../support/people.ts';
import { type Paper, printedPapers } from '../../support/scans/papers.ts';
import { qrScan } from '../../support/scans/qr-scan.ts';
import { scanSet } from '../../support/scans/scan-set.ts';
import { onEachDatabase } from '../../support/world.ts';
import { editPack, type PackFiles } from '../../support/world-pack.ts';
import { drawnPicture } from '../../support/world-pictures.ts';
import { type DocumentGround, openDocumentGround } from './ground.ts';

const title = { en: 'Photo of the act', ru: 'Фото акта' };
const PROOF = {
  $schema: '../../../../engine/language/schema/checklist.schema.json',
  id: 'proof',
  title,
  roles: ['dispatcher'],
  items: [
    { id: 'photo', title, type: 'photo' },
    { id: 'signature', title, type: 'signature' },
  ],
};

/** Requests begin with a checklist that asks for a photo of the signed act. */
function withChecklist(files: PackFiles): PackFiles {
  const asking = editPack(files, 'workflows/service-request.json', ({ machine }) => {
    machine.states.open.states.process.states['line-1'].meta.checklists = ['proof'];
  });
  const granted = editPack(asking, 'roles/dispatcher.json', ({ grants }) => {
    grants.find(({ on }: { on: string }) => on === 'request').may.push('tick');
  });
  return new Map([...granted, ['checklists/proof.json', JSON.stringify(PROOF)]]);
}

onEachDatabase('a photo of a checklist', (database) => {
  let on: DocumentGround;
  let paper: Paper;
  before(async () => {
    on = await openDocumentGround(database, undefined, withChecklist);
    await on.entity();
    const [act] = await printedPapers(['act-ru']);
    if (act === undefined) throw new Error('no act was printed');
    paper = act;
  });
  after(() => on.world.close());

  const ctx = () => on.world.ctx;
  const act = async () => {
    const request = await on.file();
    const { uuid } = await on.issue(request);
    return { request, uuid, code: (await getDocument(ctx(), on.coordinator, uuid)).verifyCode };
  };
  const prove = (request: { uuid: string }, bytes: Uint8Array, item = 'photo', as = on.dispatcher) =>
    tickItem(ctx(), as, {
      request: request.uuid,
      checklist: 'proof',
      item,
      file: { bytes, name: 'photo.jpg', ...(item === 'signature' ? { signedBy: 'Anna Orlova' } : {}) },
    });
  const search = (signal = new AbortController().signal) => searchAttachments(ctx(), signal);
  const scans = async (document: string, as: Acting = on.coordinator) =>
    (await listScans(ctx(), as, { document })).items;

  for (const way of [
    'photographed with 12 megapixels and a shaking hand',
    'sent through a messenger that made it small',
  ])
    it(`shows an act, ${way}: it finds its document by itself`, async () => {
      const { request, uuid } = await act();
      const { read } = on.world.store;
      // The paper is printed with this code.
      await read.run('UPDATE document SET verify_code = SUBSTR(uuid, 10) WHERE verify_code = ?', [paper.code]);
      await read.run('UPDATE document SET verify_code = ? WHERE uuid = ?', [paper.code, uuid]);
      const photo = scanSet([paper]).find(({ name }) => name.endsWith(way));
      await prove(request, (await photo?.make()) ?? Buffer.alloc(0));
      expect(await search()).to.equal(1);
      const [scan] = await scans(uuid);
      expect([scan?.source, scan?.file, scan?.by?.uuid]).to.deep.equal(['evidence', 'photo.jpg', on.dispatcher.person]);
      const { items } = await getJournal(ctx(), on.coordinator, request.uuid);
      expect(items.map(({ record }) => record?.done)).to.include('scanned');
      expect((await getDocument(ctx(), on.coordinator, uuid)).status).to.equal('issued');
    });

  it('is searched once, also when the process ended before', async () => {
    const { request, uuid, code } = await act();
    await prove(request, await qrScan(code));
    expect(await search(AbortSignal.abort())).to.equal(0);
    expect(await search()).to.equal(1);
    expect(await search()).to.equal(0);
    expect(await scans(uuid)).to.have.length(1);
  });

  it('that shows no paper stays a photo, and comes to no pile', async () => {
    const { request, uuid } = await act();
    await prove(request, await qrScan());
    expect(await search()).to.equal(0);
    expect(await scans(uuid)).to.deep.equal([]);
    expect((await listScans(ctx(), on.coordinator)).items).to.deep.equal([]);
  });

  it('never comes to a document of another request that its sender may not read', async () => {
    const { uuid, code } = await act();
    const photo = await qrScan(code);
    const other = await on.file('other-haulage');
    const sender = await on.world.person({ roles: ['dispatcher'] });
    await prove(other, photo, 'photo', sender);
    await on.world.store.read.run("UPDATE person SET roles = '[]' WHERE uuid = ?", [sender.person]);
    expect(await search()).to.equal(0);
    expect(await scans(uuid)).to.deep.equal([]);
    await prove(other, photo);
    expect(await search()).to.equal(1);
  });

  it('is not shown to the client by that', async () => {
    const { request, uuid, code } = await act();
    await prove(request, await qrScan(code));
    expect(await search()).to.equal(1);
    expect(await scans(uuid)).to.have.length(1);
    expect(await scans(uuid, on.client)).to.deep.equal([]);
  });

  it('of a void document is kept with it, of a draft with none', async () => {
    const { request, uuid, code } = await act();
    await voidDocument(ctx(), on.coordinator, { document: uuid, reason: 'a mistake' });
    await prove(request, await qrScan(code));
    expect(await search()).to.equal(1);
    const { uuid: draft } = await on.draft(request);
    const { verifyCode } = await getDocument(ctx(), on.coordinator, draft);
    await prove(request, await qrScan(verifyCode));
    expect(await search()).to.equal(0);
  });

  it('that was drawn on the screen is not searched at all', async () => {
    const { request } = await act();
    await prove(request, drawnPicture(), 'signature');
    const waiting = await on.world.store.read.all('SELECT uuid FROM evidence WHERE codes_after IS NOT NULL', []);
    expect(waiting).to.deep.equal([]);
  });
});
