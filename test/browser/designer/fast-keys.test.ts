import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type Designer, openDesigner } from '../../support/designer.ts';
import type { Json } from '../../support/world-pack.ts';
import { keyboardOf } from './story/keyboard.ts';

const STAGES = {
  accepted: 'Accepted',
  'visit-agreed': 'Visit agreed',
  'engineer-on-site': 'Engineer on site',
  cancelled: 'Cancelled',
  closed: 'Closed',
};
/** A browser that has keys to see to runs timers without a delay late: here up to so late, and while held not at all. */
const LATE = 60;
const LATE_TIMERS = `{
  const set = window.setTimeout.bind(window);
  const held = [];
  window.holding = false;
  window.setTimeout = (work, ms, ...rest) => {
    if ((ms ?? 0) > 0) return set(work, ms, ...rest);
    if (!window.holding) return set(work, ${LATE}, ...rest);
    held.push(() => work(...rest));
    return 0;
  };
  window.letGo = () => {
    window.holding = false;
    for (const work of held.splice(0)) work();
  };
}`;

describe('keys that come faster than the page draws', function () {
  this.timeout(120_000);
  this.slow(60_000);
  let designer: Designer;
  let page: Page;
  let keys: ReturnType<typeof keyboardOf>;

  before(async () => {
    designer = await openDesigner({ path: '/workflow/service-request?view=outline' });
    ({ page } = designer);
    page.setDefaultTimeout(10_000);
    await page.addInitScript(LATE_TIMERS);
    await page.reload();
    await page.getByRole('treegrid').waitFor();
    keys = keyboardOf(page);
  });
  after(() => designer?.close());

  it('lose nothing that is chosen by them, while saves are slow and come back in between', async () => {
    await page.route('**/api/v1/drafts/**', async (route) => {
      if (route.request().method() === 'PUT') await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await keys.tabTo('[role=row][data-key]');
    const rows: Record<string, string> = {
      'line-1': 'Line 1: check',
      'line-2': 'Line 2',
      'line-3': 'Line 3: warehouse',
    };
    const wanted: Record<string, string> = { 'line-1': 'accepted' };
    const ids = Object.keys(STAGES) as (keyof typeof STAGES)[];
    for (let round = 0; round < 24; round += 1) {
      const state = Object.keys(rows)[round % 3] as string;
      // Never what stands there already: that would take it away.
      const stage = ids[(round + Math.floor(round / ids.length)) % ids.length] as keyof typeof STAGES;
      if (wanted[state] === stage) continue;
      await keys.set(rows[state] as string, 'Stage for clients', STAGES[stage]);
      wanted[state] = stage;
    }
    await page.getByRole('banner').getByText('Saved', { exact: true }).first().waitFor();
    const answer = await page.request.get(`${designer.url}/api/v1/drafts/workflow/service-request`);
    const draft: Json = await answer.json();
    for (const [state, stage] of Object.entries(wanted)) {
      expect(stageOf(draft.definition.machine, state), state).to.equal(stage);
    }
  });

  it('choose what is seen to be marked, however late the page is', async () => {
    await page.evaluate('window.holding = true');
    await stageOfRow('Line 2');
    await page.keyboard.type('Cancel');
    await page.keyboard.press('ArrowDown');
    await page.evaluate('window.letGo()');
    expect(await marked()).to.contain('Cancelled');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await keys.atRow();
    expect(await page.getByRole('combobox', { name: 'Stage for clients' }).inputValue()).to.equal('Cancelled');
  });

  it('go on from the option that is seen to be marked', async () => {
    await page.evaluate('window.holding = true');
    await stageOfRow('Line 2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const first = await marked();
    await page.evaluate('window.letGo()');
    await page.keyboard.press('ArrowDown');
    const options = await page.getByRole('option').allTextContents();
    expect(options.indexOf(await marked())).to.equal(options.indexOf(first) + 1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await keys.atRow();
  });

  it('choose nothing where nothing is marked', async () => {
    await stageOfRow('Line 2');
    const before = await page.locator(':focus').inputValue();
    await page.keyboard.type('no such stage');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await keys.atRow();
    expect(await page.getByRole('combobox', { name: 'Stage for clients' }).inputValue()).to.equal(before);
  });

  async function stageOfRow(row: string): Promise<void> {
    await keys.goTo(row);
    await page.keyboard.press('Enter');
    await page.locator('[data-inspector-heading]:focus').waitFor();
    await keys.tabTo('input', 'Stage for clients');
  }

  async function marked(): Promise<string> {
    return (await page.locator('[role=option][data-combobox-selected]').textContent()) ?? '';
  }

  function stageOf(machine: Json, id: string): string | undefined {
    if (machine.id === id) return machine.meta?.stage;
    return Object.values(machine.states ?? {})
      .map((state) => stageOf(state, id))
      .find((found) => found !== undefined);
  }
});
