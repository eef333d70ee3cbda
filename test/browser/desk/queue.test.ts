import { expect } from 'chai';
import type { Download, Page } from 'playwright-core';
import { assignRequest } from '../../../engine/commands/index.ts';
import { getJournal, getRequest } from '../../../engine/queries/index.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { fileRepairs } from '../../support/desk-requests.ts';
import type { Acting } from '../../support/people.ts';
import { addEntry } from '../../support/registers.ts';
import { shippedPack } from '../../support/world-pack.ts';

const NEW = '/views/new-requests';

describe('a queue of the desk in a browser', function () {
  this.timeout(180_000);
  this.slow(20_000);

  let desk: Desk;
  let operator: Acting;
  let numbers: string[];

  before(async () => {
    desk = await openDesk({
      pack: shippedPack('vending-service'),
      as: 'operator',
      path: NEW,
      prepare: async (world) => {
        numbers = await fileRepairs(world, 70);
      },
    });
    operator = await desk.world.person('operator');
    await rows(desk.page).first().waitFor();
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  const rows = (page: Page) => page.locator('[data-row]');
  const rowOf = (page: Page, number: string) =>
    rows(page).filter({ has: page.getByRole('link', { name: number, exact: true }) });
  const at = (index: number): string => numbers[index] ?? '';
  const ownerOf = async (number: string) => (await getRequest(desk.world.ctx, 'system', number)).assignee?.uuid;

  async function visit(options: Parameters<Desk['visit']>[0] = {}): Promise<Page> {
    const page = await desk.visit({ as: operator, path: NEW, ...options });
    await rows(page).or(page.locator('li[data-left]')).first().waitFor();
    return page;
  }

  it('draws only the rows in sight, reads on as one scrolls, and says how many there are', async () => {
    const page = await visit();
    expect(await rows(page).count()).to.be.within(20, 50);
    await rowOf(page, at(0)).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'New 70' }).waitFor();
    await rowOf(page, at(0)).focus();
    await page.keyboard.press('End');
    await page.locator('[role=grid][aria-rowcount="71"]').waitFor();
    await page.keyboard.press('End');
    await rowOf(page, at(69)).waitFor();
    await page.context().close();
  });

  it('is worked by keys: J and K go, Enter opens, and who comes back finds place, focus and choice again', async () => {
    const page = await visit();
    for (let times = 0; times < 30; times += 1) await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await until(async () => (await focusedRow(page)) === at(28));
    const scrolled = await page.locator('[role=grid]').evaluate((list) => list.scrollTop);
    expect(scrolled).to.be.greaterThan(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/desk/requests/${at(28)}`);
    await page.goBack();
    await rowOf(page, at(28)).waitFor();
    expect(await page.locator('[role=grid]').evaluate((list) => list.scrollTop)).to.equal(scrolled);
    expect(await rowOf(page, at(28)).getAttribute('aria-selected')).to.equal('true');
    expect(await rowOf(page, at(28)).getAttribute('tabindex')).to.equal('0');
    await page.context().close();
  });

  it('Space takes the request at once on the screen, and it can be given back', async () => {
    const page = await visit({ path: '/views/all' });
    await rowOf(page, at(60)).focus();
    await page.keyboard.press(' ');
    await rowOf(page, at(60)).getByText('operator', { exact: true }).waitFor();
    await until(async () => (await ownerOf(at(60))) === operator.person);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await ownerOf(at(60))) === undefined);
    await rowOf(page, at(60)).getByText('nobody').waitFor();
    await page.context().close();
  });

  it('what the server refuses is taken back on the screen, and why is said', async () => {
    const page = await visit({ as: 'support', path: '/views/all' });
    await rowOf(page, at(61)).focus();
    await page.keyboard.press(' ');
    const alert = page.getByRole('alert').filter({ hasText: `${at(61)} could not be taken` });
    await alert.waitFor();
    await rowOf(page, at(61)).getByText('nobody').waitFor();
    expect(await ownerOf(at(61))).to.equal(undefined);
    await page.context().close();
  });

  it('E shows what can be done to the row, and what not with the reasons; it is done without opening it', async () => {
    const page = await visit();
    await rowOf(page, at(2)).focus();
    await page.keyboard.press('e');
    const menu = page.getByRole('menu');
    await menu.getByRole('menuitem').first().waitFor();
    expect(await menu.locator('[data-disabled]').count()).to.be.greaterThan(0);
    expect(await menu.locator('[data-disabled]').first().textContent()).to.match(/\S \S/);
    await page.keyboard.press('Escape');
    await until(async () => (await focusedRow(page)) === at(2));
    await page.context().close();
  });

  it('a change is seen in its place, and nothing jumps while a row has the focus: what is new is counted', async () => {
    const page = await visit({ path: '/views/all' });
    await rowOf(page, at(65)).focus();
    const before = await placesOf(page);
    await assignRequest(desk.world.ctx, 'system', { request: at(66), to: operator.person });
    await rowOf(page, at(66)).getByText('operator', { exact: true }).waitFor();
    const [number = ''] = await fileRepairs(desk.world, 1);
    const pill = page.getByRole('button', { name: '1 new' });
    await pill.waitFor();
    expect(await placesOf(page)).to.deep.equal(before);
    await pill.click();
    await rowOf(page, number).waitFor();
    await page.context().close();
  });

  it('is narrowed by chips and the beginning of a number, in the address, and finds nothing without fear', async () => {
    const page = await visit({ path: '/views/all?assignee=me' });
    await page.getByText('Mine', { exact: true }).first().waitFor();
    await until(async () => (await rows(page).count()) === 1);
    await page.getByRole('button', { name: 'Take “Mine” away' }).click();
    await until(async () => (await rows(page).count()) > 10);
    await page.keyboard.press('/');
    await page.keyboard.type(at(7));
    await page.waitForURL(/number=/);
    await rowOf(page, at(7)).waitFor();
    await page.keyboard.type('99');
    await page.getByRole('heading', { name: 'No request fits' }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await rows(page).first().waitFor();
    await page.context().close();
  });

  it('is narrowed to a client, a model and a type found by name; the address says so, and a queue of one’s own keeps it', async () => {
    const { world } = desk;
    await addEntry(world, 'client', { code: 'volga', name: 'Volga Vending' });
    await addEntry(world, 'equipment-model', { code: 'nova-9', name: 'Nova 9' });
    const machine = await addEntry(world, 'equipment', { client: 'volga', model: 'nova-9', name: 'Machine of Volga' });
    const [other = ''] = await fileRepairs(world, 1, { client: 'volga' });
    const [wanted = ''] = await fileRepairs(world, 1, { client: 'volga', objects: [machine] });
    const page = await visit({ path: '/views/all' });
    const pick = async (word: string, typed: string, name: string): Promise<void> => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('menuitem', { name: word }).click();
      await page.getByRole('combobox', { name: word }).pressSequentially(typed);
      await page.getByRole('option', { name }).click();
    };
    await pick('Client …', 'Volg', 'Volga Vending');
    await page.waitForURL(/client=volga/);
    await page.getByRole('button', { name: 'Take “Volga Vending” away' }).waitFor();
    await until(async () => (await rows(page).count()) === 2);
    await rowOf(page, other).waitFor();
    await pick('Equipment model …', 'Nov', 'Nova 9');
    await page.waitForURL(/model=nova-9/);
    await until(async () => (await rows(page).count()) === 1);
    await rowOf(page, wanted).waitFor();
    await page.getByRole('button', { name: 'More of this queue' }).click();
    await page.getByRole('menuitem', { name: 'Save as my queue …' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Nova of Volga');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Nova of Volga' }).waitFor();
    await until(async () => (await rows(page).count()) === 1);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Question about use' }).click();
    await page.getByRole('heading', { name: 'No request fits' }).waitFor();
    await page.context().close();
  });

  it('many are taken at once; those that are refused stay chosen, each with its reason', async () => {
    const page = await visit({ path: '/views/all' });
    for (const index of [50, 51]) await rowOf(page, at(index)).getByRole('checkbox').check();
    const bar = page.getByRole('region', { name: 'What is done to the chosen requests' });
    await bar.getByText('2 chosen').waitFor();
    await bar.getByRole('button', { name: 'Take', exact: true }).click();
    await until(async () => (await ownerOf(at(50))) === operator.person && (await ownerOf(at(51))) === operator.person);
    await bar.waitFor({ state: 'detached' });
    await page.context().close();
    const other = await visit({ as: 'support', path: '/views/all' });
    await rowOf(other, at(52)).getByRole('checkbox').check();
    await other.getByRole('button', { name: 'Take', exact: true }).click();
    await other.getByRole('alert').getByText('1 request was not changed').waitFor();
    expect(await other.getByRole('alert').getByRole('listitem').textContent()).to.match(
      new RegExp(`^${at(52)}: .{10}`),
    );
    expect(await ownerOf(at(52))).to.equal(undefined);
    await other.context().close();
  });

  it('what somebody looks at is kept as a queue of his own, changed and deleted, and nobody else has it', async () => {
    const page = await visit({ path: '/views/all?priority=normal' });
    await page.getByRole('button', { name: 'More of this queue' }).click();
    await page.getByRole('menuitem', { name: 'Save as my queue …' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Ordinary ones');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Ordinary ones' }).waitFor();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Ordinary ones/ })
      .waitFor();
    await rows(page).first().waitFor();
    const path = new URL(page.url()).pathname.replace('/desk', '');
    const other = await desk.visit({ as: 'service-manager', path });
    await other.getByRole('heading', { name: 'This is not open to you' }).waitFor();
    await other.context().close();
    await page.getByRole('button', { name: 'More of this queue' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await until(async () => (await page.getByRole('link', { name: /^Ordinary ones/ }).count()) === 0);
    await page.context().close();
  });

  it('A gives the request to somebody of the staff, found by name, and the queue is saved as a file as it is narrowed', async () => {
    const manager = await desk.world.person('service-manager');
    const page = await visit({ path: `/views/all?number=${at(40)}` });
    await rowOf(page, at(40)).focus();
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: 'Name of the person' }).fill('service-man');
    await page.getByRole('menuitem', { name: 'service-manager' }).click();
    await until(async () => (await ownerOf(at(40))) === manager.person);
    await rowOf(page, at(40)).getByText('service-manager', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'More of this queue' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Save as CSV' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).to.equal('All requests.csv');
    const lines = (await text(file)).trim().split(/\r?\n/);
    expect(lines).to.have.length(2);
    expect(lines[1]).to.contain('Machine 41 takes no coins').and.contain('service-manager');
    await page.context().close();
  });

  it('a request that is taken while the answer is lost is taken once: it waits, says so, and comes through', async () => {
    const page = await visit({ path: '/views/all' });
    let lost = 0;
    await page.route('**/take', async (route) => {
      if ((lost += 1) > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await rowOf(page, at(45)).scrollIntoViewIfNeeded();
    await rowOf(page, at(45)).focus();
    await page.keyboard.press(' ');
    await page.getByRole('status').getByText('1 change is sent as soon as there is a connection.').waitFor();
    await until(async () => lost > 1);
    await page.getByText(`${at(45)} is yours now.`).waitFor();
    const { items } = await getJournal(desk.world.ctx, 'system', at(45), { order: 'oldest', limit: 50 });
    expect(items.filter(({ kind }) => kind === 'assigned')).to.have.length(1);
    await page.context().close();
  });

  it('says what is wrong when it cannot be read, and refuses a queue that is not the person’s', async () => {
    const page = await visit();
    await page.route('**/api/v1/views/*/requests**', (route) => route.abort());
    await page.goto(`${desk.url}/desk/views/all`);
    await page.getByRole('heading', { name: 'The server cannot be reached' }).waitFor();
    await page.unroute('**/api/v1/views/*/requests**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await rows(page).first().waitFor();
    await page.goto(`${desk.url}/desk/views/developers`);
    await page.getByRole('heading', { name: 'This is not open to you' }).waitFor();
    await page.context().close();
  });

  it('has cards on a phone, nothing is wider than it, and nobody is shut out by colours or names', async () => {
    for (const [viewport, colorScheme, locale] of [
      [PHONE, 'light', 'ru-RU'],
      [PHONE, 'dark', 'en-GB'],
      [undefined, 'light', 'en-GB'],
      [undefined, 'dark', 'ru-RU'],
    ] as const) {
      const page = await visit({ colorScheme, locale, ...(viewport === undefined ? {} : { viewport }) });
      expect(await violations(page), `${colorScheme} ${locale}`).to.deep.equal([]);
      const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(beyond)).to.equal(0);
      await page.context().close();
    }
  });

  it('the first page of a queue needs no more than 400 kB, and no editor or drawing', async () => {
    const page = await visit();
    const sizes = await page.evaluate<[string, number][]>(
      `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/')).map(({ name, encodedBodySize }) => [name, encodedBodySize])`,
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total).to.be.within(100_000, 400_000);
    expect(sizes.filter(([name]) => /codemirror|xyflow|JsonText|Canvas/i.test(name))).to.deep.equal([]);
    await page.context().close();
  });
});

async function text(file: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The number in the row that has the focus. */
async function focusedRow(page: Page): Promise<string | null> {
  return page.evaluate<string | null>(
    `document.activeElement?.matches('[data-row]') ? document.activeElement.querySelector('a')?.firstChild?.textContent ?? null : null`,
  );
}

/** Which row stands where. */
async function placesOf(page: Page): Promise<unknown> {
  return page.evaluate(
    `Object.fromEntries([...document.querySelectorAll('[data-row]')].map((row) => [row.dataset.row, row.getBoundingClientRect().top]))`,
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
