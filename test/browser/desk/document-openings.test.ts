import { expect } from 'chai';
import { draftDocument, issueDocument, openPaper } from '../../../engine/commands/documents/index.ts';
import { createEntry, createRequest } from '../../../engine/commands/index.ts';
import { CLIENT, documentPack } from '../../commands/documents/ground.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';

describe('who opened a paper, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let coordinator: Acting;
  let dispatcher: Acting;
  let client: Acting;
  let number: string;
  let document: string;
  before(async () => {
    let ours = '';
    desk = await openDesk({
      as: null,
      pack: documentPack(),
      prepare: async (world) => {
        Object.assign(world.ctx, { renderer: paperRenderer() });
        ours = (await createEntry(world.ctx, 'system', { kind: 'legal-entity', entry: { name: 'Service' } })).uuid;
      },
    });
    const { ctx } = desk.world;
    coordinator = await desk.world.person('coordinator');
    dispatcher = await desk.world.person('dispatcher');
    client = await desk.world.person({ roles: ['client-contact'], client: CLIENT });
    const fields = { symptom: 'no-data' };
    const request = { type: 'remote-question', subject: 'No track', client: CLIENT, fields };
    const filed = await createRequest(ctx, coordinator, request);
    number = filed.number;
    const draft = { form: 'order', requests: [filed.uuid], seller: ours };
    document = (await draftDocument(ctx, coordinator, draft)).uuid;
    await issueDocument(ctx, coordinator, { document });
    await openPaper(ctx, client, document, 'file');
  });
  after(() => desk.close());

  const visit = async (as: Acting, more: Parameters<Desk['visit']>[0] = {}) => {
    const page = await desk.visit({ as, path: `/requests/${number}`, ...more });
    const section = page.getByRole('region', { name: 'Documents' });
    await section.getByRole('button', { name: /^Work order № / }).click();
    await section.getByText('The client has seen it').waitFor();
    return { page, section };
  };

  it('is unfolded by who issues documents, with how and when', async () => {
    const { page, section } = await visit(coordinator);
    await section.getByText('Who opened the paper').click();
    const list = section.getByRole('list', { name: 'Who opened the paper' });
    await list.getByText('(client), saved as a file').waitFor();
    expect(await violations(page)).to.deep.equal([]);
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('is read by keyboard, and on a phone nothing is wider than it', async () => {
    const { page, section } = await visit(coordinator, { viewport: PHONE });
    await section.getByText('Who opened the paper').focus();
    await page.keyboard.press('Enter');
    await section.getByText('(client), saved as a file').waitFor();
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(wide).to.equal(false);
    await page.context().close();
  });

  it('is not offered to who only reads documents, though he sees that the client has seen it', async () => {
    const { page, section } = await visit(dispatcher);
    expect(await section.getByText('Who opened the paper').count()).to.equal(0);
    await page.context().close();
  });
});
