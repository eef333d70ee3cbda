import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { discardDraft } from '../../../engine/commands/index.ts';
import { listDrafts } from '../../../engine/queries/index.ts';
import { createRenderer, type WarmRenderer } from '../../../print-forms/render/index.ts';
import { violations } from '../../support/axe.ts';
import { type Designer, openDesigner, PHONE, WIDE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';

describe('a print form written in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let designer: Designer;
  let renderer: WarmRenderer;
  let chief: Acting;
  let filed: string;

  before(async () => {
    renderer = createRenderer({ pages: 1 });
    designer = await openDesigner({ as: null, prepare: async ({ ctx }) => void Object.assign(ctx, { renderer }) });
    const { world } = designer;
    chief = await world.person('service-manager');
    await world.person({ roles: ['client-contact'], client: 'northern-lines' });
    const fields = { channel: 'phone', symptom: 'No data' };
    const request = { type: 'repair-visit', subject: 'No data from the bus', client: 'northern-lines', fields };
    filed = (await world.file(request, await world.person('dispatcher'))).number;
  });
  after(async () => {
    await designer.close();
    await renderer.close();
  });
  afterEach(async () => {
    const { ctx } = designer.world;
    for (const { kind, id } of await listDrafts(ctx, chief)) await discardDraft(ctx, chief, { kind, id });
    // A browser tells of every refusal: of a template that cannot be printed, of a request that is not there.
    expect(designer.complaints.filter((each) => !/status of (?:404|422)/.test(each))).to.deep.equal([]);
    designer.complaints.length = 0;
  });

  const open = async (how: object = {}, path = '/print-form/act-ru'): Promise<Page> =>
    designer.visit({ as: chief, path, ...how });
  const paper = (page: Page, name = 'Draft') => page.getByRole('group', { name, exact: true });
  const template = (page: Page) => page.getByRole('textbox', { name: 'Template', exact: true });
  async function write(page: Page, text: string): Promise<void> {
    await paper(page).getByText('Акт № 131').waitFor();
    await template(page).click();
    await page.keyboard.press('Control+Home');
    // As pasted: brackets are not closed by themselves.
    await page.keyboard.insertText(text);
  }

  it('what is changed in the template is read in the PDF, with the data of another sample too', async () => {
    const page = await open();
    await write(page, '<p>Written by hand: {{doc.number}}</p>');
    await paper(page).getByText('Written by hand: 131').waitFor();
    await page.getByRole('combobox', { name: 'Filled with' }).selectOption({ label: 'Made up: many lines' });
    await paper(page).getByRole('region', { name: 'Page 3 of' }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await paper(page).getByText('Written by hand').first().waitFor({ state: 'detached' });
    await page.close();
  });

  it('a field that the data have not is told with its line, and leads there', async () => {
    const page = await open();
    await write(page, '<p>{{doc.nubmer}}</p>\n');
    const told = page.getByRole('list', { name: 'Fields that do not fit the data' }).getByRole('button');
    await told.getByText('Template, line 1:').waitFor();
    await page.getByRole('tab', { name: 'Style', exact: true }).click();
    await told.click();
    await template(page).waitFor();
    await page.locator('[aria-label="Template"]:focus').waitFor();
    await page.keyboard.type('=');
    await template(page).getByText('<p>{{=doc.nubmer}}</p>').waitFor();
    await page.close();
  });

  it('a template that cannot be read is refused by its line, and the last good paper stays', async () => {
    const page = await open();
    await write(page, '\n{{#if doc.number}}<p>');
    await page.getByRole('alert').getByText('The paper cannot be made: below is the last one that could').waitFor();
    await page.getByRole('list', { name: 'The paper cannot be made' }).getByRole('button').first().waitFor();
    expect(await paper(page).getByText('Акт № 131').count()).to.be.greaterThan(0);
    await page.close();
  });

  it('what is in force stands beside what is drawn', async () => {
    const page = await open();
    await write(page, '<p>Only in the draft</p>');
    await page.getByRole('switch', { name: 'Beside what is in force' }).check({ force: true });
    await paper(page, 'In force').getByText('Акт № 131').waitFor();
    await paper(page).getByText('Only in the draft').waitFor();
    expect(await paper(page, 'In force').getByText('Only in the draft').count()).to.equal(0);
    await page.close();
  });

  it('a real request fills the paper, and one that is not there is refused', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Filled with' }).selectOption({ label: 'A real request' });
    await page.getByText('Name a request').waitFor();
    await page.getByRole('textbox', { name: 'Number of the request' }).fill(filed);
    await paper(page).getByText('No data from the bus').waitFor();
    await page.getByRole('textbox', { name: 'Number of the request' }).fill('none-of-these');
    await page.getByRole('alert').getByText('none-of-these').waitFor();
    await page.close();
  });

  it('fields and helpers are completed where the cursor stands, and a helper is put in from its list', async () => {
    const page = await open();
    await write(page, ' ');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('{{doc.num');
    await page.getByRole('option', { name: /^number/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Home');
    await page.getByRole('button', { name: 'What templates may use' }).click();
    await page.getByRole('searchbox', { name: 'Search helpers' }).fill('inWords');
    await page.getByRole('button', { name: 'Insert an example of inWords' }).click();
    await template(page).getByText('{{inWords 2101}}').waitFor();
    await page.close();
  });

  it('words, pieces and samples are added and taken away', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Words', exact: true }).click();
    await page.getByRole('textbox', { name: 'Key of new words' }).fill('9wrong');
    await page.getByText('Latin letters, digits and hyphens').waitFor();
    await page.getByRole('textbox', { name: 'Key of new words' }).fill('greeting');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'greeting, Russian' }).fill('Здравствуйте');
    await page.getByRole('list', { name: 'Not used' }).getByText('greeting').waitFor();
    await page.getByRole('button', { name: 'Remove the words greeting' }).click();
    await page.getByRole('list', { name: 'Not used' }).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Pieces', exact: true }).click();
    await page.getByRole('textbox', { name: 'Name of a new piece' }).fill('footer');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Piece footer' }).waitFor();
    await page.getByRole('tab', { name: 'Samples', exact: true }).click();
    await page.getByRole('textbox', { name: 'Name of a new sample' }).fill('mine');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Sample mine' }).waitFor();
    await page.close();
  });

  it('has no violations of accessibility, light and dark, in both languages, on a phone', async () => {
    for (const how of [
      { viewport: WIDE, colorScheme: 'light', locale: 'en-GB' },
      { viewport: WIDE, colorScheme: 'dark', locale: 'ru-RU' },
      { viewport: PHONE, colorScheme: 'light', locale: 'ru-RU' },
      { viewport: PHONE, colorScheme: 'dark', locale: 'en-GB' },
    ] as const) {
      const page = await open(how);
      await page.locator('canvas').first().waitFor();
      expect(await violations(page), JSON.stringify(how)).to.deep.equal([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, JSON.stringify(how)).to.be.at.most(0);
      await page.close();
    }
  });
});
