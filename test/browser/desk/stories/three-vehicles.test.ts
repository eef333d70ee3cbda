import { expect } from 'chai';
import { type DeskStory, openStory } from '../../../support/desk-story.ts';

describe('one request about three vehicles', function () {
  this.timeout(180_000);
  this.slow(60_000);

  let story: DeskStory;
  before(async () => {
    story = await openStory('fleet-telematics');
  });
  after(() => story.desk.close());

  it('is filed from one call, with all three on its page, in the database and in the journal', async () => {
    const { world } = story.desk;
    const vehicles = await world.store.read.all<{ id: number; name: string; plate: string }>(
      `SELECT e.id, e.name, e.plate FROM equipment e JOIN client c ON c.id = e.client_id
        WHERE c.code = 'city-bus' AND e.plate IS NOT NULL ORDER BY e.id LIMIT 3`,
    );
    expect(vehicles).to.have.length(3);
    const page = await story.desk.visit({ as: await story.person('darya'), path: '/new' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const [first, ...others] = vehicles;
    const caller = page.getByRole('textbox', { name: 'Who calls, about what' });
    await caller.fill(first?.plate ?? '');
    await page
      .getByRole('option')
      .filter({ hasText: first?.plate ?? '' })
      .first()
      .click();
    const chosen = page.getByRole('list', { name: 'Equipment of the request' }).getByRole('listitem');
    await chosen.first().waitFor();
    for (const [index, { name, plate }] of others.entries()) {
      await page
        .getByRole('combobox', { name: 'One more machine' })
        .or(page.getByLabel('One more machine'))
        .first()
        .fill(plate);
      await page.getByRole('option').filter({ hasText: name }).first().click();
      await chosen.nth(index + 1).waitFor();
    }
    await page.getByText('Repair of equipment on a vehicle', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Subject' }).fill('Three buses are not on the map');
    await page.getByRole('button', { name: /^File the request/ }).click();
    await page.getByText('Fill this in').first().waitFor();
    expect(await world.store.read.all('SELECT COUNT(*) AS n FROM request')).to.deep.equal([{ n: 0 }]);
    for (const missing of await page.locator('[aria-required=true][aria-invalid=true]').all())
      await missing.fill('Since the morning');
    await page.getByRole('button', { name: /^File the request/ }).click();
    await page.getByText('The request is filed').waitFor();
    await page.getByRole('link', { name: 'Open the request' }).click();
    await page.getByRole('heading', { level: 1, name: /^№/ }).waitFor();
    for (const { plate } of vehicles) await page.getByText(plate).first().waitFor();

    const [request] = await world.store.read.all<{ id: number; number: string; subject: string }>(
      'SELECT id, number, subject FROM request',
    );
    expect(request?.subject).to.equal('Three buses are not on the map');
    const bound = await world.store.read.all<{ id: number }>(
      'SELECT equipment_id AS id FROM request_object WHERE request_id = ?',
      [request?.id ?? 0],
    );
    expect(bound.map(({ id }) => id)).to.have.members(vehicles.map(({ id }) => id));
    const kinds = await world.store.read.all('SELECT kind FROM journal WHERE request_id = ?', [request?.id ?? 0]);
    expect(kinds).to.deep.equal([{ kind: 'created' }]);

    const boris = await story.desk.visit({
      as: await story.person('boris'),
      path: `/portal/requests/${request?.number}`,
    });
    await boris.getByRole('heading', { level: 1, name: 'Three buses are not on the map' }).waitFor();
    expect(story.desk.complaints).to.deep.equal([]);
  });
});
