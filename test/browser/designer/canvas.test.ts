import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { saveDraft } from '../../../engine/commands/index.ts';
import { type Designer, openDesigner, PHONE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';
import type { Json } from '../../support/world-pack.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** A workflow in which nothing stands yet. */
const empty = (id: string) => ({
  $schema: '../../../engine/language/schema/workflow.schema.json',
  id,
  title: { en: `Drawing ${id}`, ru: `Схема ${id}` },
  statuses: 'service-statuses',
  machine: { id, states: {} },
});

const REPAIR = {
  ...empty('repair'),
  machine: {
    id: 'repair',
    initial: 'line-1',
    states: {
      'line-1': {
        id: 'line-1',
        meta: { status: 'line-1' },
        on: { pass: [{ id: 'pass', target: '#line-2', meta: { title: { en: 'Pass on' } } }] },
      },
      'line-2': { id: 'line-2', meta: { status: 'line-2' } },
      bench: { id: 'bench', initial: 'bench-begin', states: { 'bench-begin': { id: 'bench-begin' } } },
      closed: { id: 'closed', type: 'final', meta: { status: 'closed' } },
    },
  },
  layout: {
    'line-1': { x: 0, y: 0 },
    'line-2': { x: 440, y: 0 },
    bench: { x: 440, y: 200 },
    'bench-begin': { x: 28, y: 54 },
    closed: { x: 440, y: 440 },
  },
};

describe('the drawing of a workflow in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let designer: Designer;
  let chief: Acting;
  let page: Page;

  before(async () => {
    designer = await openDesigner({ as: null });
    chief = await designer.world.person('service-manager');
    designer.complaints.splice(0);
  });
  after(() => designer.close());
  afterEach(() => page.context().close());

  async function open(definition: { readonly id: string }, more: object = {}): Promise<Page> {
    await saveDraft(designer.world.ctx, chief, { kind: 'workflow', id: definition.id, definition, revision: 0 });
    page = await designer.visit({ as: chief, path: `/workflow/${definition.id}`, ...more });
    await page.getByRole('application', { name: 'Drawing of the workflow' }).waitFor();
    return page;
  }

  it('a workflow is drawn by mouse: out of the palette, from handles, onto states and onto the empty sheet', async () => {
    await open(empty('drawn'));
    await page.getByText('Drag a state here or press S').waitFor();
    await drag(page, await middle(page.getByRole('button', { name: 'State', exact: true })), { x: 420, y: 300 });
    await answer(page, 'Unit requested');
    const requested = page.getByRole('group', { name: /^State Unit requested/ });
    await requested.waitFor();
    await drag(page, await middle(requested.locator('[data-port=right]')), { x: 800, y: 300 });
    await answer(page, 'Unit lent');
    const lent = page.getByRole('group', { name: /^State Unit lent/ });
    await lent.waitFor();
    await lent.hover();
    await drag(page, await middle(lent.locator('[data-port=bottom]')), await middle(requested));
    await page.getByRole('textbox', { name: 'Title of the transition' }).waitFor();
    await page.keyboard.type('Ask again');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Transition Ask again, from Unit lent to Unit requested' }).waitFor();

    const saved = await savedDraft(page, 'drawn');
    expect(Object.keys(saved.machine.states)).to.have.length(2);
    expect(Object.keys(saved.layout)).to.have.length(2);
    expect(JSON.stringify(saved.machine)).to.contain('Ask again');
    expect(designer.complaints).to.deep.equal([]);
  });

  it('a workflow is drawn by keys alone: states, transitions, titles, places, and all of it is taken back', async () => {
    await open(empty('typed'));
    await page.getByRole('application', { name: 'Drawing of the workflow' }).focus();
    await page.keyboard.press('s');
    await answer(page, 'Line 1: check');
    await page.getByRole('group', { name: /^State Line 1: check/ }).waitFor();
    await page.keyboard.press('c');
    await answer(page, 'new state');
    await answer(page, 'Closed');
    await page.getByRole('group', { name: /^State Closed/ }).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('w');
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Title of the transition' }).waitFor();
    await page.keyboard.type('Close at once');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Transition Close at once, from Line 1: check to Closed/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.textContent')).to.contain('Line 1: check');

    for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ControlOrMeta+z');
    await page.getByText('Drag a state here or press S').waitFor();
    expect(designer.complaints).to.deep.equal([]);
  });

  it('the Tab key goes through the states in reading order, and on when there is none left', async () => {
    await open(REPAIR);
    await page.getByRole('application', { name: 'Drawing of the workflow' }).focus();
    const seen: string[] = [];
    for (let stops = 0; stops < 5; stops += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate<string>('document.activeElement.dataset.state'));
    }
    expect(seen).to.deep.equal(['line-1', 'line-2', 'bench', 'bench-begin', 'closed']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.dataset.state ?? null')).to.equal(null);
  });

  it('a state is dragged into a group and out of it, each as one step', async () => {
    await open({ ...REPAIR, id: 'grouped' });
    const state = page.getByRole('group', { name: /^State Line 2/ });
    await drag(page, await middle(state), await middle(page.getByRole('group', { name: /^Group bench/ })));
    let saved = await savedDraft(page, 'grouped');
    expect(Object.keys(saved.machine.states.bench.states)).to.deep.equal(['bench-begin', 'line-2']);
    await drag(page, await middle(state), { x: 330, y: 700 });
    saved = await savedDraft(page, 'grouped');
    expect(Object.keys(saved.machine.states)).to.include('line-2');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    saved = await savedDraft(page, 'grouped');
    expect(JSON.stringify(saved.machine)).to.equal(JSON.stringify(REPAIR.machine));
    expect(saved.layout).to.deep.equal(REPAIR.layout);
  });

  it('the end of a transition is taken to another state; let go over nothing it stays', async () => {
    await open({ ...REPAIR, id: 'joined' });
    await page.getByRole('button', { name: /^Transition Pass on/ }).click();
    // The handle of a line leaves free what a new line is drawn from.
    const { x, y } = await middle(page.locator('[data-state=line-1] [data-port=right]'));
    expect(await page.evaluate(`document.elementFromPoint(${x}, ${y}).dataset.port`)).to.equal('right');
    await drag(page, await middle(page.locator('[data-end=to]')), { x: 330, y: 760 });
    expect((await savedDraft(page, 'joined')).machine.states['line-1'].on.pass[0].target).to.equal('#line-2');
    await drag(
      page,
      await middle(page.locator('[data-end=to]')),
      await middle(page.getByRole('group', { name: /^Final state Closed/ })),
    );
    await page.getByRole('button', { name: /^Transition Pass on, from Line 1: check to Closed/ }).waitFor();
    expect((await savedDraft(page, 'joined')).machine.states['line-1'].on.pass[0].target).to.equal('#closed');
  });

  it('a transition out of a final state is refused, and a title that is left with Escape is not kept', async () => {
    await open({ ...REPAIR, id: 'refused' });
    const closed = page.getByRole('group', { name: /^Final state Closed/ });
    await closed.hover();
    await drag(
      page,
      await middle(closed.locator('[data-port=right]')),
      await middle(page.getByRole('group', { name: /^State Line 1/ })),
    );
    await page
      .getByRole('alert')
      .filter({ hasText: /final|end/i })
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Transition Pass on/ }).dblclick();
    await page.keyboard.type('Never');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Transition Pass on/ }).waitFor();
    expect(JSON.stringify((await savedDraft(page, 'refused')).machine)).to.equal(JSON.stringify(REPAIR.machine));
  });

  it('states are copied from one workflow into another; other words of the clipboard are not taken for states', async () => {
    await open({ ...REPAIR, id: 'source' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('group', { name: /^State Line 1/ }).click();
    await page.getByRole('group', { name: /^State Line 2/ }).click({ modifiers: ['Shift'] });
    await page.keyboard.press('ControlOrMeta+c');
    await saveDraft(designer.world.ctx, chief, {
      kind: 'workflow',
      id: 'target',
      definition: empty('target'),
      revision: 0,
    });
    const other = await designer.visit({ beside: page, path: '/workflow/target' });
    await other.getByRole('application', { name: 'Drawing of the workflow' }).focus();
    await other.keyboard.press('ControlOrMeta+v');
    await other.getByRole('button', { name: /^Transition Pass on, from Line 1: check to Line 2/ }).waitFor();
    await other.evaluate('navigator.clipboard.writeText("Line 7")');
    await other.keyboard.press('ControlOrMeta+v');
    expect(Object.keys((await savedDraft(other, 'target')).machine.states)).to.deep.equal(['line-1', 'line-2']);
  });

  it('tidying up is one step, which can be taken back; nothing is laid out without being asked', async () => {
    await open({ ...REPAIR, id: 'tidied' });
    expect((await savedDraft(page, 'tidied')).layout).to.deep.equal(REPAIR.layout);
    await page.getByRole('button', { name: 'Tidy up', exact: true }).click();
    await page.getByRole('button', { name: /Undo/ }).and(page.locator(':not([aria-disabled=true])')).waitFor();
    const saved = await savedDraft(page, 'tidied');
    expect(saved.layout).not.to.deep.equal(REPAIR.layout);
    // How lines run is kept with it, and taken back with it.
    expect(Object.keys(saved.lines)).to.deep.equal(['pass']);
    await page.keyboard.press('ControlOrMeta+z');
    expect((await savedDraft(page, 'tidied')).layout).to.deep.equal(REPAIR.layout);
    expect((await savedDraft(page, 'tidied')).lines).to.equal(undefined);
    expect(designer.complaints).to.deep.equal([]);
  });

  it('tidying up what is chosen keeps how lines run between it, and no others', async () => {
    const scattered = { ...REPAIR, id: 'some', layout: { ...REPAIR.layout, 'line-2': { x: 60, y: 320 } } };
    await open(scattered);
    const drawing = page.getByRole('application', { name: 'Drawing of the workflow' });
    await drawing.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.getByRole('button', { name: 'Tidy up the chosen states' }).click();
    await page.getByRole('button', { name: /Undo/ }).and(page.locator(':not([aria-disabled=true])')).waitFor();
    const { layout, lines } = await savedDraft(page, 'some');
    expect(layout['line-2']).not.to.deep.equal({ x: 60, y: 320 });
    expect(layout['bench-begin']).to.deep.equal(REPAIR.layout['bench-begin']);
    expect(Object.keys(lines)).to.deep.equal(['pass']);
    // From the side of the one to the side of the other, where they stand now.
    const [x, y] = lines.pass;
    expect(x).to.be.greaterThan(layout['line-1'].x);
    expect(y).to.be.at.least(layout['line-1'].y);
    expect(lines.pass.at(-2)).to.be.closeTo(layout['line-2'].x, 2);
    expect(designer.complaints).to.deep.equal([]);
  });

  it('a state is found by its words and brought into sight, and words that nothing has find nothing', async () => {
    page = await designer.visit({ as: chief, path: '/workflow/service-request' });
    await page.locator('[data-state]').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('zzz');
    await page.getByText('Nothing of these words').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await answer(page, 'quality review');
    const found = page.getByRole('group', { name: /^State Quality review/ });
    await found.and(page.locator(':focus')).waitFor();
    const frame = await page.getByRole('application', { name: 'Drawing of the workflow' }).boundingBox();
    const isSeen = async (): Promise<boolean> => {
      const x = (await found.boundingBox())?.x ?? -1;
      return frame !== null && x > frame.x && x < frame.x + frame.width;
    };
    // The sheet glides there.
    for (let tries = 0; tries < 100 && !(await isSeen()); tries += 1) await page.waitForTimeout(30);
    expect(await isSeen()).to.equal(true);
  });

  it('a request that is tried out is seen where it stands, with what can be sent; not any more once nobody tries', async () => {
    page = await designer.visit({ as: chief, path: '/workflow/service-request' });
    await page.locator('[data-state]').first().waitFor();
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('button', { name: 'File a request' }).click();
    // Not filed yet: it stands nowhere.
    await page.getByText(/The request is not filed yet/).waitFor();
    expect(await page.locator('[data-play]').count()).to.equal(0);
    await page.getByRole('combobox', { name: 'Client', exact: true }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('textbox', { name: /Plate number/ }).fill('A123BC');
    const here = page.locator('[data-state][data-play=active]');
    await here.and(page.getByRole('group', { name: /^State Line 1: check.*the request is here/ })).waitFor();
    await page.getByRole('button', { name: /^Transition Pass to line 2.*can be sent now/ }).waitFor();
    await page.getByRole('list', { name: 'The request that is tried out' }).waitFor();
    // Who may send nothing from there is offered nothing.
    await page.getByRole('combobox', { name: 'Who acts' }).click();
    await page
      .getByRole('option', { name: /warehouse/i })
      .first()
      .click();
    await page.locator('[data-link][data-play=offered]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Try it' }).click();
    await here.first().waitFor({ state: 'detached' });
    expect(await page.locator('[data-play]').count()).to.equal(0);
    expect(designer.complaints).to.deep.equal([]);
  });

  it('nothing on the drawing is without a name or too faint, and at 360 px no page scrolls sideways', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      page = await designer.visit({ as: chief, colorScheme, path: '/workflow/service-request' });
      await page.locator('[data-state]').first().waitFor();
      await page.evaluate(AXE);
      const found = await page.evaluate<string[]>(
        `axe.run('[data-frame]').then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 160))))`,
      );
      expect(found, colorScheme).to.deep.equal([]);
      await page.context().close();
    }
    page = await designer.visit({ as: chief, viewport: PHONE, path: '/workflow/service-request' });
    await page.locator('[data-state]').first().waitFor();
    await page.evaluate(AXE);
    // Whoever speaks to the page names what he sees, also of lines at the edge of a small sheet.
    const unnamed = await page.evaluate<string[]>(
      `axe.run('[data-frame]', { runOnly: ['label-content-name-mismatch'] }).then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)))`,
    );
    expect(unnamed).to.deep.equal([]);
    await page.context().close();
    page = await designer.visit({ as: chief, viewport: PHONE, locale: 'ru-RU', path: '/workflow/service-request' });
    await page.locator('[data-state]').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).to.equal(
      0,
    );
  });
});

async function middle(element: Locator): Promise<{ x: number; y: number }> {
  await element.waitFor({ state: 'attached' });
  const box = await element.first().boundingBox();
  if (box === null) throw new Error('nothing is there to take');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 8);
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

/** Types into the list that the canvas shows and takes what is marked then. */
async function answer(page: Page, words: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.waitFor();
  await field.fill(words);
  await page.keyboard.press('Enter');
}

async function savedDraft(page: Page, id: string): Promise<Json> {
  await page.getByRole('banner').getByText('Saved', { exact: true }).first().waitFor();
  const answered = await page.evaluate<{ definition: Json }>(
    `fetch('/api/v1/drafts/workflow/${id}').then((each) => each.json())`,
  );
  return answered.definition;
}
