import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { assignRequest } from '../../../engine/commands/index.ts';
import { tellingKinds } from '../../../engine/effects/kinds/telling.ts';
import { deliver } from '../../effects/deliveries.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { fileRepairs } from '../../support/desk-requests.ts';
import { shippedPack } from '../../support/world-pack.ts';

describe('the shell of the desk in a browser', function () {
  this.timeout(180_000);
  this.slow(20_000);

  let desk: Desk;
  let numbers: string[];

  before(async () => {
    desk = await openDesk({
      pack: shippedPack('vending-service'),
      as: 'operator',
      path: '/',
      prepare: async (world) => {
        numbers = await fileRepairs(world, 5);
      },
    });
    await desk.page.getByRole('navigation').first().waitFor();
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

  it('begins with the first queue of the person, and next time with the one he was in last', async () => {
    const page = await desk.visit({ as: 'operator', path: '/' });
    await heading(page, 'Mine').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'New 5' }).click();
    await heading(page, 'New').waitFor();
    await page.goto(`${desk.url}/desk/`);
    await heading(page, 'New').waitFor();
    expect(await page.title()).to.equal('New · Reglament');
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('whoever is not signed in is led to the log-in, and from there to the page that he asked for', async () => {
    const page = await desk.visit({ as: null, path: '/views/all' });
    expect(new URL(page.url()).search).to.equal('?next=%2Fdesk%2Fviews%2Fall');
    await page.context().close();
  });

  it('is not open to people of a client: no queue is shown to them', async () => {
    const client = await desk.world.person({ roles: ['client-contact'], client: 'acme' });
    const page = await desk.visit({ as: client, path: '/views/all' });
    await page.getByRole('heading', { name: 'This is not open to you' }).waitFor();
    expect(await page.getByRole('navigation').count()).to.equal(0);
    await page.context().close();
  });

  it('Ctrl+K finds a request by a word of its subject, a queue by its title, and does what the page can do', async () => {
    const page = await desk.visit({ as: 'operator', path: '/views/all' });
    await heading(page, 'All requests').waitFor();
    const box = page.getByPlaceholder('Number, words, client, plate, serial or command');
    await page.keyboard.press('Control+k');
    await box.fill('Machine 3');
    await page.getByText(`${numbers[2]} Machine 3 takes no coins`).waitFor();
    await box.fill('quot');
    await page.locator('[data-action]').filter({ hasText: 'Quotes' }).click();
    await page.waitForURL('**/views/quotes');
    await box.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await box.fill('zzqx');
    await page.getByText('Nothing is called that').waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await shortcuts.getByText('Search in the queue').waitFor();
    await page.context().close();
  });

  it('Enter in the palette opens what the server found, which comes after what was typed', async () => {
    const page = await desk.visit({ as: 'operator', path: '/views/all' });
    await heading(page, 'All requests').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Number, words, client, plate, serial or command').fill(`${numbers[2]}`);
    await page.getByText(`${numbers[2]} Machine 3 takes no coins`).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/requests/${numbers[2]}`);
    await page.context().close();
  });

  it('the bell tells what came, and what is read is unread no more', async () => {
    const manager = await desk.world.person('service-manager');
    const page = await desk.visit({ as: manager, path: '/views/all' });
    const none = page.getByRole('button', { name: 'Notices: nothing unread' });
    await none.waitFor();
    const operator = await desk.world.person('operator');
    await assignRequest(desk.world.ctx, operator, { request: numbers[0] ?? '', to: manager.person });
    await deliver(desk.world, tellingKinds(desk.world.ctx));
    await page.getByRole('button', { name: '1 unread notice' }).click();
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await none.waitFor();
    await page.context().close();
  });

  it('a lost server is said, and no more once it is back', async () => {
    const page = await desk.visit({ as: 'operator', path: '/views/all' });
    await page.locator('[data-row]').first().waitFor();
    await desk.stop();
    await page.getByText('The server does not answer. What you type is kept in this browser.').waitFor();
    await desk.start();
    await page.getByText('The server does not answer').waitFor({ state: 'detached' });
    await page.context().setOffline(true);
    await page.getByText('No connection. What you type is kept in this browser.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('No connection.').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('opens without a connection once it was open, says so, and goes on when there is one; keeps no answer of the server', async () => {
    const page = await desk.visit({ as: 'operator', path: '/views/all', serviceWorker: true });
    await page.locator('[data-row]').first().waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.waitForFunction('caches.match("/desk/").then((kept) => kept !== undefined)');
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'The server cannot be reached' }).waitFor();
    const kept = await page.evaluate<string[]>(
      `caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
        .then((all) => all.flat().map(({ url }) => new URL(url).pathname))`,
    );
    expect(kept.filter((path) => path !== '/desk/' && !path.startsWith('/desk/assets/'))).to.deep.equal([]);
    await page.context().setOffline(false);
    await page.locator('[data-row]').first().waitFor();
    await page.context().close();
  });

  it('a device may install it: name, icons and the address where it begins', async () => {
    const { page } = desk;
    const manifest = await page.evaluate<{ start_url: string; icons: { src: string; sizes: string }[] }>(
      `fetch(document.querySelector('link[rel=manifest]').href).then((answer) => answer.json())`,
    );
    expect(manifest.start_url).to.equal('/desk/');
    expect(manifest.icons.map(({ sizes }) => sizes)).to.include.members(['192x192', '512x512']);
    for (const { src, sizes } of manifest.icons) {
      const size = await page.evaluate<string>(
        `new Promise((done, fail) => { const icon = new Image(); icon.onload = () => done(icon.width + 'x' + icon.height); icon.onerror = fail; icon.src = '${src}'; })`,
      );
      expect(size).to.equal(sizes);
    }
  });

  it('on a phone the main places are under the thumb, the queues fold away, and it speaks Russian', async () => {
    const page = await desk.visit({ as: 'operator', path: '/views/all', viewport: PHONE, locale: 'ru-RU' });
    await heading(page, 'Все заявки').waitFor();
    const link = page.getByRole('link', { name: /^Новые/ });
    expect(await link.isVisible()).to.equal(false);
    await page.getByRole('button', { name: 'Открыть навигацию' }).click();
    await link.click();
    await heading(page, 'Новые').waitFor();
    await page.getByRole('navigation', { name: 'Главное' }).getByRole('button', { name: 'Поиск' }).click();
    await page.getByPlaceholder('Номер, слова, клиент').waitFor();
    await page.context().close();
  });

  it('nobody is shut out of navigation, palette, notices and account by colours or names', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await desk.visit({ as: 'operator', path: '/views/new-requests', colorScheme });
      await page.locator('[data-row]').first().waitFor();
      for (const open of [
        () => page.getByRole('button', { name: /^Notices/ }).click(),
        () => page.getByRole('button', { name: /account and settings/ }).click(),
        () => page.getByRole('button', { name: 'Filter' }).click(),
        () => page.keyboard.press('Control+k'),
      ]) {
        await open();
        await page.locator('[role=dialog], [role=menu]').first().waitFor();
        expect(await violations(page), colorScheme).to.deep.equal([]);
        await page.keyboard.press('Escape');
        await page.locator('[role=dialog], [role=menu]').first().waitFor({ state: 'detached' });
      }
      await page.context().close();
    }
  });
});
