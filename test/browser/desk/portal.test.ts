import { expect } from 'chai';
import { createRequest } from '../../../engine/commands/index.ts';
import { getRequest } from '../../../engine/queries/index.ts';
import { insertNotices } from '../../../engine/store/notices/index.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import type { Acting } from '../../support/people.ts';
import { shippedPack } from '../../support/world-pack.ts';

describe('the portal of clients, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let nina: Acting;
  let other: Acting;

  before(async () => {
    desk = await openDesk({ pack: shippedPack('fleet-telematics'), as: null });
    nina = await desk.world.person({ roles: ['client-contact'], client: 'northern-lines' });
    other = await desk.world.person({ roles: ['client-contact'], client: 'volga-trans' });
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  it('a request is filed in three clicks, gets its number, and is followed by its stage', async () => {
    const page = await desk.visit({ as: nina, path: '/portal', viewport: PHONE });
    await page.getByRole('heading', { name: 'Nothing is open' }).waitFor();
    await page.getByRole('link', { name: 'New request' }).click();
    await page.getByRole('link', { name: /Remote question/ }).click();
    await page.getByRole('textbox', { name: 'In a few words' }).fill('The report is empty');
    await page.getByRole('button', { name: 'Send' }).click();
    // Everything that the type wants is said at once, and nothing was filed.
    await page.getByText('Fill this in').first().waitFor();
    for (const missing of await page.locator('[aria-required=true][aria-invalid=true]').all())
      await missing.fill('every Monday');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(/^Your request has number/).waitFor();
    const number = /requests\/(\d+)/.exec(page.url())?.[1] ?? '';
    const request = await getRequest(desk.world.ctx, 'system', number);
    expect(request.subject).to.equal('The report is empty');
    expect(request.client?.code).to.equal('northern-lines');
    await page.getByRole('link', { name: 'Our requests' }).click();
    await page.getByRole('link', { name: /The report is empty/ }).waitFor();
    await page.context().close();
    expect(desk.complaints).to.deep.equal([]);
  });

  it('nobody of another company sees it, in the list, by search or by its number', async () => {
    const page = await desk.visit({ as: nina, path: '/portal' });
    const link = page.getByRole('link', { name: /The report is empty/ });
    await link.waitFor();
    const address = (await link.getAttribute('href')) ?? '';
    await page.context().close();
    const foreign = await desk.visit({ as: other, path: '/portal?q=report' });
    await foreign.getByText('Nothing found for').waitFor();
    await foreign.goto(desk.url + address);
    await foreign.getByRole('heading', { name: /is not here/ }).waitFor();
    expect(await foreign.getByText('The report is empty').count()).to.equal(0);
    await foreign.context().close();
  });

  it('a notice leads to the request in the portal, not to the desk of the staff', async () => {
    const { world } = desk;
    const { uuid, number } = await createRequest(world.ctx, 'system', {
      type: 'remote-question',
      subject: 'The map is empty',
      client: 'northern-lines',
      fields: { symptom: 'No map' },
    });
    const [person] = await world.store.read.all<{ id: number }>('SELECT id FROM person WHERE uuid = ?', [nina.person]);
    const [request] = await world.store.read.all<{ id: number }>('SELECT id FROM request WHERE uuid = ?', [uuid]);
    const text = { en: 'Your question was answered' };
    await world.store.transaction((tx) =>
      insertNotices(tx, [
        {
          uuid: uuidv7(),
          personId: person?.id ?? 0,
          key: 'told',
          topic: 'answered',
          requestId: request?.id ?? null,
          subject: text,
          body: text,
          createdAt: world.clock.now().getTime(),
        },
      ]),
    );
    const page = await desk.visit({ as: nina, path: '/portal' });
    await page.getByRole('button', { name: '1 unread notice' }).click();
    await page.getByRole('dialog').getByRole('link').first().click();
    await page.waitForURL(`**/desk/portal/requests/${number}`);
    await page.getByRole('heading', { name: /The map is empty/ }).waitFor();
    await page.context().close();
  });

  it('staff have no portal, and clients no queues', async () => {
    const staff = await desk.visit({ as: 'dispatcher', path: '/portal' });
    await staff.getByRole('heading', { name: 'This is not open to you' }).waitFor();
    await staff.context().close();
    const client = await desk.visit({ as: nina, path: '/views' });
    await client.getByRole('heading', { name: 'This is not open to you' }).waitFor();
    await client.context().close();
  });
});
