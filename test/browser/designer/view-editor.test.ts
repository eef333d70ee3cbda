import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { discardDraft } from '../../../engine/commands/index.ts';
import { prettyText } from '../../../engine/language/index.ts';
import { listDrafts } from '../../../engine/queries/index.ts';
import { violations } from '../../support/axe.ts';
import { type Designer, openDesigner, PHONE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

const FILES = readPackFiles(shippedPack('fleet-telematics'));

describe('queues, prices and proofs drawn in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let designer: Designer;
  let chief: Acting;

  before(async () => {
    designer = await openDesigner({ as: null });
    const { world } = designer;
    chief = await world.person('service-manager');
    const dispatcher = await world.person('dispatcher');
    await world.person({ roles: ['client-contact'], client: 'northern-lines' });
    for (const [subject, priority] of [
      ['No data from the bus', 'urgent'],
      ['The fuel level jumps', 'normal'],
    ] as const) {
      const fields = { channel: 'phone', symptom: subject };
      await world.file({ type: 'repair-visit', subject, priority, client: 'northern-lines', fields }, dispatcher);
    }
  });
  after(() => designer.close());
  afterEach(async () => {
    const { ctx } = designer.world;
    for (const { kind, id } of await listDrafts(ctx, chief)) await discardDraft(ctx, chief, { kind, id });
    expect(designer.complaints).to.deep.equal([]);
  });

  const open = (path: string, how: object = {}): Promise<Page> => designer.visit({ as: chief, path, ...how });

  /** The text that an export with the drafts would have, once it says what is wanted. */
  async function becomes(page: Page, file: string, edit: (definition: never) => void): Promise<void> {
    const definition = JSON.parse(FILES.get(file) ?? '') as object;
    edit(definition as never);
    const wanted = prettyText(definition);
    for (let tries = 0; ; tries += 1) {
      const answer = await page.request.get(`${designer.url}/api/v1/drafts/files`);
      const found = ((await answer.json()) as { files: Record<string, string> }).files[file] ?? '';
      if (found === wanted || tries === 100) return expect(found).to.equal(wanted) as never;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  const rowOf = (page: Page, subject: string) =>
    page.getByRole('group', { name: 'As it would be now' }).getByRole('row').filter({ hasText: subject });

  it('a queue shows the requests that would stand in it, and follows its filter', async () => {
    const page = await open('/view/line-1');
    await page.getByText('2 requests stand in it.').waitFor();
    await rowOf(page, 'The fuel level jumps').waitFor();
    await page.getByRole('combobox', { name: 'Priority', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Urgent' }).click();
    await page.getByText('1 request stands in it.').waitFor();
    await rowOf(page, 'No data from the bus').waitFor();
    expect(await rowOf(page, 'The fuel level jumps').count()).to.equal(0);
    await becomes(page, 'views/line-1.json', (view: { filter: { priority?: string[] } }) => {
      view.filter.priority = ['urgent'];
    });
    await page.close();
  });

  it('a column is added and moved by the keyboard alone, and stands in the table', async () => {
    const page = await open('/view/line-1');
    const adder = page.getByRole('combobox', { name: 'Add a column' });
    await adder.focus();
    await page.keyboard.type('Changed');
    await page.getByRole('option', { name: 'Changed' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const handle = page.getByRole('button', { name: 'Move Changed', exact: true });
    await handle.focus();
    await page.keyboard.press('Home');
    await page.getByRole('columnheader').first().getByText('Changed').waitFor();
    await becomes(page, 'views/line-1.json', (view: { columns: string[] }) => view.columns.unshift('updated'));
    await page.close();
  });

  it('a colour without a rule colours nothing, and is told', async () => {
    const page = await open('/view/line-1');
    await rowOf(page, 'No data from the bus').getByText('Urgent').first().waitFor();
    await page.getByRole('textbox', { name: 'What the colour means' }).fill('Strange');
    await page.keyboard.press('Enter');
    await page.getByText('There is no rule: always.').waitFor();
    await page
      .getByRole('list', { name: 'Colours of rows' })
      .getByText(/"when"/)
      .first()
      .waitFor();
    expect(await rowOf(page, 'The fuel level jumps').getByText('Strange').count()).to.equal(0);
    await page.close();
  });

  it('a queue without columns says what it lacks instead of showing one', async () => {
    const page = await open('/view/free-visits');
    const bins = page.getByRole('list', { name: 'Columns' }).getByRole('button', { name: /^Remove/ });
    await bins.first().waitFor();
    for (let left = await bins.count(); left > 0; left -= 1) {
      await bins.first().click();
      await page.waitForFunction(`document.querySelectorAll('[data-part^="/columns/"]').length === ${left - 1}`);
    }
    await page.getByText('Choose an order and a column to see the queue.').waitFor();
    await page.close();
  });

  it('a price is typed in its currency, and what is no amount is refused where it is typed', async () => {
    const page = await open('/price-list/northern-lines-tender');
    await page.getByRole('button', { name: /^1Visit within the city|^1 Visit within the city/ }).click();
    const price = page.getByLabel('Price of a unit');
    expect(await price.inputValue()).to.equal('1,100.00');
    await price.fill('12 rub 5');
    await page.getByText('This is no number that fits here').waitFor();
    await price.fill('');
    await page.getByText('Fill this in').waitFor();
    await price.fill('1 234,50');
    await becomes(page, 'price-lists/northern-lines-tender.json', (list: { items: { price: number }[] }) => {
      for (const item of list.items.slice(0, 1)) item.price = 123_450;
    });
    await page.close();
  });

  it('what a photo must prove is said in metres and minutes, and on the phone', async () => {
    const page = await open('/checklist/visit-evidence?at=/items/0');
    await page.getByLabel('Metres from the site, at most').fill('300');
    await page.getByLabel('Not older than', { exact: true }).fill('90');
    const phone = page.getByRole('region', { name: 'On the phone' });
    await phone.getByText('Accepted only within 300 m of the site and').waitFor();
    await becomes(page, 'checklists/visit-evidence.json', ({ items }: { items: Record<string, unknown>[] }) => {
      items[0] = { ...items[0], place: { within: 300 }, fresh: 'PT90M' };
    });
    await page.close();
  });

  it('a line of a rule that is begun is there after another page and a reload, and at no other item', async () => {
    const page = await open('/checklist/visit-evidence?at=/items/0');
    const unfinished = page.getByText('The rule is taken over once every line is filled in.');
    await page.getByRole('button', { name: 'Line', exact: true }).click();
    await unfinished.waitFor();
    await page.goto(`${designer.url}/designer/checklist/visit-evidence?at=/items/1`);
    await page.getByRole('group', { name: 'Rule', exact: true }).waitFor();
    expect(await unfinished.count()).to.equal(0);
    await page.goto(`${designer.url}/designer/checklist/visit-evidence?at=/items/0`);
    await unfinished.waitFor();
    expect(await listDrafts(designer.world.ctx, chief)).to.deep.equal([]);
    await page.close();
  });

  for (const [locale, colorScheme, viewport] of [
    ['en-GB', 'light', undefined],
    ['ru-RU', 'dark', PHONE],
  ] as const) {
    it(`the editor of queues is open to everybody and fits (${locale}, ${colorScheme})`, async () => {
      const page = await open('/view/line-1', { locale, colorScheme, ...(viewport === undefined ? {} : { viewport }) });
      await page.getByRole('columnheader').first().waitFor();
      expect(await violations(page)).to.deep.equal([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).to.be.at.most(0);
      await page.close();
    });
  }
});
