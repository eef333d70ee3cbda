import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { getDraft, listDrafts } from '../../../engine/queries/index.ts';
import { type Designer, openDesigner, PHONE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';

const ROLE = '/role/coordinator';
const KEY = { kind: 'role', id: 'coordinator' } as const;

describe('the frame of the designer in a browser', function () {
  this.timeout(180_000);
  this.slow(20_000);

  let designer: Designer;
  let chief: Acting;

  before(async () => {
    designer = await openDesigner({ path: '/' });
    chief = await designer.world.person('service-manager');
    await designer.page.getByRole('heading', { name: 'Workflows' }).waitFor();
  });
  after(() => designer.close());
  beforeEach(() => void designer.complaints.splice(0));

  const titleField = (page: Page) =>
    page.getByRole('textbox', { name: /Title.*English|English.*Title|^In English/ }).first();
  const saved = async (page: Page): Promise<void> => {
    await page.getByRole('banner').getByText('Saved', { exact: true }).first().waitFor();
  };
  const onServer = async (): Promise<string> => {
    const { definition } = await getDraft(designer.world.ctx, chief, KEY);
    return (definition as { title: { en: string } }).title.en;
  };

  it('shows the pack, its workflows with their overlays, and every kind with its number', async () => {
    const { page } = designer;
    const navigation = page.getByRole('navigation');
    for (const name of ['Service request', 'Contract of Northern Lines', 'Checklists 3', 'Roles 8']) {
      expect(await navigation.getByRole('link', { name }).isVisible(), name).to.equal(true);
    }
    expect(await page.getByRole('banner').getByText('Fleet telematics').isVisible()).to.equal(true);
    expect(designer.complaints).to.deep.equal([]);
  });

  it('saves what is typed by itself, and takes it back and does it again after a reload', async () => {
    const page = await designer.visit({ path: ROLE, as: chief });
    await titleField(page).fill('Coordinator of line two');
    await page.getByRole('heading', { level: 1 }).click();
    await saved(page);
    expect(await onServer()).to.equal('Coordinator of line two');
    await page.reload();
    await titleField(page).waitFor();
    expect(await titleField(page).inputValue()).to.equal('Coordinator of line two');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    expect(await titleField(page).inputValue()).to.equal('Coordinator (line 2)');
    await page.keyboard.press('Control+y');
    expect(await titleField(page).inputValue()).to.equal('Coordinator of line two');
    await page.keyboard.press('Control+z');
    await saved(page);
    await until(async () => (await listDrafts(designer.world.ctx, chief)).length === 0);
    await page.context().close();
  });

  it('keeps what is typed without a connection, also over a reload of the page, and sends it when there is one again', async () => {
    const page = await designer.visit({ path: ROLE, as: chief });
    await titleField(page).waitFor();
    await designer.stop();
    await titleField(page).fill('Typed without a connection');
    await page.getByRole('heading', { level: 1 }).click();
    await page.getByRole('banner').getByText('Not saved').first().waitFor();
    await designer.start();
    await page.reload();
    await titleField(page).waitFor();
    expect(await titleField(page).inputValue()).to.equal('Typed without a connection');
    await saved(page);
    await until(async () => (await onServer().catch(() => '')) === 'Typed without a connection');
    await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: false }).click();
    await until(async () => (await listDrafts(designer.world.ctx, chief)).length === 0);
    await page.context().close();
  });

  it('what was done in one window is in the other, and what both did is joined', async () => {
    const one = await designer.visit({ path: ROLE, as: chief });
    const two = await designer.visit({ path: ROLE, beside: one });
    await titleField(one).waitFor();
    await titleField(two).waitFor();
    await titleField(one).fill('From the first window');
    await until(async () => (await titleField(two).inputValue()) === 'From the first window');
    await saved(one);
    await one.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
    await until(async () => (await titleField(two).inputValue()) === 'Coordinator (line 2)');
    await until(async () => (await listDrafts(designer.world.ctx, chief)).length === 0);
    await one.context().close();
  });

  it('two authors see each other, and what the other has changed', async () => {
    const marina = await designer.world.person({ roles: ['service-manager'] });
    await designer.world.store.read.run('UPDATE person SET name = ? WHERE uuid = ?', ['Marina', marina.person]);
    const mine = await designer.visit({ path: ROLE, as: chief });
    const hers = await designer.visit({ path: ROLE, as: marina });
    const people = mine.getByRole('banner').getByRole('button', { name: /Marina looks at this now/ });
    await people.waitFor();
    await titleField(hers).fill('Changed by Marina');
    await mine
      .getByRole('banner')
      .getByRole('button', { name: /Marina has a draft of it/ })
      .click();
    await mine.getByRole('button', { name: 'Show changes' }).click();
    const dialog = mine.getByRole('dialog', { name: /What Marina has changed/ });
    await dialog.getByText(/is now Changed by Marina/).waitFor();
    expect(await titleField(mine).inputValue()).to.equal('Coordinator (line 2)');
    await hers.context().close();
    await mine.context().close();
    expect(designer.complaints).to.deep.equal([]);
  });

  it('whoever may not read definitions is told so, and led back', async () => {
    for (const [locale, words] of [
      ['en-GB', 'This is not open to you'],
      ['ru-RU', 'Сюда у вас нет доступа'],
    ] as const) {
      const page = await designer.visit({ as: 'dispatcher', locale });
      await page.getByRole('heading', { name: words }).waitFor();
      expect(await page.getByRole('navigation').count()).to.equal(0);
      expect(await page.getByRole('link').getAttribute('href')).to.equal('/');
      await page.context().close();
    }
  });

  it('whoever is logged out while he works is sent to the log-in, and nothing that he typed is lost', async () => {
    const person = await designer.world.person({ roles: ['service-manager'] });
    const page = await designer.visit({ path: ROLE, as: person });
    await titleField(page).waitFor();
    const rows = await designer.world.store.read.all<{ id: number }>('SELECT id FROM person WHERE uuid = ?', [
      person.person,
    ]);
    await designer.world.store.read.run('DELETE FROM session WHERE person_id = ?', [rows[0]?.id]);
    await titleField(page).fill('Typed after the log-out');
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.waitForURL(/\/login\?next=%2Fdesigner%2Frole%2Fcoordinator/);
    await page.context().close();
  });

  it('the palette goes to a transition by its title, and does commands of the page', async () => {
    const page = await designer.visit({ as: chief });
    await page.getByRole('heading', { name: 'Workflows' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Definition, state, transition or command').fill('accept work');
    await page.getByText('Transition · accept-work').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/workflow\/service-request\?element=/);
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('button', { name: 'Find or do anything' }).click();
    await page.getByPlaceholder('Definition, state, transition or command').fill('show keyboard');
    await page.getByText('Show keyboard shortcuts').click();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Ctrl+K').waitFor();
    await page.context().close();
  });

  it('a page that takes the focus for itself takes no key from the open palette', async () => {
    const page = await designer.visit({ as: chief });
    await page.getByRole('heading', { name: 'Workflows' }).waitFor();
    await page.keyboard.press('Control+k');
    const box = page.getByPlaceholder('Definition, state, transition or command');
    await page.locator('[role=dialog] input:focus').waitFor();
    await page.evaluate(`document.querySelector('main a').focus()`);
    await page.keyboard.type('accept work');
    expect(await box.inputValue()).to.equal('accept work');
    await page.getByText('Transition · accept-work').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/workflow\/service-request\?element=/);
    await page.context().close();
  });

  it('speaks the chosen language and keeps it; the navigation folds on a phone and nothing is wider than the page', async () => {
    const page = await designer.visit({ as: chief, viewport: PHONE });
    await page.getByRole('button', { name: /account and settings/ }).click();
    await page.getByText('Русский').click();
    await page.getByRole('heading', { name: 'Процессы' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Процессы' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).to.equal('ru');
    const link = page.getByRole('navigation').getByRole('link', { name: 'Мои черновики' });
    expect(await link.isVisible()).to.equal(false);
    await page.getByRole('button', { name: 'Открыть навигацию' }).click();
    await link.click();
    await page.getByRole('heading', { name: 'Черновиков нет' }).waitFor();
    const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(beyond)).to.equal(0);
    await page.context().close();
  });
});

/** Waits until something holds; fails after ten seconds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`it did not come: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
