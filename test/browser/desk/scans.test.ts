import { expect } from 'chai';
import { draftDocument, issueDocument } from '../../../engine/commands/documents/index.ts';
import { createEntry, createRequest } from '../../../engine/commands/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { getDocument } from '../../../engine/queries/documents/index.ts';
import { CLIENT, documentPack } from '../../commands/documents/ground.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';
import { qrScan } from '../../support/scans/qr-scan.ts';

describe('papers that came back, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let coordinator: Acting;
  let ours: string;

  before(async () => {
    desk = await openDesk({
      as: null,
      pack: documentPack(),
      prepare: async (world) => {
        Object.assign(world.ctx, { renderer: paperRenderer() });
        const entry = { name: 'Service', inn: '7707083893' };
        ours = (await createEntry(world.ctx, 'system', { kind: 'legal-entity', entry })).uuid;
      },
    });
    coordinator = await desk.world.person('coordinator');
    // Whose person brings the client along.
    await desk.world.person({ roles: ['client-contact'], client: CLIENT });
  });
  after(() => desk.close());

  const issued = async () => {
    const { ctx } = desk.world;
    const { uuid: request } = await createRequest(ctx, coordinator, {
      type: 'remote-question',
      subject: 'No track',
      client: CLIENT,
      fields: { symptom: 'no-data' },
    });
    await addWork(ctx, coordinator, { request, item: 'visit-city', quantity: 1000 });
    const { uuid } = await draftDocument(ctx, coordinator, { form: 'act', requests: [request], seller: ours });
    await issueDocument(ctx, coordinator, { document: uuid });
    return getDocument(ctx, coordinator, uuid);
  };
  const png = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
  const files = 'input[type="file"]';

  it('a pile is given, a page finds its document, and the other one is put to its own by hand', async () => {
    const [first, second] = [await issued(), await issued()];
    const page = await desk.visit({ as: coordinator, path: '/documents' });
    await page.getByRole('link', { name: 'Papers that came back' }).click();
    await page.getByText('No page waits').waitFor();
    await page
      .locator(files)
      .setInputFiles([png('act.png', await qrScan(first.verifyCode)), png('photo.png', await qrScan('A'.repeat(24)))]);
    const result = page.getByRole('region', { name: 'What was found' });
    await result.getByRole('link', { name: `Act № ${first.number}` }).waitFor();
    await result.getByText('One page found its document. One page is left for you').waitFor();
    const pile = page.getByRole('region', { name: 'Whose are these' });
    await pile.getByText('Its code is of no document that you issue').waitFor();
    expect(await violations(page)).to.deep.equal([]);
    await pile.getByLabel('Number of the document').fill(second.number ?? '');
    await pile.getByRole('button', { name: 'Find' }).click();
    await pile.getByRole('button', { name: `Put to Act № ${second.number}`, exact: true }).click();
    await pile.getByText('No page waits').waitFor();
    const { ctx } = desk.world;
    for (const { uuid } of [first, second]) {
      const { original, status } = await getDocument(ctx, coordinator, uuid);
      expect([original, status]).to.deep.equal(['received', 'issued']);
    }
    await page.context().close();
  });

  it('a document shows its scans, and one that is not of it is taken away', async () => {
    const document = await issued();
    const page = await desk.visit({ as: coordinator, path: '/documents/scans', viewport: PHONE });
    await page.getByLabel('They are signed').check();
    await page.locator(files).setInputFiles([png('act.png', await qrScan(document.verifyCode))]);
    await page.getByText('original received, signed').waitFor();
    await page.getByRole('link', { name: `Act № ${document.number}` }).click();
    const scans = page.getByRole('region', { name: 'Scans' });
    const picture = scans.getByRole('img', { name: 'Open the scan of page 1' });
    await picture.waitFor();
    await scans.getByRole('button', { name: 'Not of this document' }).click();
    await picture.waitFor({ state: 'detached' });
    const { status } = await getDocument(desk.world.ctx, coordinator, document.uuid);
    expect(status).to.equal('signed');
    await page.context().close();
  });

  it('a file that cannot be read is told of, and nothing waits', async () => {
    const page = await desk.visit({ as: coordinator, path: '/documents/scans' });
    await page.getByText('No page waits').waitFor();
    const torn = { name: 'torn.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 torn') };
    await page.locator(files).setInputFiles([torn]);
    await page.getByText('the file cannot be read').waitFor();
    await page.getByText('No page waits').waitFor();
    await page.context().close();
  });

  it('the pile is closed to who issues no documents, and the way to it is not shown to him', async () => {
    const dispatcher = await desk.world.person('dispatcher');
    const page = await desk.visit({ as: dispatcher, path: '/documents/scans' });
    await page.getByText('The pile of scans is for those who issue documents.').waitFor();
    await page.goto(`${desk.url}/desk/documents`);
    await page.getByRole('heading', { name: 'Documents', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Papers that came back' }).count()).to.equal(0);
    await page.context().close();
  });
});
