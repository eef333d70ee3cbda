import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { saveDraft } from '../../../engine/commands/index.ts';
import { type Designer, openDesigner } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';
import type { Json } from '../../support/world-pack.ts';
import { keyboardOf } from './story/keyboard.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** A workflow in which nothing stands yet. */
const EMPTY = {
  $schema: '../../../engine/language/schema/workflow.schema.json',
  id: 'loan',
  title: { en: 'Loan of a unit', ru: 'Подменный блок' },
  statuses: 'service-statuses',
  machine: { id: 'loan', states: {} },
};

/** More states than any screen shows. */
const LONG = {
  ...EMPTY,
  id: 'long',
  machine: {
    id: 'long',
    initial: 'step-0',
    states: Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [
        `step-${at}`,
        {
          id: `step-${at}`,
          on: { go: [{ id: `go-${at}`, target: `#step-${(at + 1) % 200}`, meta: { title: { en: `Way ${at}` } } }] },
        },
      ]),
    ),
  },
};

describe('the outline in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let designer: Designer;
  let chief: Acting;

  before(async () => {
    designer = await openDesigner({ as: null });
    chief = await designer.world.person('service-manager');
    const { ctx } = designer.world;
    await saveDraft(ctx, chief, { kind: 'workflow', id: EMPTY.id, definition: EMPTY, revision: 0 });
    await saveDraft(ctx, chief, { kind: 'workflow', id: LONG.id, definition: LONG, revision: 0 });
    designer.complaints.splice(0);
  });
  after(() => designer.close());

  it('a workflow is built from nothing without a mouse: states, transitions, roles, a timer, an action, a checklist, a rule', async () => {
    const page = await designer.visit({ as: chief, path: '/workflow/loan?view=outline' });
    await page.getByRole('treegrid').waitFor();
    const keys = keyboardOf(page);

    await keys.tabTo('[role=row][data-key]');
    await keys.addState('s', 'Unit requested');
    await keys.addState('s', 'Unit lent');
    await keys.addState('s', 'Unit overdue');
    await keys.addState('s', 'Unit returned', 'End');
    expect(await titles(page)).to.deep.equal([
      'Loan of a unit',
      'Unit requested',
      'Unit lent',
      'Unit overdue',
      'Unit returned',
    ]);

    // Transitions: title, event (proposed), target, roles.
    await keys.goTo('Unit requested');
    await keys.addTransition({ title: 'Lend', target: 'Unit lent', role: 'Coordinator' });
    await keys.goTo('Unit lent');
    await keys.addTransition({ title: 'Take back', target: 'Unit returned', role: 'Warehouse' });
    await keys.goTo('Unit overdue');
    await keys.addTransition({ title: 'Take back late', target: 'Unit returned', role: 'Warehouse' });

    // A timer with a new delay.
    await keys.goTo('Unit lent');
    await page.keyboard.press('Shift+T');
    await keys.tabTo('button', 'New delay…');
    await page.keyboard.press('Enter');
    await keys.type('Time to bring it back');
    await page.keyboard.press('Enter');
    await keys.tabTo('input', 'Leads to');
    await keys.choose('Unit overdue');
    await keys.tabTo('button', 'Add');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /after Time to bring it back/ }).waitFor();

    // In the details: a required checklist, an action, a rule.
    await keys.goTo('Take back');
    await page.keyboard.press('Enter');
    await keys.tabTo('input', 'Checklists that must be complete');
    await keys.choose('', 1);
    await keys.tabTo('input', /Add an action/);
    await keys.choose('Notify');
    await keys.tabTo('input', 'Notification');
    await keys.choose('', 1);
    await page.keyboard.press('Escape');
    await keys.atRow();
    await page.keyboard.press('Enter');
    await keys.tabTo('button', /^(Add a line|Line)$/);
    await page.keyboard.press('Enter');
    await keys.tabTo('input', 'Fact');
    await keys.choose('Priority');
    await keys.tabTo('input', 'Value');
    await keys.choose('', 1);
    await page.keyboard.press('Escape');
    await keys.atRow();

    expect(await axeIn(page)).to.deep.equal([]);
    const saved = await savedDraft(page);
    const { states, initial } = saved.machine;
    expect(initial).to.equal('unit-requested');
    expect(Object.keys(states)).to.deep.equal(['unit-requested', 'unit-lent', 'unit-overdue', 'unit-returned']);
    expect(saved.delays).to.deep.equal({
      'time-to-bring-it-back': { duration: 'P1D', title: { en: 'Time to bring it back' } },
    });
    expect(states['unit-requested'].on.lend[0]).to.deep.include({ id: 'lend', target: '#unit-lent' });
    expect(states['unit-requested'].on.lend[0].meta.roles).to.deep.equal(['coordinator']);
    expect(states['unit-lent'].after['time-to-bring-it-back'][0].target).to.equal('#unit-overdue');
    const back = states['unit-lent'].on['take-back'][0];
    expect(back.guard).to.deep.equal({ type: 'rule', params: { '==': [{ var: 'request.priority' }, 'normal'] } });
    expect(back.actions.map(({ type }: Json) => type)).to.deep.equal(['notify']);
    expect(back.meta.required.checklists).to.have.length(1);
    expect(states['unit-returned']).to.include({ type: 'final' });
    expect(designer.complaints).to.deep.equal([]);
    await page.close();
  });

  it('what is not possible for a row is not done, and told', async () => {
    const page = await designer.visit({ as: chief, path: '/workflow/equipment-return?view=outline' });
    await page.getByRole('treegrid').waitFor();
    const keys = keyboardOf(page);
    await keys.tabTo('[role=row][data-key]');
    const before = await titles(page);
    await page.keyboard.press('Delete');
    await page.getByText('Delete: not possible here').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('t');
    await page.getByText('Add a transition: not possible here').waitFor();
    expect(await page.getByRole('treegrid').getByRole('form').count()).to.equal(0);
    expect(await titles(page)).to.deep.equal(before);
    await page.close();
  });

  it('a form that is left by Escape, or has no words yet, adds nothing', async () => {
    const page = await designer.visit({ as: chief, path: '/workflow/equipment-return?view=outline' });
    await page.getByRole('treegrid').waitFor();
    const keys = keyboardOf(page);
    await keys.tabTo('[role=row][data-key]');
    const before = await titles(page);
    await page.keyboard.press('s');
    await page.getByRole('form', { name: 'Add a state' }).waitFor();
    await keys.tabTo('button', 'Add');
    await page.keyboard.press('Enter');
    await page.getByText('Say what people see while a request is here.').waitFor();
    await page.keyboard.press('Escape');
    await keys.atRow();
    expect(await titles(page)).to.deep.equal(before);
    await page.close();
  });

  it('of a long workflow the rows in sight are drawn; keys, letters and search come to every row, which says its place', async () => {
    const page = await designer.visit({ as: chief, path: '/workflow/long?view=outline' });
    const grid = page.getByRole('treegrid');
    await grid.waitFor();
    const keys = keyboardOf(page);
    await keys.tabTo('[role=row][data-key]');
    const rows = page.locator('[role=row][data-key]');
    expect(await grid.getAttribute('aria-rowcount')).to.equal('402');
    expect(await rows.count()).to.be.lessThan(120);
    expect(await page.locator('[data-key="state step-150"]').count()).to.equal(0);

    await page.keyboard.press('End');
    const focused = page.locator('[role=row]:focus');
    await focused.and(page.locator('[data-key="transition go-199"]')).waitFor();
    await page.keyboard.press('ArrowLeft');
    await focused.and(page.locator('[data-key="state step-199"]')).waitFor();
    expect(await focused.getAttribute('aria-posinset')).to.equal('200');
    expect(await focused.getAttribute('aria-setsize')).to.equal('200');
    expect(await focused.getAttribute('aria-rowindex')).to.equal('401');

    await page.keyboard.press('Control+f');
    await page.keyboard.type('go-150');
    await page.getByText('1 of 1').waitFor();
    await page.keyboard.press('ArrowDown');
    await focused.and(page.locator('[data-key="transition go-150"]')).waitFor();
    expect(await isInSight(page)).to.equal(true);

    // Scrolled away, the row with the keyboard is still there, and so is what is typed into a form below it.
    await page.keyboard.press('F2');
    await page.keyboard.type('Another way');
    await page.evaluate('document.querySelector("[role=treegrid]").scrollTo(0, 0)');
    await page.locator('[data-key="state step-0"]').waitFor();
    await page.keyboard.press('Enter');
    await focused.and(page.locator('[data-key="transition go-150"]')).getByText('Another way').waitFor();
    expect(await axeIn(page)).to.deep.equal([]);
    expect(designer.complaints).to.deep.equal([]);
    await page.close();
  });

  it('the rows are there at once for who comes from the drawing, also of a workflow in which nothing stands', async () => {
    await saveDraft(designer.world.ctx, chief, {
      kind: 'workflow',
      id: 'bare',
      definition: { ...EMPTY, id: 'bare', machine: { id: 'bare', states: {} } },
      revision: 0,
    });
    const page = await designer.visit({ as: chief, path: '/workflow/bare' });
    await page.getByRole('application', { name: 'Drawing of the workflow' }).waitFor();
    // Nothing that comes later draws them by chance.
    await page.waitForLoadState('networkidle');
    await page.getByRole('tab', { name: 'Outline' }).click();
    await page.locator('[role=row][data-key=machine]').waitFor({ timeout: 5000 });
    expect(await page.locator('[role=row][data-key]').count()).to.equal(1);
    await page.close();
  });

  it('states move, are copied and deleted by keys, and all is taken back', async () => {
    const page = await designer.visit({ as: chief, path: '/workflow/equipment-return?view=outline' });
    await page.getByRole('treegrid').waitFor();
    const keys = keyboardOf(page);
    await keys.tabTo('[role=row][data-key]');
    const before = await titles(page);
    const states = await page.locator('[role=row][data-type=state]').count();
    await page.keyboard.press('End');
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText(/moved up$/).waitFor();
    await page.keyboard.press('Control+c');
    await page.getByText('1 state copied').waitFor();
    await page.keyboard.press('Control+v');
    await page.getByText('1 state pasted').waitFor();
    expect(await page.locator('[role=row][data-type=state]').count()).to.equal(states + 1);
    await page.keyboard.press('Delete');
    await page.getByText(/deleted$/).waitFor();
    for (let deed = 0; deed < 3; deed += 1) await page.keyboard.press('Control+z');
    expect(await titles(page)).to.deep.equal(before);
    await page.close();
  });
});

async function titles(page: Page): Promise<string[]> {
  return page.locator('[role=row][data-key] > [role=gridcell]:first-child > [class*=title]').allTextContents();
}

/** True when what has the keyboard is seen. */
async function isInSight(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const grid = document.querySelector('[role=treegrid]').getBoundingClientRect();
    const row = document.activeElement.getBoundingClientRect();
    return row.top >= grid.top && row.bottom <= grid.bottom;
  })()`);
}

/** The draft as the server has it, once all that was typed is there. */
async function savedDraft(page: Page): Promise<Json> {
  await page.getByRole('banner').getByText('Saved', { exact: true }).first().waitFor();
  const answer = await page.evaluate<{ definition: Json }>(
    `fetch('/api/v1/drafts/workflow/loan').then((each) => each.json())`,
  );
  return answer.definition;
}

/** What axe holds against the page: serious and critical alone. */
async function axeIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<Json>('axe.run()');
  return violations
    .filter(({ impact }: Json) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }: Json) => nodes.map(({ html }: Json) => `${id}: ${html}`));
}
