import { expect } from 'chai';
import { createRequest } from '../../../engine/commands/index.ts';
import { getRequest, listRequests } from '../../../engine/queries/index.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { serve, type Served } from '../../support/desk-registers.ts';

describe('registration of requests in a browser', function () {
  this.timeout(240_000);
  this.slow(30_000);

  let desk: Desk;
  let served: Served;
  let open: string;

  before(async () => {
    desk = await openDesk({
      as: 'dispatcher',
      path: '/new',
      prepare: async (world) => {
        served = await serve(world);
        const filed = await createRequest(world.ctx, 'system', {
          type: 'repair-visit',
          subject: 'No data since morning',
          client: 'volga',
          objects: [served.old],
          fields: { symptom: 'no data' },
        });
        open = filed.number;
      },
    });
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  const all = async () => (await listRequests(desk.world.ctx, 'system', {})).items;

  it('a call is filed by the keyboard alone: phone, Enter, what it is, what is wrong, Ctrl+Enter', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: '/new' });
    await page.getByRole('textbox', { name: 'Who calls, about what' }).waitFor();
    await page.keyboard.type('8 916 555');
    await page.getByRole('option', { name: /Anna Orlova/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-types] input:focus').waitFor({ state: 'attached' });
    await page.getByRole('radio', { name: 'Repair of equipment on a vehicle' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('Service under 14-T until 31 Dec 2098 is not paid').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('the tracker is silent');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The request is filed').waitFor();
    const said = await page.getByRole('heading', { level: 2, name: /^№/ }).innerText();
    const request = await getRequest(desk.world.ctx, 'system', said.replace(/\D*(\S+)$/, '$1'));
    expect(request.client?.code).to.equal('volga');
    expect(request.contact?.uuid).to.equal(served.contact);
    expect(request.site?.uuid).to.equal(served.site);
    expect(request.contract?.uuid).to.equal(served.contract);
    expect(await page.getByLabel('Address for the client').inputValue()).to.include(`number=${request.number}&secret=`);
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('a machine out of warranty says so, and its open request is told before a second one is filed', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: `/new?equipment=${served.old}` });
    await page.getByText('Out of warranty: the client pays for the repair.').waitFor();
    await page.getByRole('link', { name: open, exact: true }).waitFor();
    await page.locator('label').filter({ hasText: 'Repair of equipment' }).click();
    await page.getByLabel('What is wrong').fill('no data again');
    const before = (await all()).length;
    await page.keyboard.press('Control+Enter');
    await page.getByText('This equipment already has 1 open request').waitFor();
    expect(await all()).to.have.length(before);
    await page.getByRole('button', { name: `Link with ${open}` }).click();
    await page.getByRole('button', { name: 'File the request' }).click();
    await page.getByText('The request is filed').waitFor();
    await page.getByRole('link', { name: 'Open the request' }).click();
    await page.waitForURL('**/requests/*');
    await page
      .getByRole('link', { name: new RegExp(open) })
      .first()
      .waitFor();
    const [filed] = await all();
    expect(
      (await getRequest(desk.world.ctx, 'system', filed?.number ?? '')).links.map(({ number }) => number),
    ).to.deep.equal([open]);
    await page.context().close();
  });

  it('a machine that is chosen in its own field brings its client and site, and what is not paid is told', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: '/new' });
    await page
      .getByRole('combobox', { name: 'Equipment' })
      .or(page.getByLabel('Equipment', { exact: true }))
      .first()
      .click();
    await page.keyboard.type('SN-7700123');
    await page.getByRole('option', { name: /Tracker of the tractor/ }).click();
    await page.getByRole('alert').filter({ hasText: 'Service under 14-T until 31 Dec 2098 is not paid' }).waitFor();
    const values = await page
      .locator('form input')
      .evaluateAll((inputs) => inputs.map((each) => (each as HTMLInputElement).value));
    expect(values).to.include.members(['Volga Logistics', 'Depot 1', '14-T']);
    await page.locator('label').filter({ hasText: 'Repair of equipment' }).click();
    await page.getByLabel('What is wrong').fill('drifts');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The request is filed').waitFor();
    const [filed] = await all();
    const request = await getRequest(desk.world.ctx, 'system', filed?.number ?? '');
    expect([request.client?.code, request.site?.uuid, request.contract?.uuid]).to.deep.equal([
      'volga',
      served.site,
      served.contract,
    ]);
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('nothing is sent without what the type needs, and each gap is said', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: '/new' });
    await page.getByRole('button', { name: 'File the request' }).click();
    await page.getByText('Choose what it is').waitFor();
    await page.locator('label').filter({ hasText: 'Repair of equipment' }).click();
    await page.getByText('Choose the client: this kind of request needs one').waitFor();
    await page.getByText('Fill this in').waitFor();
    await page.context().close();
  });

  it('two calls at once are kept apart, over a reload, and a closed one comes back', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: '/new' });
    const subject = page.getByRole('textbox', { name: 'Subject' });
    await subject.fill('First call');
    await page.getByRole('button', { name: 'Another call' }).click();
    await page.getByRole('navigation', { name: 'Calls that are open' }).waitFor();
    expect(await subject.inputValue()).to.equal('');
    await subject.fill('Second call');
    await page.reload();
    await page.getByRole('button', { name: 'First call', exact: true }).click();
    await page.locator('[aria-current="page"]').filter({ hasText: 'First call' }).waitFor();
    expect(await subject.inputValue()).to.equal('First call');
    await page.getByRole('button', { name: 'Close: First call' }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.locator('[aria-current="page"]').filter({ hasText: 'First call' }).waitFor();
    expect(await subject.inputValue()).to.equal('First call');
    await page.context().close();
  });

  it('is filed once when it is sent twice at once while the server is away', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: `/new?equipment=${served.machine}` });
    await page.getByText('Warranty until 1 Jan 2099').waitFor();
    await page.locator('label').filter({ hasText: 'Repair of equipment' }).click();
    await page.getByLabel('What is wrong').fill('filed once');
    const before = (await all()).length;
    await desk.stop();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The server does not answer').first().waitFor();
    await desk.start();
    await page.getByText('The request is filed').waitFor();
    expect(await all()).to.have.length(before + 1);
    await page.context().close();
  });

  it('nobody is shut out by colours or names, on a phone, in the dark and in Russian', async () => {
    for (const how of [{ colorScheme: 'light' }, { colorScheme: 'dark', viewport: PHONE, locale: 'ru-RU' }] as const) {
      const page = await desk.visit({ as: 'dispatcher', path: `/new?equipment=${served.old}`, ...how });
      await page.getByRole('link', { name: open, exact: true }).waitFor();
      await page.getByRole('textbox').first().fill('SN');
      await page.getByRole('option').first().waitFor();
      expect(await violations(page)).to.deep.equal([]);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(width).to.be.at.most(0);
      await page.context().close();
    }
  });
});
