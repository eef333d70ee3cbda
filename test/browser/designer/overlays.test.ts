import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { discardDraft, saveDraft } from '../../../engine/commands/index.ts';
import { listDrafts } from '../../../engine/queries/index.ts';
import { type Designer, openDesigner, PHONE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';
import { type Json, readPackFiles, shippedPack } from '../../support/world-pack.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const FILES = readPackFiles(shippedPack('fleet-telematics'));
const PATH = '/clients/service-request';
const OVERLAY = { kind: 'workflow-overlay', id: 'northern-lines-contract' } as const;

describe('the clients of a workflow side by side, in a browser', function () {
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
  afterEach(async () => {
    await page.context().close();
    const { ctx } = designer.world;
    for (const { kind, id } of await listDrafts(ctx, chief)) await discardDraft(ctx, chief, { kind, id });
  });

  it('shows what a client has otherwise, and on a wish also what all have alike', async () => {
    page = await designer.visit({ as: chief, path: PATH });
    const grid = page.getByRole('grid', { name: 'Base and clients' });
    await grid.waitFor();
    const differing = await grid.getByRole('row').count();
    expect(await row('Answer the client').innerText()).to.contain('switches off');
    expect(await row('Line 2').innerText()).to.contain('changes: stage');
    await page.getByRole('switch', { name: /Also what is the same/ }).click();
    await grid
      .getByRole('row')
      .nth(differing + 10)
      .waitFor();
    expect(designer.complaints).to.deep.equal([]);
  });

  it('is gone through by keys, and tells each cell in sentences', async () => {
    page = await designer.visit({ as: chief, path: PATH });
    await page.locator('[data-at="0 0"]').focus();
    const detail = page.getByRole('region', { name: 'What these clients have' });
    const before = await detail.innerText();
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-at="1 0"]:focus').waitFor();
    expect(await detail.innerText()).not.to.equal(before);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.locator('[data-at="0 0"]:focus').waitFor();
  });

  it('a conflict is shown while the base is only a draft; the clients keep theirs, or take the base’s, and that is taken back', async () => {
    await changeBase((base) => {
      base.machine.states.open.states.process.states['line-2'].meta.stage = 'accepted';
    });
    page = await designer.visit({ as: chief, path: PATH });
    const conflict = page.locator('[data-says=conflicts]');
    await conflict.click();
    await page.getByRole('button', { name: 'Keep what the clients have' }).click();
    await conflict.waitFor({ state: 'detached' });
    expect((await savedOperations()).find(({ id }: Json) => id === 'line-2')).to.deep.include({
      from: 'accepted',
      to: 'diagnostics',
    });
    await page.goto(`${designer.url}/designer/workflow/service-request?overlay=${OVERLAY.id}`);
    await page.getByRole('button', { name: 'Undo: Keep what the clients have' }).click();
    await page.goto(`${designer.url}/designer${PATH}`);
    await conflict.click();
    await page.getByRole('button', { name: 'Take what the base has' }).click();
    await conflict.waitFor({ state: 'detached' });
    expect((await savedOperations()).filter(({ id }: Json) => id === 'line-2')).to.deep.equal([]);
  });

  it('where the base has nothing left to change there is nothing to keep', async () => {
    await changeBase((base) => {
      delete base.machine.states.open.states.process.states['line-1'].on.answer;
    });
    page = await designer.visit({ as: chief, path: PATH });
    await page.locator('[data-says=conflicts]').click();
    await page.getByRole('button', { name: 'Take what the base has' }).waitFor();
    expect(await page.getByRole('button', { name: 'Keep what the clients have' }).count()).to.equal(0);
  });

  it('begins with the first client, and refuses one that has an overlay already', async () => {
    page = await designer.visit({ as: chief, path: '/clients/equipment-return' });
    await page.getByText('No client differs yet').waitFor();
    await begin('volga-trans');
    await page.getByText(/You edit on top of/).waitFor();
    await page.getByRole('link', { name: 'Clients side by side' }).click();
    await page.getByRole('grid', { name: 'Base and clients' }).waitFor();
    await page.getByRole('button', { name: 'New client overlay' }).click();
    await page.getByRole('combobox', { name: 'Clients' }).click();
    await page.getByRole('option', { name: /city-bus/ }).waitFor();
    expect(await page.getByRole('option', { name: /volga-trans/ }).count()).to.equal(0);
  });

  it('of no such workflow it says so; who may not draft is offered no way to change anything', async () => {
    page = await designer.visit({ as: chief, path: '/clients/no-such-thing' });
    await page.getByText('There is no workflow “no-such-thing”').waitFor();
    await page.context().close();
    page = await designer.visit({ as: 'coordinator', path: PATH });
    await page.getByRole('alert').or(page.getByRole('grid')).first().waitFor();
    expect(await page.getByRole('button', { name: 'New client overlay' }).count()).to.equal(0);
  });

  it('has nothing without a name or too faint, and at 360 px in Russian the page does not scroll sideways', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      page = await designer.visit({ as: chief, colorScheme, path: PATH });
      await page.getByRole('grid').waitFor();
      await page.evaluate(AXE);
      const found = await page.evaluate<string[]>(
        `axe.run('main').then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 160))))`,
      );
      expect(found, colorScheme).to.deep.equal([]);
      await page.context().close();
    }
    page = await designer.visit({ as: chief, viewport: PHONE, locale: 'ru-RU', path: PATH });
    await page.getByRole('grid').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).to.equal(
      0,
    );
  });

  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).first();

  async function begin(client: string): Promise<void> {
    await page.getByRole('button', { name: 'New client overlay' }).click();
    const form = page.getByRole('form', { name: 'For other clients…' });
    await form.getByRole('combobox', { name: 'Clients' }).click();
    await page.getByRole('option', { name: new RegExp(client) }).click();
    await page.getByRole('heading', { level: 1 }).click();
    await form.getByRole('button', { name: 'Begin' }).click();
  }

  async function changeBase(change: (base: Json) => void): Promise<void> {
    const definition: Json = JSON.parse(FILES.get('workflows/service-request.json') ?? '');
    change(definition);
    await saveDraft(designer.world.ctx, chief, { kind: 'workflow', id: definition.id, definition, revision: 0 });
  }

  async function savedOperations(): Promise<Json> {
    await page.getByRole('banner').getByText('Saved', { exact: true }).first().waitFor();
    const answer = await page.request.get(`${designer.url}/api/v1/drafts/${OVERLAY.kind}/${OVERLAY.id}`);
    const draft: Json = await answer.json();
    return draft.definition.operations;
  }
});
