import { expect } from 'chai';
import type { RequestView } from '../../../engine/commands/index.ts';
import { listMigrations } from '../../../engine/queries/index.ts';
import { listAdminJournal } from '../../../engine/queries/people/index.ts';
import { type Desk, openDesk } from '../../support/desk.ts';
import type { Acting } from '../../support/people.ts';
import { publishEdit } from '../../support/world-drafts.ts';
import { readPackFiles } from '../../support/world-pack.ts';
import { upgrade } from '../../support/world-upgrade.ts';

describe('a migration that waits for a request is stopped and goes on, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let clerk: Acting;
  let waits: RequestView;
  let migration: string;

  before(async () => {
    desk = await openDesk({ pack: readPackFiles(), as: null });
    const { world } = desk;
    clerk = await world.person('desk');
    // It stands in a state that the new version calls otherwise: not safe to move yet.
    waits = await world.send(clerk, await world.file(), 'estimate', { fields: { price: 9000 } });
    migration =
      (await publishEdit(world, 'workflows/repair.json', upgrade, { running: 'when-safe' })).migration ?? 'none';
  });
  after(() => desk.close());

  const open = (as = 'chief') => desk.visit({ as, path: `/admin/migrations/${migration}` });
  const status = async () => (await listMigrations(desk.world.ctx, 'system')).items.map((each) => each.status);
  const hash = async () => (await desk.world.records(waits)).request.effectiveHash;

  it('it says what it waits for; stopped, it moves nothing, also when that became safe', async () => {
    const page = await open();
    const deaf = await open();
    await deaf.getByRole('button', { name: 'Stop' }).waitFor();
    await deaf.route('**/api/v1/migrations/**', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await page.getByText('1 waits for a safe moment').waitFor();
    expect(await page.getByRole('button', { name: 'Go on' }).count()).to.equal(0);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('status').filter({ hasText: 'Stopped' }).waitFor();
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    expect(await page.getByRole('button', { name: 'Stop' }).count()).to.equal(0);
    expect(await status()).to.deep.equal(['stopped']);
    // A page that has not heard of it is refused, and says so.
    await deaf.getByRole('button', { name: 'Stop' }).click();
    await deaf.getByRole('alert').waitFor();
    await deaf.context().close();
    await desk.world.send(clerk, waits, 'answer', { comment: 'yes' });
    expect(await hash()).to.equal(waits.hash);
    await page.context().close();
  });

  it('whoever drafts and does not publish sees it, and can neither stop it nor let it go on', async () => {
    const page = await open('editor');
    await page.getByRole('status').filter({ hasText: 'Stopped' }).waitFor();
    expect(await page.getByRole('button', { name: 'Go on' }).count()).to.equal(0);
    expect(await page.getByRole('button', { name: 'Take back' }).count()).to.equal(0);
    await page.context().close();
  });

  it('let go on, it moves what has become safe, and the journal names both', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('status').filter({ hasText: 'Done' }).waitFor();
    await page.getByText('1 of 1').waitFor();
    expect(await status()).to.deep.equal(['done']);
    expect(await hash()).to.not.equal(waits.hash);
    await page.context().close();
    const { items } = await listAdminJournal(desk.world.ctx, 'system', { limit: 50 });
    expect(items.map(({ action }) => action)).to.include.members(['migration-stopped', 'migration-resumed']);
  });
});
