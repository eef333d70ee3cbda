import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { issueBatches } from '../../../engine/commands/documents/index.ts';
import { createEntry, createRequest } from '../../../engine/commands/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { listDocuments } from '../../../engine/queries/documents/index.ts';
import { CLIENT, documentPack } from '../../commands/documents/ground.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';

const OTHER = 'other-haulage';

describe('the end of a month, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let coordinator: Acting;
  beforeEach(async () => {
    desk = await openDesk({ as: null, pack: documentPack() });
    const { ctx } = desk.world;
    Object.assign(ctx, { renderer: paperRenderer() });
    coordinator = await desk.world.person('coordinator');
    for (const client of [CLIENT, OTHER]) await desk.world.person({ roles: ['client-contact'], client });
  });
  afterEach(() => desk.close());

  const ours = (inn?: string) =>
    createEntry(desk.world.ctx, 'system', {
      kind: 'legal-entity',
      entry: { name: 'Service', ...(inn === undefined ? {} : { inn }) },
    });
  /** A request with works that ended in March. */
  const ended = async (client: string): Promise<string> => {
    const { ctx, store } = desk.world;
    const filed = await createRequest(ctx, coordinator, {
      type: 'remote-question',
      subject: 'No track',
      client,
      fields: { symptom: 'no-data' },
    });
    await addWork(ctx, coordinator, { request: filed.uuid, item: 'visit-city', quantity: 1000 });
    await store.read.run('UPDATE request SET is_open = 0, ended_at = ? WHERE uuid = ?', [
      Date.parse('2026-03-20T10:00:00Z'),
      filed.uuid,
    ]);
    return filed.number;
  };
  const run = () => issueBatches(desk.world.ctx, new AbortController().signal);
  const plan = async (more: Parameters<Desk['visit']>[0] = {}): Promise<Page> => {
    const page = await desk.visit({ as: coordinator, path: '/documents/month-end', ...more });
    const form = page.getByRole('form', { name: 'New lot' });
    await form.getByLabel('Requests that ended from').fill('2026-03-01');
    await form.getByLabel('Requests that ended to').fill('2026-03-31');
    await form.getByRole('combobox', { name: 'Form' }).click();
    await page.getByRole('option', { name: 'Act', exact: true }).click();
    await form.getByRole('button', { name: 'See what would be made' }).click();
    await page.waitForURL(/\/documents\/month-end\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: /^Act, / }).waitFor();
    return page;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  it('documents are planned, issued, and leave as a print, an archive and a registry', async () => {
    await ours('7707083893');
    for (const client of [CLIENT, CLIENT, OTHER]) await ended(client);
    const page = await plan();
    await page.getByText('2 documents, of 3 requests').waitFor();
    await page.getByText(/^They will add up to RUB\s3,700\.00/).waitFor();
    expect(await violations(page)).to.deep.equal([]);
    await button(page, 'Issue 2 documents').click();
    await page.getByText('0 of 2 done').waitFor();
    await run();
    await page.getByText('2 of 2 done').waitFor();
    const issued = page.getByRole('region', { name: 'Issued' });
    await issued.getByRole('link', { name: '№ 2' }).waitFor();
    for (const [name, file] of [
      ['PDF to print', /\.pdf$/],
      ['All PDFs (ZIP)', /\.zip$/],
      ['Registry (XLSX)', /\.xlsx$/],
    ] as const) {
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      expect((await saved).suggestedFilename()).to.match(file);
    }
    expect(await violations(page)).to.deep.equal([]);
    const { items } = await listDocuments(desk.world.ctx, 'system', {});
    expect(items.map(({ number, status }) => [number, status])).to.deep.equal([
      ['2', 'issued'],
      ['1', 'issued'],
    ]);
    await page.getByRole('link', { name: 'Month end' }).click();
    await page.getByText('2 of 2 issued').waitFor();
    expect(desk.complaints).to.deep.equal([]);
  });

  it('nothing is issued while something lacks; each gap leads to where it is mended, and then it is checked again', async () => {
    const { uuid } = await ours();
    await ended(CLIENT);
    const page = await plan();
    const lacking = page.getByRole('region', { name: 'What lacks something' });
    await lacking.getByText('"INN of the seller" is empty').waitFor();
    expect(await button(page, 'Issue 1 document').isDisabled()).to.equal(true);
    expect(await lacking.getByRole('link', { name: 'Mend it' }).first().getAttribute('href')).to.equal(
      `/desk/legal-entities/${uuid}`,
    );
    expect(await violations(page)).to.deep.equal([]);
    await desk.world.store.read.run("UPDATE legal_entity SET inn = '7707083893'", []);
    await button(page, 'Check again').click();
    await lacking.waitFor({ state: 'detached' });
    await button(page, 'Issue 1 document').click();
    await page.getByText('0 of 1 done').waitFor();
    await run();
    await page.getByText('1 of 1 done').waitFor();
  });

  it('what is worth a look is told with the way there, can be looked at alone, and holds nothing up', async () => {
    await ours('7707083893');
    const [free, fine] = [await ended(CLIENT), await ended(OTHER)];
    await desk.world.store.read.run(
      "UPDATE work_line SET day = '2026-03-10', price = CASE WHEN request_id = (SELECT id FROM request WHERE number = ?) THEN 0 ELSE price END",
      [free],
    );
    const page = await plan();
    const ready = page.getByRole('region', { name: 'Ready to be issued' });
    const looks = ready.getByRole('list', { name: 'Worth a look' });
    await looks.getByText(`request ${free}: works at a price of zero (1)`).waitFor();
    expect(await looks.getByRole('link', { name: 'Open it' }).getAttribute('href')).to.equal(`/desk/requests/${free}`);
    await ready.getByRole('link', { name: fine }).waitFor();
    await page.getByRole('checkbox', { name: 'Only the one that is worth a look' }).check();
    const alone = page.getByRole('region', { name: 'Worth a look' });
    await alone.getByRole('link', { name: free, exact: true }).waitFor();
    expect(await alone.getByRole('link', { name: fine }).count()).to.equal(0);
    expect(await violations(page)).to.deep.equal([]);
    await button(page, 'Issue 2 documents').click();
    await page.getByText('0 of 2 done').waitFor();
  });

  it('one that is stopped issues nothing more, and goes on where it was', async () => {
    await ours('7707083893');
    for (const client of [CLIENT, OTHER]) await ended(client);
    const page = await plan();
    await button(page, 'Issue 2 documents').click();
    await button(page, 'Stop').click();
    const waiting = page.getByRole('region', { name: 'Still waiting' });
    await waiting.waitFor();
    await run();
    expect((await listDocuments(desk.world.ctx, 'system', {})).items).to.deep.equal([]);
    await button(page, 'Go on').click();
    await waiting.waitFor({ state: 'detached' });
    await run();
    await page.getByText('2 of 2 done').waitFor();
  });

  it('a period without requests is said, and days that go backwards are refused', async () => {
    await ours('7707083893');
    const page = await plan();
    await page.getByText('Nothing to make').waitFor();
    expect(await page.getByRole('button', { name: /^Issue / }).count()).to.equal(0);
    await page.getByRole('link', { name: 'Month end' }).click();
    const form = page.getByRole('form', { name: 'New lot' });
    await form.getByLabel('Requests that ended from').fill('2026-04-01');
    await form.getByLabel('Requests that ended to').fill('2026-03-01');
    await form.getByRole('button', { name: 'See what would be made' }).click();
    await form.getByText('It ends before it begins').waitFor();
    expect(new URL(page.url()).pathname).to.equal('/desk/documents/month-end');
  });

  it('it is not for whoever issues nothing, and another one finds no lot of his', async () => {
    const reader = await desk.visit({ as: 'dispatcher', path: '/documents/month-end' });
    await reader.getByText('Your role does not let you issue documents.').waitFor();
    const none = await desk.visit({
      as: coordinator,
      path: '/documents/month-end/01900000-0000-7000-8000-000000000000',
    });
    await none.getByText('There is no such lot').waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`fits a phone and has nothing that axe holds against it, ${colorScheme}`, async () => {
      await ours();
      await ended(CLIENT);
      const page = await plan({ colorScheme, viewport: PHONE });
      await page.getByRole('region', { name: 'What lacks something' }).getByText('is empty').first().waitFor();
      expect(await violations(page)).to.deep.equal([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(PHONE.width);
    });
  }
});
