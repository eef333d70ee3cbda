import { expect } from 'chai';
import { changeEntry } from '../../../engine/commands/index.ts';
import { getEntry, listEntries } from '../../../engine/queries/index.ts';
import { type Desk, openDesk } from '../../support/desk.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';
import { addEntry } from '../../support/registers.ts';
import { serve, type Served } from '../../support/desk-registers.ts';

const FIELDS: [string, string] = [
  'fields/of-sites.json',
  JSON.stringify({
    $schema: '../../../engine/language/schema/fields.schema.json',
    id: 'of-sites',
    of: 'site',
    title: { en: 'Sites' },
    fields: [{ id: 'gate', title: { en: 'Gate' }, type: 'text' }],
  }),
];

describe('the registers in a browser', function () {
  this.timeout(240_000);
  this.slow(30_000);

  let desk: Desk;
  let served: Served;

  before(async () => {
    desk = await openDesk({
      as: 'dispatcher',
      path: '/clients',
      pack: new Map([...readPackFiles(shippedPack('fleet-telematics')), FIELDS]),
      prepare: async (world) => {
        served = await serve(world);
      },
    });
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  it('a machine is found as one types, and its card has warranty, extensions and its requests', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: '/equipment' });
    await page.getByRole('searchbox').fill('sn-77');
    await page.getByRole('link', { name: 'Old fuel sensor' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('q')).to.equal('sn-77');
    await page.getByRole('link', { name: 'Tracker of the tractor' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tracker of the tractor' }).waitFor();
    await page.getByText('Nothing is open.').waitFor();
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('a wrong INN is said beside it and not sent; a right one makes a legal entity of the client', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: '/clients/volga' });
    await page.getByRole('button', { name: 'Add a legal entity' }).click();
    const form = page.getByRole('form', { name: 'Add a legal entity' });
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Second LLC');
    await form.getByRole('textbox', { name: 'INN' }).fill('7707083894');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await form.getByText('No INN: the check digits are wrong').waitFor();
    await form.getByRole('textbox', { name: 'INN' }).fill('7728168971');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('link', { name: 'Second LLC' }).waitFor();
    const { items } = await listEntries(desk.world.ctx, 'system', { kind: 'legal-entity', client: 'volga' });
    expect(items.map(({ name }) => name)).to.include('Second LLC');
    await page.context().close();
  });

  it('the first site of a client is asked for its custom fields, and keeps them', async () => {
    await addEntry(desk.world, 'client', { code: 'bare', name: 'Bare' });
    const page = await desk.visit({ as: 'dispatcher', path: '/clients/bare' });
    await page.getByRole('button', { name: 'Add a site' }).click();
    const form = page.getByRole('form', { name: 'Add a site' });
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('First yard');
    await form.getByRole('textbox', { name: 'Gate' }).fill('north');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('link', { name: 'First yard' }).waitFor();
    const { items } = await listEntries(desk.world.ctx, 'system', { kind: 'site', client: 'bare' });
    expect(items[0]?.fields.map(({ id, value }) => [id, value])).to.deep.equal([['gate', 'north']]);
    await page.context().close();
  });

  it('where somebody else was quicker, both values are shown and one is chosen', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: `/sites/${served.site}` });
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('My depot');
    await changeEntry(desk.world.ctx, 'system', {
      kind: 'site',
      entry: served.site,
      version: undefined,
      change: { name: 'Their depot' },
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Yours: My depot. Now there: Their depot.').waitFor();
    await page.getByRole('button', { name: 'Take mine' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'My depot' }).waitFor();
    expect((await getEntry(desk.world.ctx, 'system', 'site', served.site)).name).to.equal('My depot');
    await page.context().close();
  });

  it('a table with mistakes writes nothing and names each row; mended, it is brought in', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: '/import' });
    const table = page.getByRole('textbox', { name: 'Table' });
    await table.fill('code;name\nnova;Nova\nBAD CODE;Bad');
    await page.getByRole('button', { name: 'Look what would happen' }).click();
    await page.getByRole('cell', { name: '2', exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Bring in' }).count()).to.equal(0);
    await table.fill('code;name\nnova;Nova');
    await page.getByRole('button', { name: 'Look what would happen' }).click();
    await page.getByText('1 row: 1 new, 0 changed, 0 as they were.').waitFor();
    const clients = async () => (await listEntries(desk.world.ctx, 'system', { kind: 'client', q: 'nova' })).items;
    expect(await clients()).to.have.length(0);
    await page.getByRole('button', { name: 'Bring in' }).click();
    await page.getByText('1 row brought in').waitFor();
    expect(await clients()).to.have.length(1);
    await page.context().close();
  });

  it('whoever may only read changes nothing; whoever may not read them is told so', async () => {
    const reader = await desk.visit({ as: 'field-engineer', path: '/clients/volga' });
    await reader.getByRole('heading', { level: 1, name: 'Volga Logistics' }).waitFor();
    expect(await reader.getByRole('button', { name: 'Change' }).count()).to.equal(0);
    expect(await reader.getByRole('button', { name: 'Retire' }).count()).to.equal(0);
    await reader.goto(`${desk.url}/desk/import`);
    await reader.getByRole('heading', { name: 'This is not open to you' }).waitFor();
    await reader.context().close();
    const nobody = await desk.world.person({ roles: [] });
    const stranger = await desk.visit({ as: nobody, path: '/clients' });
    await stranger.getByRole('heading', { name: 'This is not open to you' }).waitFor();
    expect(await stranger.getByRole('link', { name: 'Clients', exact: true }).count()).to.equal(0);
    await stranger.context().close();
  });
});
