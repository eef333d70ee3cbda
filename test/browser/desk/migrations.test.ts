import { expect } from 'chai';
import { listMigrations } from '../../../engine/queries/index.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { publishEdit } from '../../support/world-drafts.ts';
import { readPackFiles } from '../../support/world-pack.ts';
import { MOVE, upgrade } from '../../support/world-upgrade.ts';

describe('migrations in administration, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let moved: string;
  let left: string;

  before(async () => {
    desk = await openDesk({ pack: readPackFiles(), as: 'chief', path: '/admin/migrations' });
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  it('says that nothing was moved yet', async () => {
    await desk.page.getByRole('heading', { name: 'Nothing was moved yet' }).waitFor();
    expect(desk.complaints).to.deep.equal([]);
  });

  it('a release moves running requests: how far it has come stands there, what stays is named with the reason', async () => {
    const { world, page } = desk;
    const clerk = await world.person('desk');
    moved = (await world.file()).number;
    const weighed = await world.file();
    await world.send(clerk, weighed, 'weigh');
    left = weighed.number;
    await publishEdit(world, 'workflows/repair.json', upgrade, MOVE);
    await page.reload();
    await page.getByRole('cell', { name: 'Done' }).waitFor();
    await page.getByRole('link', { name: 'Requests move to release 2' }).click();
    await page.getByRole('status').filter({ hasText: 'Done' }).waitFor();
    await page.getByText('1 of 2').waitFor();
    await page.getByRole('link', { name: left, exact: true }).waitFor();
    expect(await page.getByRole('link', { name: moved, exact: true }).count()).to.equal(0);
    expect(await page.getByRole('button', { name: 'Stop' }).count()).to.equal(0);
  });

  it('it is taken back only after it was confirmed, and once', async () => {
    const { world, page } = desk;
    const all = async () => (await listMigrations(world.ctx, 'system')).items.map(({ kind }) => kind);
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await all()).to.deep.equal(['migrate']);
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('heading', { level: 1, name: 'Requests are brought back' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Done' }).waitFor();
    expect(await all()).to.deep.equal(['undo', 'migrate']);
    await page.getByRole('link', { name: 'to that migration' }).click();
    await page.getByText('It was taken back').waitFor();
    expect(await page.getByRole('button', { name: 'Take back' }).count()).to.equal(0);
  });

  it('whoever may not read definitions is told so; a migration that nobody knows is none', async () => {
    const stranger = await desk.visit({ as: 'desk', path: '/admin/migrations' });
    await stranger.getByRole('heading', { name: 'This is not open to you' }).waitFor();
    expect(await stranger.getByRole('link', { name: 'Migrations' }).count()).to.equal(0);
    await stranger.context().close();
    const page = await desk.visit({ as: 'chief', path: '/admin/migrations/01900000-0000-7000-8000-000000000000' });
    await page.getByRole('alert').waitFor();
    await page.context().close();
  });

  it('is for everybody: on a phone, in the dark and in Russian', async () => {
    for (const how of [{ colorScheme: 'light' }, { colorScheme: 'dark', viewport: PHONE, locale: 'ru-RU' }] as const) {
      const page = await desk.visit({ as: 'chief', path: '/admin/migrations', ...how });
      await page.getByRole('link', { name: /(move to|переходят на) / }).waitFor();
      expect(await violations(page)).to.deep.equal([]);
      await page.getByRole('link', { name: /(move to|переходят на) / }).click();
      await page.getByRole('link', { name: left, exact: true }).waitFor();
      expect(await violations(page)).to.deep.equal([]);
      await page.context().close();
    }
  });
});
