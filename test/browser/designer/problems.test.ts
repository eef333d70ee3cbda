import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { saveDraft } from '../../../engine/commands/index.ts';
import { type Designer, openDesigner, PHONE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

describe('problems and uses in a browser', function () {
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

  it('nothing is wrong with the pack in force, and that is said', async () => {
    const page = await designer.visit({ as: chief, path: '/problems' });
    await page.getByRole('heading', { name: 'Nothing is wrong' }).waitFor();
    expect(await page.locator('[data-row]').count()).to.equal(0);
    expect(await axeIn(page)).to.deep.equal([]);
    await page.close();
  });

  describe('with a draft', () => {
    before(async () => {
      const draft = { kind: 'workflow', id: 'equipment-return', definition: broken(), revision: 0 } as const;
      await saveDraft(designer.world.ctx, chief, draft);
    });

    it('what is wrong with a draft is listed, found by keys, and Enter leads to the state', async () => {
      const page = await designer.visit({ as: chief, path: '/problems' });
      const rows = page.locator('[data-row]');
      await page.getByText('A request in "lost" can never leave it.').waitFor();
      expect(await page.locator('[data-row][tabindex="0"]').count()).to.equal(1);
      await rows.first().focus();
      await page.keyboard.press('End');
      expect(await rows.last().evaluate((row) => row === document.activeElement)).to.equal(true);
      await page.keyboard.press('Home');
      expect(await rows.first().evaluate((row) => row === document.activeElement)).to.equal(true);
      expect(await axeIn(page)).to.deep.equal([]);
      await page.getByRole('button', { name: /A request in "lost"/ }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/workflow\/equipment-return\?.*element=lost/);
      expect(designer.complaints).to.deep.equal([]);
      await page.close();
    });

    it('a request that no branch takes is shown by its facts', async () => {
      const page = await designer.visit({ as: chief, path: '/problems' });
      const row = page.getByRole('listitem').filter({ hasText: 'there is a request for which no branch holds' });
      const more = row.getByRole('button', { name: 'An example request' });
      await more.focus();
      expect(await row.getByRole('table').count()).to.equal(0);
      await page.keyboard.press('Enter');
      expect(await row.getByRole('rowheader').allTextContents()).to.deep.equal(['Reason for writing off']);
      await page.close();
    });

    it('what the filter leaves out cannot be reached', async () => {
      const page = await designer.visit({ as: chief, path: '/problems' });
      await page.getByText('A request in "lost" can never leave it.').waitFor();
      const all = await page.locator('[data-row]').count();
      await page.getByText(/^Warnings \d/).click();
      expect(await page.getByText('A request in "lost" can never leave it.').count()).to.equal(0);
      const warnings = await page.locator('[data-row]').count();
      expect(warnings).to.be.within(1, all - 1);
      await page.close();
    });

    it('all of it is Russian for a Russian, and fits a phone in the dark', async () => {
      const page = await designer.visit({
        as: chief,
        path: '/problems',
        locale: 'ru-RU',
        colorScheme: 'dark',
        viewport: PHONE,
      });
      await page.getByText('Из «lost» заявке никогда не выйти.').waitFor();
      const said = (await page.locator('[data-row]').allTextContents()).join('\n').replaceAll(/«[^»]*»/g, '');
      expect(said).not.to.match(/[a-z]{3,} [a-z]{3,}/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).to.equal(true);
      expect(await axeIn(page)).to.deep.equal([]);
      await page.close();
    });
  });
});

/** The return of equipment with a state that nothing leads out of, and one that only decides and does not always. */
function broken(): object {
  const text = readPackFiles(shippedPack('fleet-telematics')).get('workflows/equipment-return.json') ?? '';
  const workflow = JSON.parse(text) as { machine: { states: Record<string, { id: string; on?: object }> } };
  const [first] = Object.values(workflow.machine.states);
  const meta = { title: { en: 'Lose', ru: 'Потерять' }, roles: ['warehouse-keeper', 'coordinator'] };
  const status = { status: 'at-warehouse' };
  const reason = (value: string): object => ({
    type: 'rule',
    params: { '==': [{ var: 'fields.write-off-reason' }, value] },
  });
  const states = {
    ...workflow.machine.states,
    torn: {
      id: 'torn',
      meta: status,
      always: [
        { id: 'torn-burnt', target: '#lost', guard: reason('burnt') },
        { id: 'torn-worn', target: `#${first?.id}`, guard: reason('worn-out') },
      ],
    },
    lost: { id: 'lost', meta: status },
  };
  if (first !== undefined) first.on = { ...first.on, lose: [{ id: 'lose', target: '#torn', meta }] };
  return { ...workflow, machine: { ...workflow.machine, states } };
}

async function axeIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
