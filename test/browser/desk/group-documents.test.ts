import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { draftDocument, issueDocument } from '../../../engine/commands/documents/index.ts';
import { createEntry, createRequest } from '../../../engine/commands/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { getDocument, listDocuments } from '../../../engine/queries/documents/index.ts';
import { CLIENT, documentPack } from '../../commands/documents/ground.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';
import { editPack } from '../../support/world-pack.ts';

const MARCH = 'from=2026-03-01&to=2026-03-31';

describe('documents by the dozen, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let coordinator: Acting;
  before(async () => {
    desk = await openDesk({
      as: null,
      // Everything on requests, nothing on their documents.
      pack: editPack(documentPack(), 'roles/service-manager.json', (definition) => {
        definition.grants = definition.grants.filter(({ on }: { on: string }) => on !== 'document');
      }),
      prepare: async (world) => {
        Object.assign(world.ctx, { renderer: paperRenderer() });
        await createEntry(world.ctx, 'system', {
          kind: 'legal-entity',
          entry: { name: 'Service', inn: '7707083893' },
        });
      },
    });
    coordinator = await desk.world.person('coordinator');
    for (const client of [CLIENT, 'other-haulage']) await desk.world.person({ roles: ['client-contact'], client });
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  const file = async (client = CLIENT): Promise<string> => {
    const { ctx } = desk.world;
    const filed = await createRequest(ctx, coordinator, {
      type: 'remote-question',
      subject: 'No track',
      client,
      fields: { symptom: 'no-data' },
    });
    await addWork(ctx, coordinator, { request: filed.uuid, item: 'visit-city', quantity: 1000 });
    return filed.number;
  };
  const issued = async (request: string): Promise<string> => {
    const { ctx } = desk.world;
    const { uuid } = await draftDocument(ctx, coordinator, { form: 'act', requests: [request] });
    await issueDocument(ctx, coordinator, { document: uuid });
    return uuid;
  };
  const visit = (path: string, more: Parameters<Desk['visit']>[0] = {}): Promise<Page> =>
    desk.visit({ as: coordinator, path, ...more });
  const row = (page: Page, number: string) => page.getByRole('checkbox', { name: new RegExp(`^№ ${number} `) });

  it('an act is made of the requests that are ticked, and its sum is told before', async () => {
    const [taken, one, two, foreign] = [await file(), await file(), await file(), await file('other-haulage')];
    await issued(taken);
    const page = await visit(`/documents/new?client=${CLIENT}&form=act&${MARCH}`);
    await row(page, one).click();
    await page.getByRole('status').filter({ hasText: '1 request: ' }).waitFor();
    await row(page, two).click();
    const told = page.getByRole('status').filter({ hasText: '2 requests: ' });
    await told.filter({ hasText: /2,200/ }).waitFor();
    expect(await row(page, taken).isDisabled()).to.equal(true);
    await page.getByText(`request ${taken} stands in No.`).waitFor();
    expect(await row(page, foreign).count()).to.equal(0);
    expect(await violations(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Go on to the draft' }).click();
    const form = page.getByRole('form', { name: 'Act: new draft' });
    await form.getByRole('textbox', { name: 'Discount on the whole document' }).fill('200');
    await form.getByLabel('Work done from').fill('2026-03-01');
    await form.getByRole('button', { name: 'Make the draft' }).click();
    await page.waitForURL(/\/documents\?open=/);
    await page.getByRole('group', { name: 'Requests' }).getByRole('link').nth(1).waitFor();
    const uuid = new URL(page.url()).searchParams.get('open') ?? '';
    const made = await getDocument(desk.world.ctx, coordinator, uuid);
    expect([made.requests.map(({ number }) => number), made.discount, made.factFrom]).to.deep.equal([
      [one, two],
      20_000,
      '2026-03-01',
    ]);
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('days that go backwards and what is no amount are refused where they stand, and nothing is made', async () => {
    const number = await file();
    const page = await visit(`/documents/new?client=${CLIENT}&form=act&${MARCH}`);
    await row(page, number).click();
    await page.getByRole('button', { name: 'Go on to the draft' }).click();
    const form = page.getByRole('form', { name: 'Act: new draft' });
    await form.getByLabel('Work done from').fill('2026-03-02');
    await form.getByLabel('Work done to').fill('2026-03-01');
    await form.getByRole('textbox', { name: 'Discount on the whole document' }).fill('much');
    await form.getByRole('button', { name: 'Make the draft' }).click();
    await form.getByText('It ends before it begins').waitFor();
    await form.getByText('Tell an amount such as 1 234.50').waitFor();
    const { items } = await listDocuments(desk.world.ctx, 'system', { request: number });
    expect(items).to.deep.equal([]);
    await page.context().close();
  });

  it('it is for nobody who makes no documents, and the navigation leads only those there who read them', async () => {
    const pages = (page: Page) => page.getByRole('navigation', { name: 'Queues and pages' });
    const reader = await visit('/documents/new', { as: 'dispatcher' });
    await reader.getByText('Your role does not let you make documents.').waitFor();
    await pages(reader).getByRole('link', { name: 'Documents', exact: true }).waitFor();
    const other = await visit('/clients', { as: 'service-manager' });
    await pages(other).getByRole('link', { name: 'Equipment' }).waitFor();
    expect(await pages(other).getByRole('link', { name: 'Documents', exact: true }).count()).to.equal(0);
    for (const page of [reader, other]) await page.context().close();
  });

  it('several originals are ticked in the list and came back at once', async () => {
    const uuids = [await issued(await file()), await issued(await file())];
    const page = await visit('/documents?original=expected&type=act&form=act');
    const boxes = page.getByRole('list', { name: 'Documents' }).getByRole('checkbox');
    await boxes.nth(1).waitFor();
    // The newest stand first.
    await boxes.nth(0).click();
    await boxes.nth(1).click();
    const form = page.getByRole('form', { name: 'Originals that came back' });
    await form.getByText('2 originals are ticked').waitFor();
    expect(await violations(page)).to.deep.equal([]);
    await form.getByRole('textbox', { name: 'Where it lies' }).fill('Folder 7');
    await form.getByRole('button', { name: 'They came back' }).click();
    await form.waitFor({ state: 'detached' });
    for (const uuid of uuids) {
      const { original, originalPlace } = await getDocument(desk.world.ctx, coordinator, uuid);
      expect([original, originalPlace]).to.deep.equal(['received', 'Folder 7']);
    }
    await page.context().close();
  });

  it('the paper stands beside a document where the browser shows PDFs, and is saved where it does not', async () => {
    const uuid = await issued(await file());
    const plain = await visit(`/documents?open=${uuid}`);
    await plain.getByRole('button', { name: 'Download the PDF' }).waitFor();
    expect(await plain.locator('iframe').count()).to.equal(0);
    const page = await visit('/documents');
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled', { get: () => true });
    });
    const [answer] = await Promise.all([
      page.waitForResponse((each) => each.url().includes('inline=true')),
      page.goto(`${desk.url}/desk/documents?open=${uuid}`),
    ]);
    expect(answer.headers()['content-disposition']).to.match(/^inline;/);
    expect(answer.headers()['content-security-policy'])
      .to.include("default-src 'none'")
      .and.include("frame-ancestors 'self'");
    await page.getByTitle(/^Act № .+: the paper$/).waitFor();
    for (const each of [plain, page]) await each.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`the choice has nothing that axe holds against it on a phone, ${colorScheme}`, async () => {
      const number = await file();
      const page = await visit(`/documents/new?client=${CLIENT}&form=act&${MARCH}`, { colorScheme, viewport: PHONE });
      await row(page, number).click();
      await page.getByRole('status').filter({ hasText: '1 request: ' }).waitFor();
      expect(await violations(page)).to.deep.equal([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(PHONE.width);
      await page.context().close();
    });
  }
});
