import axe from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { saveDraft } from '../../../engine/commands/index.ts';
import { getDefinition, getDraft } from '../../../engine/queries/index.ts';
import { type Designer, openDesigner, PHONE, WIDE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';
import { type Json, readPackFiles } from '../../support/world-pack.ts';

describe('trying a workflow in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let designer: Designer;
  let chief: Acting;

  before(async () => {
    designer = await openDesigner({ pack: readPackFiles(), as: null });
    chief = await designer.world.person('chief');
    designer.complaints.splice(0);
  });
  after(() => designer.close());

  /** A request of the workshop that is filed. */
  const begin = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'File a request' }).click();
    await choose(page, 'Request type', 'Repair');
    await page.getByRole('textbox', { name: 'note', exact: true }).fill('brakes');
    await page.getByText('stands at “Received”').waitFor();
  };

  it('is refused with every reason until what is missing is given', async () => {
    const page = await designer.visit({ as: chief, path: '/try/repair' });
    await page.getByRole('button', { name: 'File a request' }).click();
    const log = page.getByRole('region', { name: 'What happened' });
    await log.getByText('the request must name a client company').waitFor();
    await log.getByText('“note” must be filled in first').waitFor();
    await page.getByText(/The request is not filed yet/).waitFor();
    expect(await page.getByRole('region', { name: 'What can be done' }).count()).to.equal(0);
    await choose(page, 'Request type', 'Repair');
    await page.getByRole('textbox', { name: 'note', exact: true }).fill('brakes');
    await log.getByText('stands at “Received”').waitFor();

    await choose(page, 'Who acts', 'watcher');
    const offers = page.getByRole('region', { name: 'What can be done' });
    await offers
      .getByText(/only for: .*Desk/)
      .first()
      .waitFor();
    await offers.getByRole('button', { name: 'weigh', exact: true }).click();
    expect(await log.locator('li[data-refused]').count()).to.equal(1);
    expect(await page.getByRole('region', { name: 'Where it stands' }).getByText('Received').count()).to.equal(1);
    await page.context().close();
    expect(designer.complaints).to.deep.equal([]);
  });

  it('is played, taken back, kept over a reload and saved as a scenario, which is green until its step is gone', async () => {
    const page = await designer.visit({ as: chief, path: '/try/repair' });
    await begin(page);
    const log = page.getByRole('region', { name: 'What happened' });
    const standing = page.getByRole('region', { name: 'Where it stands' });
    const offers = page.getByRole('region', { name: 'What can be done' });

    await page.getByText(/^Accept within: 12 Jan 2026, \d\d:00 \(in 1 hr\)$/).waitFor();
    await page.getByRole('button', { name: 'To the next timer' }).click();
    await log.getByText('would tell: intake-late').waitFor();
    await page.getByText('No timer runs.').waitFor();
    await log.getByRole('button', { name: 'Take back' }).click();
    await page.getByText(/^Accept within: /).waitFor();
    await page.getByRole('button', { name: 'To the next timer' }).click();

    await offers.getByRole('button', { name: 'accept', exact: true }).click();
    await offers.getByRole('textbox', { name: 'price' }).fill('4000');
    await offers.getByRole('button', { name: 'Send', exact: true }).click();
    await standing.getByText('Being inspected').waitFor();
    expect(await standing.getByText(/desk has it/).count()).to.equal(1);

    await page.reload();
    await standing.getByText('Being inspected').waitFor();

    await page.getByRole('button', { name: 'Save as a scenario' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save this play as a scenario' });
    expect(await dialog.getByRole('button', { name: 'Save', exact: true }).isDisabled()).to.equal(true);
    await dialog.getByRole('textbox', { name: /What it shows/ }).fill('Accepted late');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Played from the scenario “Accepted late”').waitFor();
    await page.getByRole('button', { name: 'Run all scenarios' }).click();
    await page.getByText(/^All 2 green in/).waitFor();
    await saved(page);
    const { definition } = await getDraft(designer.world.ctx, chief, { kind: 'scenario', id: 'accepted-late' });
    const { steps } = definition as Json;
    expect(steps.map(({ advance, send }: Json) => advance ?? send)).to.deep.equal(['PT1H', 'accept']);
    expect(steps[1].expect).to.include({ status: 'inspected' });

    // Somebody deletes the step on the canvas or in the outline.
    await page.goto(`${designer.url}/designer/workflow/repair?view=outline`);
    await page.locator('[role=row][data-key="transition accept"]').click();
    await page.keyboard.press('Delete');
    await page.getByText(/deleted$/).waitFor();
    await page.getByRole('link', { name: 'Try it' }).click();
    await page.getByRole('button', { name: 'Run all scenarios' }).click();
    await page.getByText('2 of 2 are red').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Accepted late' })
      .getByText(/^at the filing, What can be sent: expected \["accept",/)
      .waitFor();
    expect(designer.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('a scenario is played from where it is edited; one that is gone is said to be', async () => {
    const page = await designer.visit({ as: chief, path: '/scenario/accepted-and-inspected' });
    await page.getByRole('link', { name: 'Play it' }).click();
    await page.getByText('Played from the scenario “A bicycle is accepted once its price is known”').waitFor();
    await page.waitForURL('**/designer/try/repair');
    await page.goto(`${designer.url}/designer/try?scenario=nowhere`);
    await page.getByText('There is no scenario “nowhere” here.').waitFor();
    await page.context().close();
  });

  it('the example of a problem is played with its facts', async () => {
    const { ctx } = designer.world;
    const { definition } = await getDefinition(ctx, chief, { kind: 'workflow', id: 'repair' });
    const flow: Json = structuredClone(definition);
    // Nothing is decided for what costs exactly so much.
    const job = flow.machine.states.order.states.job.states;
    const [cheap, dear] = job.intake.on.estimate;
    const rule = (operator: string): Json => ({
      type: 'rule',
      params: { and: [{ '!=': [{ var: 'fields.price' }, null] }, { [operator]: [{ var: 'fields.price' }, 5000] }] },
    });
    job.sorting = {
      id: 'sorting',
      meta: { status: 'received' },
      always: [
        { id: 'sorted-cheap', target: cheap.target, guard: rule('<') },
        { id: 'sorted-dear', target: dear.target, guard: rule('>') },
        {
          id: 'sorted-unknown',
          target: '#intake',
          guard: { type: 'rule', params: { '==': [{ var: 'fields.price' }, null] } },
        },
      ],
    };
    job.intake.on.estimate = [{ id: 'estimate', target: '#sorting', meta: cheap.meta }];
    const author = await designer.world.person({ roles: ['chief'] });
    await saveDraft(ctx, author, { kind: 'workflow', id: 'repair', definition: flow, revision: 0 });
    const page = await designer.visit({ as: author, path: '/problems' });
    const example = page.getByRole('button', { name: 'An example request' }).first();
    await example.click();
    await page.getByRole('link', { name: 'Try this request' }).first().click();
    await page.waitForURL('**/designer/try/repair');
    await page.getByRole('region', { name: 'What happened' }).waitFor();
    await page.locator('summary').filter({ hasText: 'more fields' }).click();
    expect(await page.getByRole('textbox', { name: 'price' }).inputValue()).to.contain('50');
    await page.goto(`${designer.url}/designer/try/repair?example=nonsense`);
    await page.getByText('This example cannot be played here.').waitFor();
    await page.context().close();
  });

  it('nothing keeps people from it who hear it, or see little', async () => {
    for (const [colorScheme, viewport, locale, file] of [
      ['light', WIDE, 'en-GB', 'File a request'],
      ['dark', PHONE, 'ru-RU', 'Подать заявку'],
    ] as const) {
      const page = await designer.visit({ path: '/try/repair', as: chief, colorScheme, viewport, locale });
      await page.getByRole('button', { name: file }).click();
      await choose(page, locale === 'en-GB' ? 'Request type' : 'Тип заявки', 'Repair');
      await page.getByRole('textbox', { name: 'note', exact: true }).fill('brakes');
      await page.getByRole('button', { name: 'weigh', exact: true }).waitFor();
      expect(await faults(page), colorScheme).to.deep.equal([]);
      const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(beyond), colorScheme).to.equal(0);
      await page.context().close();
    }
  });
});

async function saved(page: Page): Promise<void> {
  await page.getByRole('banner').getByText('Saved', { exact: true }).first().waitFor();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** What the rules of accessibility hold against a page, serious and worse. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<Json>('axe.run()');
  return violations
    .filter(({ impact }: Json) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }: Json) => nodes.map(({ html }: Json) => `${id}: ${html}`));
}
