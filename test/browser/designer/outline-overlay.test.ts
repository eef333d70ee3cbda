import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { saveDraft } from '../../../engine/commands/index.ts';
import { type Designer, openDesigner } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';

const OVERLAY = '/workflow/service-request?view=outline&overlay=northern-lines-contract';

describe('a workflow on top of its base, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let designer: Designer;
  let chief: Acting;

  before(async () => {
    designer = await openDesigner({ as: null });
    chief = await designer.world.person('service-manager');
    designer.complaints.splice(0);
  });
  after(() => designer.close());

  it('says on top of what one edits, for whom, and what is different', async () => {
    const page = await open(OVERLAY);
    await page.getByText(/You edit on top of “Service request”/).waitFor();
    await page.getByRole('button', { name: /Only the differences/ }).click();
    await page.locator('#overlay-differences li').nth(10).waitFor();
    await page.close();
  });

  it('what is chosen for the clients overrides the base, which stays in sight and is taken back', async () => {
    const page = await open(`${OVERLAY}&element=line-3`);
    const inspector = page.getByRole('complementary', { name: 'Details' });
    await inspector.getByRole('combobox', { name: 'Stage for clients' }).click();
    await page.getByRole('option', { name: /Stage 2/ }).click();
    await inspector.getByText('Base: In work').waitFor();
    expect(await page.locator('[role=row][data-key="state line-3"]').getAttribute('data-origin')).to.equal('changed');
    await inspector.getByRole('button', { name: 'Take back', exact: true }).click();
    await inspector.getByText('Base: In work').waitFor({ state: 'detached' });
    expect(await page.locator('[role=row][data-key="state line-3"]').getAttribute('data-origin')).to.equal('base');
    await page.close();
  });

  it('a state of the base is not removed but switched off, and comes back', async () => {
    const page = await open(`${OVERLAY}&element=escalate-to-line-2`);
    const row = page
      .locator('[role=row][data-key="transition take-in-work"], [role=row][data-type=transition]')
      .first();
    await row.click();
    const key = await row.getAttribute('data-key');
    await page.keyboard.press('Delete');
    await page.locator(`[role=row][data-key="${key}"][data-origin=disabled]`).waitFor();
    await row.click();
    await page.getByRole('button', { name: 'Switch on again' }).click();
    await page.locator(`[role=row][data-key="${key}"][data-origin=base]`).waitFor();
    await page.close();
  });

  it('what cannot be done for some clients only is refused, with the reason', async () => {
    const page = await open(`${OVERLAY}&element=waiting-client`);
    const row = page.locator('[role=row][data-key="state waiting-client"]');
    await row.click();
    await page.keyboard.press('Alt+ArrowUp');
    await page
      .getByText(/stays where it is for all clients/)
      .first()
      .waitFor();
    await page.close();
  });

  it('begins with other clients without changing anything for them', async () => {
    const page = await open('/workflow/equipment-return?view=outline');
    await page.getByRole('combobox', { name: 'Whose workflow' }).click();
    await page.getByRole('option', { name: 'For other clients…' }).click();
    const form = page.getByRole('form', { name: 'For other clients…' });
    await form.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('Choose at least one client.').waitFor();
    await form.getByRole('combobox', { name: 'Clients' }).click();
    await page.getByRole('option').first().click();
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Begin' }).click();
    await page.getByText(/You edit on top of/).waitFor();
    expect(page.url()).to.contain('overlay=');
    await page.getByRole('button', { name: /Only the differences/ }).click();
    await page.getByText(/Nothing is different yet/).waitFor();
    await page.close();
  });

  it('a client that is not registered yet is given by its code, titles and id are proposed, what is wrong is told where it is', async () => {
    const page = await open('/workflow/equipment-return?view=outline');
    await page.getByRole('combobox', { name: 'Whose workflow' }).click();
    await page.getByRole('option', { name: 'For other clients…' }).click();
    const form = page.getByRole('form', { name: 'For other clients…' });
    const clients = form.getByRole('combobox', { name: 'Clients' });
    await clients.fill('Новый');
    await page.getByText(/No client is called that/).waitFor();
    await clients.fill('new-client');
    await page.getByRole('option', { name: 'Client that is not registered yet: new-client' }).click();
    await page.keyboard.press('Escape');
    expect(await form.getByRole('textbox', { name: 'Title (English)' }).inputValue()).to.equal('Terms of new-client');
    expect(await form.getByRole('textbox', { name: 'Title (Russian)' }).inputValue()).to.equal('Условия: new-client');
    const id = form.getByRole('textbox', { name: 'Id' });
    expect(await id.inputValue()).to.equal('terms-of-new-client');
    await id.fill('Not an id');
    await form.getByText('Small Latin letters, digits and hyphens; a letter first.').waitFor();
    await form.getByRole('button', { name: 'Begin' }).click();
    expect(page.url()).not.to.contain('overlay=');
    await id.fill('new-terms');
    await form.getByRole('button', { name: 'Begin' }).click();
    await page.getByText(/You edit on top of/).waitFor();
    expect(page.url()).to.contain('overlay=new-terms');
    await page.close();
  });

  it('of no such workflow, and of no such clients, it says so', async () => {
    const page = await open('/workflow/no-such-thing');
    await page.getByText('There is no workflow “no-such-thing”').waitFor();
    await page.goto(`${designer.url}/designer/workflow/service-request?overlay=nobody`);
    await page.getByText('There is nothing of clients called “nobody”').waitFor();
    await page.close();
  });

  it('a text that cannot be drawn is shown as it is, and nothing of it is lost', async () => {
    const broken = {
      $schema: '../../../engine/language/schema/workflow.schema.json',
      id: 'broken',
      title: { en: 'Broken' },
      statuses: 'service-statuses',
      machine: 'not a machine',
    };
    await saveDraft(designer.world.ctx, chief, { kind: 'workflow', id: 'broken', definition: broken, revision: 0 });
    const page = await open('/workflow/broken');
    await page.getByText('“broken” cannot be drawn').waitFor();
    await page.getByText('"not a machine"').waitFor();
    await page.close();
  });

  it('without the right to draft nothing can be changed', async () => {
    const page = await designer.visit({ as: 'coordinator', path: '/workflow/service-request?view=outline' });
    const notAllowed = page.getByRole('alert');
    const readOnly = page.getByText('Read only');
    await notAllowed.or(readOnly).first().waitFor();
    expect(await page.getByRole('button', { name: 'Add a state' }).count()).to.equal(0);
    await page.close();
  });

  async function open(path: string): Promise<Page> {
    const page = await designer.visit({ as: chief, path });
    await page
      .getByRole('heading', { level: 1 })
      .or(page.getByRole('heading', { level: 2 }))
      .or(page.getByRole('alert'))
      .first()
      .waitFor();
    return page;
  }
});
