import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { getDefinition, listDrafts } from '../../../engine/queries/index.ts';
import { type Designer, openDesigner } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';
import { sessionFor } from '../../support/signed-in.ts';
import type { Json } from '../../support/world-pack.ts';

const ROLE = { kind: 'role', id: 'coordinator' } as const;

describe('a window of the designer that is loaded anew, or whose person changes', function () {
  this.timeout(180_000);
  this.slow(20_000);

  let designer: Designer;
  let pavel: Acting;
  let marina: Acting;

  before(async () => {
    designer = await openDesigner({ path: '/' });
    designer.page.context().setDefaultTimeout(10_000);
    pavel = await designer.world.person('service-manager');
    marina = await designer.world.person({ roles: ['service-manager'] });
  });
  after(() => designer.close());

  const signIn = async (page: Page, who: Acting): Promise<void> => {
    const [name = '', value = ''] = (await sessionFor(designer.world, who)).cookie.split('=');
    await page.context().addCookies([{ name, value, url: designer.url }]);
  };
  const draftsOf = async (who: Acting): Promise<string[]> =>
    (await listDrafts(designer.world.ctx, who)).map(({ kind, id }) => `${kind}/${id}`);
  const editor = (page: Page) => page.getByRole('textbox', { name: 'Definition as JSON' });
  const titleOf = (page: Page) => page.getByRole('tabpanel', { name: 'Form' }).getByRole('textbox').first();
  const openJson = async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: 'JSON' }).click();
    await editor(page).waitFor();
  };

  it('what was typed as JSON right before a reload is there after it, and saved', async () => {
    const page = await designer.visit({ path: '/role/coordinator', as: pavel });
    await openJson(page);
    const { definition } = await getDefinition(designer.world.ctx, pavel, ROLE);
    await editor(page).fill(JSON.stringify({ ...(definition as Json), title: { en: 'Typed at the last moment' } }));
    await page.reload();
    await openJson(page);
    await page.getByRole('heading', { level: 1, name: 'Typed at the last moment' }).waitFor();
    await until(async () => (await draftsOf(pavel)).includes('role/coordinator'));
    await page.context().close();
  });

  it('what was typed into a form right before a reload is there after it', async () => {
    const page = await designer.visit({ path: '/role/coordinator', as: pavel });
    const title = titleOf(page);
    await title.fill('Typed into the form');
    await page.waitForTimeout(30);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Typed into the form' }).waitFor();
    await page.context().close();
  });

  it('a text that is no JSON yet is not shown to whoever logs in at the same window', async () => {
    const page = await designer.visit({ path: '/role/coordinator', as: pavel });
    await openJson(page);
    await editor(page).fill('{ "secret of Pavel"');
    await page
      .getByText('kept in this window')
      .or(page.getByRole('status').filter({ hasText: 'JSON' }))
      .first()
      .waitFor();
    await signIn(page, marina);
    await page.reload();
    await openJson(page);
    expect(await editor(page).textContent()).to.not.contain('secret of Pavel');
    await signIn(page, pavel);
    await page.reload();
    await openJson(page);
    expect(await editor(page).textContent()).to.contain('secret of Pavel');
    await page.context().close();
  });

  it('what is typed after somebody else has logged in at the browser becomes no draft of his, and waits for its author', async () => {
    const page = await designer.visit({ path: '/role/dispatcher', as: pavel });
    const title = titleOf(page);
    await title.waitFor();
    await signIn(page, marina);
    await title.fill('Dispatcher of Pavel');
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    expect(await draftsOf(marina)).to.deep.equal([]);
    await signIn(page, pavel);
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await until(async () => (await draftsOf(pavel)).includes('role/dispatcher'));
    expect(await title.inputValue()).to.equal('Dispatcher of Pavel');
    await page.context().close();
  });

  it('a session that ends while somebody types loses nothing: he logs in elsewhere and goes on', async () => {
    const page = await designer.visit({ path: '/role/dispatcher', as: pavel });
    const title = titleOf(page);
    await title.waitFor();
    await designer.world.store.read.run('DELETE FROM session');
    await title.fill('Typed without a session');
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    await signIn(page, pavel);
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await page.getByRole('button', { name: 'Log in' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Typed without a session' }).waitFor();
    await page.context().close();
  });

  it('in a browser that is full what is neither kept nor saved is told, and the page asks before it goes', async () => {
    const page = await designer.visit({ path: '/role/dispatcher', as: pavel });
    const title = titleOf(page);
    await title.waitFor();
    await page.evaluate(
      `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
    );
    await page.route('**/api/v1/drafts/**', (route) => route.abort());
    await title.fill('Typed into a full browser');
    const told = page
      .getByRole('status')
      .getByText('This browser is full: do not close the window before it is saved.');
    await told.first().waitFor();
    const asked = page.waitForEvent('dialog');
    void page.reload().catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).to.equal('beforeunload');
    await dialog.dismiss();
    expect(await title.inputValue()).to.equal('Typed into a full browser');
    await page.unroute('**/api/v1/drafts/**');
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await told.first().waitFor({ state: 'detached' });
    await until(async () => (await draftsOf(pavel)).includes('role/dispatcher'));
    await page.context().close();
  });

  it('whoever has logged in again is told again who else is there', async () => {
    const page = await designer.visit({ path: '/role/dispatcher', as: pavel });
    await titleOf(page).waitFor();
    await designer.world.store.read.run('DELETE FROM session');
    const other = await designer.visit({ path: '/role/dispatcher', as: marina });
    await titleOf(other).waitFor();
    const told = page.getByRole('button', { name: /looks at this/ });
    expect(await told.count()).to.equal(0);
    await signIn(page, pavel);
    await until(async () => {
      await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
      return (await told.count()) > 0;
    });
    await other.context().close();
    await page.context().close();
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it has not come to that');
}
