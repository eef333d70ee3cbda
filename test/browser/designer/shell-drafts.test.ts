import axe from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { publish, saveDraft } from '../../../engine/commands/index.ts';
import { getDefinition, getDraft, listDrafts } from '../../../engine/queries/index.ts';
import { currentRelease } from '../../../engine/store/index.ts';
import { type Designer, openDesigner, PHONE, WIDE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';
import type { Json } from '../../support/world-pack.ts';

const ROLE = { kind: 'role', id: 'coordinator' } as const;
const ACT = { kind: 'checklist', id: 'signed-act' } as const;

describe('drafts of the designer in a browser', function () {
  this.timeout(180_000);
  this.slow(20_000);

  let designer: Designer;
  let pavel: Acting;
  let marina: Acting;

  before(async () => {
    designer = await openDesigner({ path: '/' });
    pavel = await designer.world.person('service-manager');
    marina = await designer.world.person({ roles: ['service-manager'] });
    await designer.world.store.read.run('UPDATE person SET name = ? WHERE uuid = ?', ['Marina', marina.person]);
  });
  after(() => designer.close());
  beforeEach(() => void designer.complaints.splice(0));

  const draft = async (who: Acting, key: typeof ROLE | typeof ACT, change: (json: Json) => void): Promise<void> => {
    const { ctx } = designer.world;
    const definition: Json = structuredClone((await getDefinition(ctx, who, key)).definition);
    change(definition);
    await saveDraft(ctx, who, { ...key, definition, revision: 0 });
  };
  const publishAll = async (who: Acting): Promise<void> => {
    const expectedRelease = (await currentRelease(designer.world.store.read))?.id ?? 0;
    await publish(designer.world.ctx, who, { expectedRelease, note: '', running: 'keep' });
  };
  const myDrafts = async (): Promise<string[]> => (await listDrafts(designer.world.ctx, pavel)).map(({ id }) => id);

  it('shows what a draft changes, throws it away, and takes that back', async () => {
    await draft(pavel, ROLE, (role) => void (role.title.en = 'Coordinator of visits'));
    const page = await designer.visit({ path: '/drafts', as: pavel });
    await page.getByRole('button', { name: 'Changes of “Coordinator of visits”' }).click();
    await page.getByText('was Coordinator (line 2), is now Coordinator of visits').waitFor();
    const text = page.getByRole('region', { name: 'Both texts beside each other' });
    expect(await text.getByText('"en": "Coordinator of visits"').isVisible()).to.equal(true);
    await page.getByRole('button', { name: 'Discard the draft of “Coordinator of visits”' }).click();
    await page.getByRole('heading', { name: 'You have no drafts' }).waitFor();
    await until(async () => (await myDrafts()).length === 0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Coordinator of visits' }).first().waitFor();
    await until(async () => (await myDrafts()).includes('coordinator'));
    await page.context().close();
    expect(designer.complaints).to.deep.equal([]);
  });

  it('what somebody publishes meanwhile is told within a second and brought into the draft, conflict by conflict', async () => {
    const page = await designer.visit({ path: '/role/coordinator', as: pavel });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await draft(marina, ROLE, (role) => {
      role.title.en = 'Coordinator of Marina';
      role.title.ru = 'Координатор Марины';
    });
    await publishAll(marina);
    const banner = page.getByRole('status').filter({ hasText: 'was published by Marina' });
    await banner.waitFor({ timeout: 2000 });
    await banner.getByRole('button', { name: 'Bring together …' }).click();
    const dialog = page.getByRole('dialog', { name: /Bring into your draft what was published/ });
    await dialog.getByText('One place was changed by both: choose').waitFor();
    const done = dialog.getByRole('button', { name: 'Bring together' });
    expect(await done.isDisabled()).to.equal(true);
    await dialog.getByRole('radio', { name: 'Yours: Coordinator of visits' }).check();
    await done.click();
    await banner.waitFor({ state: 'detached' });
    await until(async () => (await listDrafts(designer.world.ctx, pavel)).every(({ baseMoved }) => !baseMoved));
    const { definition } = await getDraft(designer.world.ctx, pavel, ROLE);
    expect((definition as Json).title).to.deep.equal({ en: 'Coordinator of visits', ru: 'Координатор Марины' });
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await until(async () => {
      const { definition: undone } = await getDraft(designer.world.ctx, pavel, ROLE);
      return (undone as Json).title.ru === 'Координатор (линия 2)';
    });
    await page.keyboard.press('Control+y');
    await page.context().close();
  });

  it('what nobody here has a draft of is simply the new one, without reload', async () => {
    const page = await designer.visit({ path: '/', as: pavel });
    const link = page.getByRole('navigation').getByRole('link', { name: 'Contract of Northern Lines' });
    await link.waitFor();
    const { ctx } = designer.world;
    const key = { kind: 'workflow-overlay', id: 'northern-lines-contract' } as const;
    const definition: Json = structuredClone((await getDefinition(ctx, marina, key)).definition);
    definition.title.en = 'Contract of Southern Lines';
    await saveDraft(ctx, marina, { ...key, definition, revision: 0 });
    await publishAll(marina);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: 'Contract of Southern Lines' })
      .waitFor({ timeout: 2000 });
    await page.context().close();
  });

  it('nothing keeps people from using these pages who hear them, or see little', async () => {
    await draft(pavel, ACT, (act) => void act.items.pop());
    for (const [colorScheme, viewport, locale] of [
      ['light', WIDE, 'en-GB'],
      ['dark', PHONE, 'ru-RU'],
    ] as const) {
      for (const path of ['/', '/drafts', '/problems', '/nowhere/at/all']) {
        const page = await designer.visit({ path, as: pavel, colorScheme, viewport, locale });
        await page.getByRole('heading').first().waitFor();
        const toggle = page.getByRole('button', { name: /Changes of|Изменения:/ });
        if (path === '/drafts') await toggle.last().click();
        expect(await faults(page), `${path} ${colorScheme}`).to.deep.equal([]);
        const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(beyond), path).to.equal(0);
        await page.context().close();
      }
    }
    expect(designer.complaints).to.deep.equal([]);
  });
});

/** What the rules of accessibility hold against a page, serious and worse. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
}

/** Waits until something holds; fails after ten seconds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`it did not come: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
