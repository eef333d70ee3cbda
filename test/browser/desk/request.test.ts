import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { setFields } from '../../../engine/commands/index.ts';
import { getJournal, getRequest, listComments } from '../../../engine/queries/index.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import type { Acting } from '../../support/people.ts';
import { readPackFiles } from '../../support/world-pack.ts';

describe('a request on the desk, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let clerk: Acting;
  let mechanic: Acting;

  before(async () => {
    desk = await openDesk({ pack: readPackFiles(), as: null });
    clerk = await desk.world.person('desk');
    mechanic = await desk.world.person({ roles: ['mechanic'], groups: ['workshop'] });
    await desk.world.person({ roles: ['rider'], client: 'north' });
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  const file = async (subject: string): Promise<string> => (await desk.world.file({ subject, client: 'north' })).number;
  const accepted = async (subject: string): Promise<string> => {
    const filed = await desk.world.file({ subject, client: 'north' });
    await desk.world.send(clerk, filed, 'accept', { fields: { price: 100 } });
    return filed.number;
  };
  const events = async (number: string): Promise<(string | undefined)[]> =>
    (await getJournal(desk.world.ctx, 'system', number, {})).items
      .filter(({ kind }) => kind === 'event')
      .map(({ event }) => event?.id);
  const visit = async (number: string, more: Parameters<Desk['visit']>[0] = {}): Promise<Page> => {
    const page = await desk.visit({ as: clerk, path: `/requests/${number}`, ...more });
    await page.getByRole('heading', { level: 1, name: `№ ${number}` }).waitFor();
    return page;
  };
  const expectSoon = async (holds: () => boolean): Promise<void> => {
    for (let tries = 0; !holds() && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(holds()).to.equal(true);
  };
  const doing = (page: Page) => page.getByRole('region', { name: 'What can be done' });

  it('an event is sent with what its form asks, once, and what is missing is asked first', async () => {
    const number = await file('the chain slips');
    const page = await visit(number);
    await doing(page).getByRole('button', { name: 'accept' }).click();
    const form = page.getByRole('form', { name: 'accept' });
    await form.getByRole('button', { name: 'accept' }).click();
    await form.getByText('Fill this in').waitFor();
    expect(await events(number)).to.deep.equal([]);
    await form.getByLabel('price').fill('120');
    await form.getByRole('button', { name: 'accept' }).dblclick();
    await form.waitFor({ state: 'detached' });
    expect(await events(number)).to.deep.equal(['accept']);
    await page.context().close();
    expect(desk.complaints).to.deep.equal([]);
  });

  it('an event that is not possible yet says why, and leads to what is missing', async () => {
    const number = await accepted('brakes');
    const page = await visit(number, { as: mechanic });
    await doing(page)
      .getByRole('button', { name: /start-work/ })
      .click();
    const reasons = page.getByRole('dialog');
    await reasons.getByRole('listitem').nth(1).waitFor();
    const checklist = reasons.getByRole('listitem').filter({ hasText: 'checklist' });
    await checklist.getByRole('button', { name: 'Go there' }).click();
    await page.waitForFunction(
      'document.activeElement.closest("[data-jump]")?.dataset.jump.startsWith("item inspection ")',
    );
    expect(await events(number)).to.deep.equal(['accept']);
    await page.context().close();
  });

  it('when the answer is lost on its way, the event is sent again and counts once', async () => {
    const number = await file('lost answer');
    const page = await visit(number);
    let lost = 0;
    const { promise: looked, resolve: go } = Promise.withResolvers<void>();
    await page.route('**/events', async (route) => {
      lost += 1;
      if (lost > 2) {
        await looked;
        return route.continue();
      }
      // The server has done it; nobody hears so.
      if (lost === 1) await route.fetch();
      return route.abort();
    });
    await doing(page).getByRole('button', { name: 'accept' }).click();
    const form = page.getByRole('form', { name: 'accept' });
    await form.getByLabel('price').fill('80');
    await form.getByLabel('Comment').fill('as agreed by phone');
    await form.getByRole('button', { name: 'accept' }).click();
    await page.getByText('No answer yet.').first().waitFor();
    expect(await form.getByLabel('Comment').inputValue()).to.equal('as agreed by phone');
    go();
    await form.waitFor({ state: 'detached' });
    await expectSoon(() => lost > 2);
    expect(await events(number)).to.deep.equal(['accept']);
    await page.context().close();
  });

  it('what is typed is still there after a reload, and a note to colleagues is kept from the client', async () => {
    const number = await file('talk');
    const page = await visit(number);
    await page.getByRole('radio', { name: 'Internal' }).last().check({ force: true });
    await page.getByRole('textbox', { name: 'Write an internal note' }).fill('he pays late');
    await page.reload();
    const note = page.getByRole('textbox', { name: 'Write an internal note' });
    await note.waitFor();
    expect(await note.inputValue()).to.equal('he pays late');
    await note.press('Control+Enter');
    await page.getByRole('article').getByText('he pays late').waitFor();
    const rider = await desk.world.person({ roles: ['rider'], client: 'north' });
    expect((await listComments(desk.world.ctx, rider, number, {})).items).to.deep.equal([]);
    expect((await listComments(desk.world.ctx, clerk, number, {})).items.map(({ body }) => body)).to.deep.equal([
      'he pays late',
    ]);
    const outside = await desk.visit({ as: rider, path: `/portal/requests/${number}` });
    await outside.getByRole('heading', { level: 1, name: 'talk' }).waitFor();
    expect(await outside.getByText('he pays late').count()).to.equal(0);
    await outside.context().close();
    await page.context().close();
  });

  it('a change by somebody else is seen at once, and what was typed on the state before is not sent over it', async () => {
    const number = await file('two at once');
    const page = await visit(number);
    await page.getByRole('button', { name: 'Change the subject' }).click();
    await page.getByRole('textbox', { name: 'Subject' }).fill('the better words');
    const other = await getRequest(desk.world.ctx, 'system', number);
    // The page is kept from hearing of it.
    await page.route('**/live/**', (route) => route.abort());
    await page.route(`**/api/v1/requests/${number}`, (route) => route.abort());
    await setFields(desk.world.ctx, clerk, {
      request: number,
      subject: 'words of another',
      expectedVersion: other.version,
    });
    await page.getByRole('textbox', { name: 'Subject' }).press('Enter');
    await page.getByText('Somebody has changed the request meanwhile').waitFor();
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).to.equal('the better words');
    expect((await getRequest(desk.world.ctx, 'system', number)).subject).to.equal('words of another');
    await page.context().close();
  });

  it('a number that is not there, or not for this person, is told as such', async () => {
    const page = await desk.visit({ as: clerk, path: '/requests/99999' });
    await page.getByRole('heading', { name: 'Request № 99999 is not here' }).waitFor();
    const number = await file('not for the watcher');
    const helper = await desk.world.person('helper');
    const closed = await desk.visit({ as: helper, path: `/requests/${number}` });
    await closed.getByRole('heading', { name: `Request № ${number} is not here` }).waitFor();
    expect(await closed.getByText('not for the watcher').count()).to.equal(0);
    await closed.context().close();
    await page.context().close();
  });

  it('has nothing that keeps people out: axe finds no serious or critical fault, light and dark, wide and narrow', async () => {
    const number = await accepted('axe');
    for (const how of [{}, { colorScheme: 'dark', locale: 'ru-RU' }, { viewport: PHONE }] as const) {
      const page = await visit(number, how);
      await page.locator('[data-jump^="checklist "]').first().waitFor();
      expect(await violations(page), JSON.stringify(how)).to.deep.equal([]);
      await page.context().close();
    }
  });
});
