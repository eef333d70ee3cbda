import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { discardDraft } from '../../../engine/commands/index.ts';
import { listDrafts } from '../../../engine/queries/index.ts';
import { createRenderer, type WarmRenderer } from '../../../print-forms/render/index.ts';
import { violations } from '../../support/axe.ts';
import { type Designer, openDesigner, PHONE, WIDE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';

describe('the paper beside a print form', function () {
  this.timeout(180_000);
  this.slow(20_000);

  let designer: Designer;
  let renderer: WarmRenderer;
  let chief: Acting;

  before(async () => {
    renderer = createRenderer({ pages: 1 });
    designer = await openDesigner({ as: null, prepare: async ({ ctx }) => void Object.assign(ctx, { renderer }) });
    chief = await designer.world.person('service-manager');
  });
  after(async () => {
    await designer.close();
    await renderer.close();
  });
  afterEach(async () => {
    const { ctx } = designer.world;
    for (const { kind, id } of await listDrafts(ctx, chief)) await discardDraft(ctx, chief, { kind, id });
    expect(designer.complaints).to.deep.equal([]);
    designer.complaints.length = 0;
  });

  const open = async (how: object = {}): Promise<Page> =>
    designer.visit({ as: chief, path: '/print-form/act-ru', ...how });
  const paper = (page: Page, name = 'Draft') => page.getByRole('group', { name, exact: true });
  const template = (page: Page) => page.getByRole('textbox', { name: 'Template', exact: true });
  const marks = (page: Page, kind: string, name?: string) => paper(page, name).locator(`[data-kind="${kind}"]`);
  async function write(page: Page, text: string): Promise<void> {
    await paper(page).getByText('Акт № 131').waitFor();
    await template(page).click();
    await page.keyboard.press('Control+Home');
    // As pasted: brackets are not closed by themselves.
    await page.keyboard.insertText(text);
  }
  const compare = (page: Page) => page.getByRole('switch', { name: 'Beside what is in force' }).check({ force: true });

  it('leads back: a click on words puts the cursor into the line that wrote them, and that line is marked', async () => {
    const page = await open();
    await write(page, '<p>Written by hand</p>\n');
    await paper(page).getByText('Written by hand').waitFor();
    await template(page).press('Control+Home');
    await marks(page, 'here').first().waitFor();
    const { x, y, width, height } = (await marks(page, 'here').first().boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    await template(page).press('Control+End');
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.locator('[aria-label="Template"]:focus').waitFor();
    await page.keyboard.type('=');
    await template(page).getByText('=<p>Written by hand</p>').waitFor();
    await page.close();
  });

  it('leads back by the keyboard alone, into a piece too', async () => {
    const page = await open();
    await paper(page).getByText('Акт № 131').waitFor();
    await paper(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('status').getByText('Template, line 2').waitFor();
    const said = page.getByRole('status').getByText('Piece party, line');
    while ((await said.count()) === 0) {
      const before = await marks(page, 'keys').first().getAttribute('style');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(
        (old) => document.querySelector('[data-kind="keys"]')?.getAttribute('style') !== old,
        before,
      );
    }
    await page.keyboard.press('Enter');
    await page.locator('[aria-label="Piece party"]:focus').waitFor();
    await page.close();
  });

  it('says what reads otherwise than in force, marks it in both, and says when nothing does', async () => {
    const page = await open();
    await paper(page).getByText('Акт № 131').waitFor();
    await compare(page);
    await page.getByText('Nothing differs').waitFor();
    await write(page, '<p>Written by hand</p>');
    const list = page.getByRole('list', { name: 'What reads otherwise' });
    await list.getByRole('button', { name: 'Page 1: “Written by hand” added' }).click();
    await marks(page, 'come').first().waitFor();
    expect(await marks(page, 'come').count()).to.equal(3);
    expect(await marks(page, 'gone', 'In force').count()).to.equal(0);
    await page.getByText('Over each other').click();
    await paper(page, 'Over each other').getByRole('region', { name: 'Page 1 of' }).waitFor();
    expect(await violations(page)).to.deep.equal([]);
    await page.close();
  });

  it('says that it only looks different where the words are the same', async () => {
    const page = await open();
    await paper(page).getByText('Акт № 131').waitFor();
    await page.getByRole('tab', { name: 'Style', exact: true }).click();
    await page.getByRole('textbox', { name: 'Style', exact: true }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\nh1{color:#c00}\n');
    await compare(page);
    await page.getByText('look different').waitFor();
    await page.close();
  });

  it('is drawn twenty pages at a time when it is long, and says how many there are', async () => {
    const page = await open();
    await write(page, '{{#each lines}}{{#each @root.lines}}<div class="page-break">Leaf {{n}}</div>{{/each}}{{/each}}');
    await page.getByText(/Pages 1 to 20 of \d+ are shown/).waitFor();
    await page.getByRole('button', { name: 'Later pages' }).click();
    await page.getByText(/Pages 21 to \d+ of/).waitFor();
    await paper(page)
      .getByRole('region', { name: /^Page 21 of/ })
      .waitFor();
    await page.getByRole('button', { name: 'Earlier pages' }).click();
    await page.getByText(/Pages 1 to 20 of/).waitFor();
    expect(await page.getByRole('button', { name: 'Earlier pages' }).isDisabled()).to.equal(true);
    await page.close();
  });

  it('faults of a sample stand in that sample at their line, not in the template', async () => {
    const page = await open();
    await paper(page).getByText('Акт № 131').waitFor();
    await page.getByRole('tab', { name: 'Samples', exact: true }).click();
    await page.getByRole('combobox', { name: 'Sample', exact: true }).selectOption('usual');
    const sample = page.getByRole('textbox', { name: 'Sample usual' });
    await sample.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('{\n  "id": "usual",\n  "data": {\n    "doc": 7\n  }\n}');
    const fault = page.getByRole('list', { name: 'To correct' }).getByRole('button', { name: /Line 4: Sample/ });
    await fault.waitFor();
    await page
      .getByRole('combobox', { name: 'Sample', exact: true })
      .getByText(/usual \(\d+ problems?\)/)
      .waitFor({ state: 'attached' });
    await fault.click();
    await page.locator('[aria-label="Sample usual"]:focus').waitFor();
    await page.getByRole('tab', { name: 'Template', exact: true }).click();
    await template(page).waitFor();
    expect(await page.getByRole('list', { name: 'To correct' }).count()).to.equal(0);
    await page.close();
  });

  it('tells what a helper is under the pointer', async () => {
    const page = await open();
    await paper(page).getByText('Акт № 131').waitFor();
    await template(page).getByText('date', { exact: true }).first().hover();
    await page.locator('.cm-tooltip-hover').getByText('→').waitFor();
    await page.close();
  });

  it('is saved without the links that lead back', async () => {
    const page = await open();
    await paper(page).getByText('Акт № 131').waitFor();
    const loading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    const pieces: Buffer[] = [];
    for await (const piece of await (await loading).createReadStream()) pieces.push(piece as Buffer);
    const saved = Buffer.concat(pieces).toString('latin1');
    expect(saved.startsWith('%PDF')).to.equal(true);
    expect(saved).to.not.contain('place:');
    await page.close();
  });

  it('compares without violations of accessibility, light and dark, in both languages, on a phone', async () => {
    for (const how of [
      { viewport: WIDE, colorScheme: 'dark', locale: 'ru-RU' },
      { viewport: PHONE, colorScheme: 'light', locale: 'ru-RU' },
      { viewport: PHONE, colorScheme: 'dark', locale: 'en-GB' },
    ] as const) {
      const page = await open(how);
      await page.locator('canvas').first().waitFor();
      await page.getByRole('switch').last().check({ force: true });
      await page.getByText(/Nothing differs|Отличий нет/).waitFor();
      expect(await violations(page), JSON.stringify(how)).to.deep.equal([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, JSON.stringify(how)).to.be.at.most(0);
      await page.close();
    }
  });
});
