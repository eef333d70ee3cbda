import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { decideDocument, draftDocument, issueDocument, makeLink } from '../../../engine/commands/documents/index.ts';
import { createEntry, createRequest } from '../../../engine/commands/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { getDocument } from '../../../engine/queries/documents/index.ts';
import { listWorks } from '../../../engine/queries/works/index.ts';
import { CLIENT, documentPack } from '../../commands/documents/ground.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';

describe('quotes and their answers, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let coordinator: Acting;
  let client: Acting;
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
    client = await desk.world.person({ roles: ['client-contact'], client: CLIENT });
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  const drafted = async (offers: boolean) => {
    const { ctx } = desk.world;
    const fields = { symptom: 'no-data' };
    const filed = await createRequest(ctx, coordinator, {
      type: 'remote-question',
      subject: 'No track',
      client: CLIENT,
      fields,
    });
    for (const quantity of [1000, 2000]) {
      await addWork(ctx, coordinator, { request: filed.uuid, item: 'visit-city', quantity });
    }
    const { items } = await listWorks(ctx, coordinator, filed.uuid, {});
    const works = [items[1]?.uuid ?? ''];
    const options = [{ id: 'more', title: 'A second visit', optional: true, alternativeOf: null, works }];
    const parts = { form: 'quote', requests: [filed.number], seller: ours, ...(offers ? { options } : {}) };
    const { uuid } = await draftDocument(ctx, coordinator, parts);
    return { number: filed.number, document: uuid };
  };
  const issued = async () => {
    const made = await drafted(true);
    await issueDocument(desk.world.ctx, coordinator, { document: made.document });
    return made;
  };
  const whole = (document: string) => getDocument(desk.world.ctx, 'system', document);
  const section = (page: Page) => page.getByRole('region', { name: 'Documents' });

  it('whoever has the link reads the quote on a telephone, chooses and approves', async () => {
    const { document } = await issued();
    const { url } = await makeLink(desk.world.ctx, coordinator, { document });
    const page = await desk.visit({ as: client, path: '/portal', viewport: PHONE });
    await page.goto(new URL(new URL(url).pathname, page.url()).href);
    await page.getByRole('heading', { level: 1, name: /^Quote № / }).waitFor();
    expect(await violations(page)).to.deep.equal([]);
    const wide = await page.evaluate(() => window.document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).to.equal(false);
    await page.getByRole('checkbox', { name: /^A second visit/ }).check();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Tell your name.').waitFor();
    expect(await page.getByRole('checkbox', { name: /^A second visit/ }).isChecked()).to.equal(true);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Anna Orlova');
    // The key answers nothing: what it would press is a decision.
    await page.getByRole('textbox', { name: 'Your name' }).press('Enter');
    expect((await whole(document)).decisions).to.deep.equal([]);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('It is approved.').waitFor();
    expect((await whole(document)).decisions.map(({ how, gross }) => [how, gross])).to.deep.equal([['link', 330_000]]);
    await page.context().close();
  });

  it('an option is offered on the draft, and the link is told and taken back where the quote is', async () => {
    const { number, document } = await drafted(false);
    const page = await desk.visit({ as: coordinator, path: `/requests/${number}` });
    await section(page)
      .getByRole('button', { name: /^Quote, draft/ })
      .click();
    const offers = page.getByRole('region', { name: 'Options for the client' });
    await offers.getByRole('button', { name: 'Offer an option' }).click();
    await offers.getByRole('textbox', { name: 'What the option is called' }).fill('A second visit');
    await offers.getByRole('combobox', { name: 'Lines' }).click();
    await page.getByRole('option').last().click();
    await page.keyboard.press('Escape');
    await offers.getByRole('button', { name: 'Save the options' }).click();
    await offers.getByRole('button', { name: 'Save the options' }).waitFor({ state: 'detached' });
    expect((await whole(document)).options.map(({ title, works }) => [title, works.length])).to.deep.equal([
      ['A second visit', 1],
    ]);
    await section(page).getByRole('button', { name: 'Issue', exact: true }).click();
    await section(page).getByRole('button', { name: 'Link for the client' }).click();
    const link = section(page).getByRole('textbox', { name: 'Link for an answer' });
    await link.waitFor();
    expect(await link.inputValue()).to.match(/\/approve\/[A-Za-z0-9_-]{32}$/);
    await section(page).getByRole('button', { name: 'Take the link back' }).click();
    await link.waitFor({ state: 'detached' });
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('a client chooses and approves on the portal, and sees beforehand what it comes to', async () => {
    const { number, document } = await issued();
    const page = await desk.visit({ as: client, path: `/portal/requests/${number}`, viewport: PHONE });
    await section(page)
      .getByRole('button', { name: /^Quote № / })
      .click();
    await section(page).getByRole('button', { name: 'Approve', exact: true }).click();
    const form = page.getByRole('form', { name: 'Approve' });
    await form.getByText('It can be approved until').waitFor();
    const before = await form.getByRole('status').textContent();
    await form.getByRole('checkbox', { name: /^A second visit/ }).check();
    await form.getByRole('status').filter({ hasText: '3,300.00' }).waitFor();
    expect(before).to.contain('1,100.00');
    expect(await violations(page)).to.deep.equal([]);
    await form.getByRole('button', { name: 'Approve' }).click();
    await section(page).getByText('Approved on the portal').waitFor();
    expect((await whole(document)).decisions[0]?.gross).to.equal(330_000);
    await page.context().close();
  });

  it('what the client did not choose is struck out, for him and for staff, with the quote that left it out', async () => {
    const { number, document } = await issued();
    const { snapshotHash, number: quote } = await whole(document);
    const answer = { document, snapshotHash: snapshotHash ?? '', decision: 'approved', options: [] } as const;
    await decideDocument(desk.world.ctx, client, answer);
    const visits = [
      { as: coordinator, path: `/requests/${number}` },
      { as: client, path: `/portal/requests/${number}`, viewport: PHONE },
    ];
    for (const visit of visits) {
      const page = await desk.visit(visit);
      const works = page.getByRole('table', { name: 'Works and parts' });
      await works.getByText(`Not chosen of quote No. ${quote}, not counted`).waitFor();
      const struck = works.getByRole('row').filter({ has: page.locator('del') });
      expect(await struck.count()).to.equal(1);
      // The client of this company sees no prices of works.
      if (visit.as === coordinator) await works.getByRole('row', { name: /^Total .*1,100\.00/ }).waitFor();
      expect(await violations(page)).to.deep.equal([]);
      await page.context().close();
    }
  });

  it('the link on the paper is called so; taken back, the page says that the paper opens nothing', async () => {
    const { number, document } = await issued();
    await makeLink(desk.world.ctx, coordinator, { document });
    // As it is when the form has a place for it.
    await desk.world.store.read.run('UPDATE document_link SET printed = 1 WHERE revoked_at IS NULL', []);
    const page = await desk.visit({ as: coordinator, path: `/requests/${number}` });
    await section(page)
      .getByRole('button', { name: /^Quote № / })
      .click();
    await section(page).getByText('It stands on the paper, with its code.').waitFor();
    await section(page).getByRole('button', { name: 'Take the link back' }).click();
    await section(page).getByText('The link on the paper was taken back: it opens nothing any more.').waitFor();
    await section(page).getByRole('button', { name: 'Link for the client' }).click();
    await section(page).getByText('The new one does not stand on it').waitFor();
    expect(await section(page).getByText('It stands on the paper').count()).to.equal(0);
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });
});
