import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { changeEntry, createRequest } from '../../../engine/commands/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { getRequest } from '../../../engine/queries/index.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import type { Acting } from '../../support/people.ts';
import { addEntry } from '../../support/registers.ts';

describe('what a request is bound to, on the desk in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let dispatcher: Acting;
  let machines: string[];

  before(async () => {
    desk = await openDesk({ as: null });
    const { world } = desk;
    dispatcher = await world.person('dispatcher');
    for (const [code, name] of [
      ['northern-lines', 'Northern Lines'],
      ['volga', 'Volga Trans'],
    ])
      await addEntry(world, 'client', { code, name });
    await addEntry(world, 'site', { client: 'volga', name: 'Volga depot' });
    await addEntry(world, 'site', { client: 'northern-lines', name: 'Northern yard' });
    machines = [
      await addEntry(world, 'equipment', { client: 'volga', name: 'Lorry one' }),
      await addEntry(world, 'equipment', { client: 'volga', name: 'Lorry two' }),
    ];
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  const filed = async (): Promise<string> => {
    const { number } = await createRequest(desk.world.ctx, 'system', {
      type: 'remote-question',
      subject: 'The block is silent',
      client: 'volga',
      objects: machines.slice(0, 1),
      fields: { symptom: 'No data' },
    });
    return number;
  };
  const bound = async (number: string) => {
    const { client, site, objects } = await getRequest(desk.world.ctx, 'system', number);
    return { client: client?.code, site: site?.name ?? null, objects: objects.map(({ name }) => name) };
  };
  const visit = async (number: string, more: Parameters<Desk['visit']>[0] = {}): Promise<Page> => {
    const page = await desk.visit({ as: dispatcher, path: `/requests/${number}`, ...more });
    await page.getByRole('heading', { level: 1, name: `№ ${number}` }).waitFor();
    return page;
  };
  const facts = (page: Page) => page.getByRole('region', { name: 'For whom and where' });
  const choose = async (page: Page, field: string, typed: string, option: string): Promise<void> => {
    await facts(page).getByRole('combobox', { name: field, exact: true }).fill(typed);
    await page.getByRole('option', { name: option }).click();
  };

  it('a site and a second machine are chosen in place, with a note', async () => {
    const number = await filed();
    const page = await visit(number);
    await facts(page).getByRole('button', { name: 'Change' }).click();
    await choose(page, 'Site', 'Vol', 'Volga depot');
    await choose(page, 'One more machine', 'Lor', 'Lorry two');
    await page.getByRole('textbox', { name: 'What is to be said of Lorry two' }).fill('stands behind the gate');
    await page.getByRole('button', { name: 'Make Lorry two the first' }).click();
    await page.getByText('Rules and prices go by Lorry two').waitFor();
    await facts(page).getByRole('button', { name: 'Save' }).click();
    await facts(page).getByRole('button', { name: 'Change' }).waitFor();
    expect(await bound(number)).to.deep.equal({
      client: 'volga',
      site: 'Volga depot',
      objects: ['Lorry two', 'Lorry one'],
    });
    const { objects } = await getRequest(desk.world.ctx, 'system', number);
    expect(objects[0]?.note).to.equal('stands behind the gate');
    await page.context().close();
    expect(desk.complaints).to.deep.equal([]);
  });

  it('another client is told of before it is done: what is let go, and that other rules hold', async () => {
    const number = await filed();
    const { person } = await desk.world.person({ roles: ['client-contact'], client: 'volga' });
    await desk.world.store.read.run(
      'INSERT INTO credential (person_id, login) SELECT id, ? FROM person WHERE uuid = ?',
      ['fedor@volga.example', person],
    );
    await addWork(desk.world.ctx, 'system', { request: number, item: 'visit-city', quantity: 1000 });
    const page = await visit(number);
    await facts(page).getByRole('button', { name: 'Change' }).click();
    await choose(page, 'Client', 'North', 'Northern Lines');
    const told = page.getByRole('alert').filter({ hasText: 'The request goes to Northern Lines' });
    await told.getByText('machines of Volga Trans are let go').waitFor();
    // Tried out on the server: rules, people and works as they would be, and nothing is changed by it.
    const effects = told.getByRole('list', { name: 'What changes' });
    await effects.getByText('Rules: “Contract of Northern Lines” instead of').waitFor();
    await effects.getByText('1 line of works keeps its price').waitFor();
    await effects.getByText('1 person of the former client does not see it any more.').waitFor();
    expect(await bound(number)).to.deep.include({ client: 'volga', objects: ['Lorry one'] });
    await page.reload();
    await told.waitFor();
    await facts(page).getByRole('button', { name: 'Save' }).click();
    await facts(page).getByRole('link', { name: 'Northern Lines' }).waitFor();
    expect(await bound(number)).to.deep.equal({ client: 'northern-lines', site: null, objects: [] });
    await page.context().close();
  });

  it('what was retired meanwhile is refused beside its field, and what was chosen stays', async () => {
    const number = await filed();
    const page = await visit(number);
    await facts(page).getByRole('button', { name: 'Change' }).click();
    const retired = await addEntry(desk.world, 'site', { client: 'volga', name: 'Old yard' });
    await choose(page, 'Site', 'Old', 'Old yard');
    await changeEntry(desk.world.ctx, 'system', {
      kind: 'site',
      entry: retired,
      change: { active: false },
    });
    await facts(page).getByRole('button', { name: 'Save' }).click();
    const site = facts(page).getByRole('combobox', { name: 'Site', exact: true });
    await page.locator('[aria-invalid=true]').waitFor();
    expect(await site.getAttribute('aria-invalid')).to.equal('true');
    expect(await site.inputValue()).to.equal('Old yard');
    expect(await bound(number)).to.deep.include({ site: null });
    await facts(page).getByRole('button', { name: 'Leave as it was' }).click();
    await facts(page).getByRole('button', { name: 'Change' }).waitFor();
    await page.context().close();
  });

  it('nobody is offered it who may not change the request', async () => {
    const number = await filed();
    const client = await desk.world.person({ roles: ['quality-controller'] });
    const page = await visit(number, { as: client });
    await facts(page).getByRole('link', { name: 'Volga Trans' }).waitFor();
    expect(await facts(page).getByRole('button', { name: 'Change' }).count()).to.equal(0);
    await page.context().close();
  });

  it('a request is copied as a new one: client, machines and subject stand in the registration', async () => {
    const number = await filed();
    const page = await visit(number);
    await page.getByRole('link', { name: 'Copy as new' }).click();
    await page.waitForURL(/\/new\?call=/);
    await page.getByRole('list', { name: 'Equipment of the request' }).getByText('Lorry one').waitFor();
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).to.equal('The block is silent');
    expect(await page.getByRole('combobox', { name: 'Client' }).inputValue()).to.equal('Volga Trans');
    await page.context().close();
  });

  it('fits a telephone, in both languages and themes, and shuts nobody out', async () => {
    const number = await filed();
    for (const [viewport, colorScheme, locale, change, client, option] of [
      [PHONE, 'light', 'ru-RU', 'Изменить', 'Клиент', 'Northern Lines'],
      [PHONE, 'dark', 'en-GB', 'Change', 'Client', 'Northern Lines'],
      [undefined, 'dark', 'ru-RU', 'Изменить', 'Клиент', 'Northern Lines'],
    ] as const) {
      const page = await visit(number, { colorScheme, locale, ...(viewport === undefined ? {} : { viewport }) });
      const panel = page.getByRole('region', { name: /^(For whom and where|Для кого и где)$/ });
      await panel.getByRole('button', { name: change }).first().click();
      await panel.getByRole('combobox', { name: client, exact: true }).fill('North');
      await page.getByRole('option', { name: option }).click();
      await panel.getByRole('alert').waitFor();
      expect(await violations(page), `${colorScheme} ${locale}`).to.deep.equal([]);
      const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(beyond)).to.equal(0);
      await page.context().close();
    }
  });
});
