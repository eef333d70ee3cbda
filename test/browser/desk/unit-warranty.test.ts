import { expect } from 'chai';
import { createRequest } from '../../../engine/commands/index.ts';
import { type Desk, openDesk } from '../../support/desk.ts';
import { addEntry } from '../../support/registers.ts';
import { serve } from '../../support/desk-registers.ts';

describe('the warranty of what is inside a machine, in a browser', function () {
  this.timeout(240_000);
  this.slow(30_000);

  let desk: Desk;
  let truck: string;
  before(async () => {
    desk = await openDesk({
      as: 'dispatcher',
      prepare: async (world) => {
        await serve(world);
        truck = await addEntry(world, 'equipment', { client: 'volga', name: 'Truck', plate: 'T777TT77' });
        const inside = { client: 'volga', parent: truck };
        await addEntry(world, 'equipment', { ...inside, name: 'Block', serial: 'AB-12', warrantyUntil: '2098-01-31' });
        await addEntry(world, 'equipment', { ...inside, name: 'Bare sensor', serial: 'NO-1' });
      },
    });
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  it('stands on the card of the machine whose own nobody knows, without what has none', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: `/equipment/${truck}` });
    const facts = page.getByRole('region', { name: 'What is known' });
    await facts.getByText('Own warranty unknown').waitFor();
    const units = facts.getByRole('list', { name: 'Warranty of what is inside' });
    expect(await units.getByRole('listitem').allInnerTexts()).to.have.length(1);
    await units.getByText('Warranty until 31 Jan 2098').waitFor();
    await units.getByRole('link', { name: 'Block' }).click();
    await page.getByRole('heading', { level: 1, name: 'Block' }).waitFor();
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('stands in the list of machines, beside the unit it is of', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: '/equipment?q=t777' });
    await page.getByText('AB-12: until 31 Jan 2098').waitFor();
    await page.context().close();
  });

  it('is told while somebody calls', async () => {
    const page = await desk.visit({ as: 'dispatcher', path: '/new' });
    await page.getByRole('textbox', { name: 'Who calls, about what' }).fill('T777');
    const option = page.getByRole('option').filter({ hasText: 'Truck' });
    await option.getByText('Warranty until 31 Jan 2098').waitFor();
    await option.click();
    const machines = page.getByRole('list', { name: 'Equipment of the request' });
    await machines.getByText('Own warranty unknown').waitFor();
    await machines.getByText('Warranty until 31 Jan 2098').waitFor();
    await page.context().close();
  });

  it('stands on a request about the machine', async () => {
    const { number } = await createRequest(desk.world.ctx, 'system', {
      type: 'repair-visit',
      subject: 'No data',
      client: 'volga',
      objects: [truck],
      fields: { symptom: 'no data', 'contact-phone': '+7 916 555-44-33' },
    });
    const page = await desk.visit({ as: 'dispatcher', path: `/requests/${number}` });
    const units = page.getByRole('list', { name: 'Warranty of what is inside' });
    await units.getByRole('link', { name: 'Block' }).waitFor();
    await units.getByText('Warranty until 31 Jan 2098').waitFor();
    await page.getByText('Own warranty unknown').waitFor();
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });
});
