import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { type Designer, openDesigner } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';

const PATH = '/workflow/equipment-return?view=outline';

describe('the details of what is chosen, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let designer: Designer;
  let chief: Acting;
  let page: Page;
  let details: Locator;

  before(async () => {
    designer = await openDesigner({ as: null });
    chief = await designer.world.person('service-manager');
    designer.complaints.splice(0);
  });
  after(() => designer.close());
  beforeEach(async () => {
    page = await designer.visit({ as: chief, path: PATH });
    details = page.getByRole('complementary', { name: 'Details' });
    await page.getByRole('treegrid').waitFor();
  });
  afterEach(() => page.context().close());

  it('a word that is typed is one deed, and is taken back at one stroke', async () => {
    const title = details.getByLabel('Title, English');
    const before = await title.inputValue();
    await title.fill('');
    await title.pressSequentially('Units come home');
    await page.getByRole('heading', { level: 1, name: 'Units come home' }).waitFor();
    await page.getByRole('row').first().click();
    await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
    expect(await title.inputValue()).to.equal(before);
  });

  it('an event that cannot be one stays in its field with the reason, and changes nothing', async () => {
    const way = page.locator('[role=row][data-type=transition]').first();
    await way.click();
    const said = await way.textContent();
    await details.getByLabel('Event', { exact: true }).first().fill('Not An Event');
    await details.getByText('Small Latin letters, digits and hyphens; a letter first.').waitFor();
    await page.keyboard.press('Tab');
    expect(await details.getByLabel('Event', { exact: true }).first().inputValue()).to.equal('Not An Event');
    expect(await way.textContent()).to.equal(said);
  });

  it('an action that lacks what it needs is not taken over', async () => {
    await page.locator('[role=row][data-type=state]').first().click();
    const undo = page.getByRole('banner').getByRole('button', { name: /undo/i });
    const before = await undo.getAttribute('aria-label');
    await details
      .getByLabel(/Add an action: When a request comes here/)
      .first()
      .click();
    await page.getByRole('option', { name: 'Start a checklist' }).click();
    await details.getByLabel('Checklist', { exact: true }).first().waitFor();
    expect(await undo.getAttribute('aria-label')).to.equal(before);
  });

  it('a problem stands at the element it speaks of, with what helps', async () => {
    await page.locator('[role=row][data-type=state]').first().click();
    await page.keyboard.press('s');
    await page.keyboard.type('Forgotten');
    await page.keyboard.press('Enter');
    const row = page.locator('[role=row][data-key="state forgotten"]');
    await row.waitFor();
    await row
      .getByText(/error|warning/)
      .first()
      .waitFor({ state: 'attached' });
    await details.getByRole('list', { name: 'Problems' }).waitFor();
  });

  it('a line of a rule that is begun is there after another row, another page and a reload', async () => {
    const ways = page.locator('[role=row][data-type=transition]');
    const unfinished = details.getByText('The rule is taken over once every line is filled in.');
    await ways.first().click();
    await details.getByRole('button', { name: 'Line', exact: true }).click();
    await unfinished.waitFor();
    await ways.last().click();
    await unfinished.waitFor({ state: 'detached' });
    await ways.first().click();
    await unfinished.waitFor();
    await page.getByRole('link', { name: 'Releases' }).click();
    await page.getByRole('heading', { level: 1, name: 'Releases' }).waitFor();
    await page.goBack();
    await ways.first().click();
    await unfinished.waitFor();
    await page.reload();
    await ways.first().click();
    await unfinished.waitFor();
    await details.getByRole('button', { name: 'Remove the line' }).click();
    await unfinished.waitFor({ state: 'detached' });
  });

  it('an address leads to what it names, and to nothing when that is gone', async () => {
    const key = await page.locator('[role=row][data-type=state]').last().getAttribute('data-key');
    const id = key?.split(' ')[1] ?? '';
    await page.goto(`${designer.url}/designer${PATH}&element=${id}`);
    await page.locator(`[role=row][data-key="state ${id}"][aria-selected=true]`).waitFor();
    await page.goto(`${designer.url}/designer${PATH}&element=no-such-state`);
    await page.locator('[role=row][data-key="machine"][aria-selected=true]').waitFor();
  });
});
