import { expect } from 'chai';
import { tellingKinds } from '../../engine/effects/kinds/telling.ts';
import { listNotices } from '../../engine/queries/notices/index.ts';
import { publicStatus } from '../../engine/queries/index.ts';
import { openWorld, type World } from '../support/world.ts';
import { editPack, readPackFiles } from '../support/world-pack.ts';
import { deliver } from './deliveries.ts';

describe('the link to the public page in a notification', () => {
  let world: World;
  beforeEach(async () => {
    const pack = editPack(readPackFiles(), 'notifications/received.json', (definition) => {
      definition.to = ['client', { role: 'desk' }];
      definition.body = { en: 'See {{request.statusLink}} or {{request.secret}}.' };
    });
    world = await openWorld({ pack });
  });
  afterEach(() => world.close());

  const tell = () =>
    deliver(world, [...tellingKinds(world.ctx), { type: 'mail', deliver: async () => ({ done: true }) }]);

  it('opens the page for the people of the client', async () => {
    const rider = await world.person({ roles: ['rider'], client: 'vip-club' });
    const filed = await world.file({ client: 'vip-club' });
    await tell();
    const [notice] = (await listNotices(world.ctx, rider, {})).items;
    const link = /See (\S+) or (\S+)\./.exec(notice?.body.en ?? '');
    const asked = new URL(link?.[1] ?? '').searchParams;
    expect(asked.get('secret')).to.equal(link?.[2]);
    const status = await publicStatus(world.ctx, {
      number: asked.get('number') ?? '',
      secret: asked.get('secret') ?? '',
    });
    expect(status.number).to.equal(filed.number);
  });

  it('is told to no employee, and stands in no frozen effect', async () => {
    const desk = await world.person('desk');
    await world.person({ roles: ['rider'], client: 'vip-club' });
    const filed = await world.file({ client: 'vip-club' });
    const [row] = await world.store.read.all<{ secret: string }>('SELECT secret FROM request WHERE uuid = ?', [
      filed.uuid,
    ]);
    const { outbox = [] } = await world.rows('outbox');
    expect(JSON.stringify(outbox)).not.to.contain(row?.secret);
    await tell();
    const [notice] = (await listNotices(world.ctx, desk, {})).items;
    expect(notice?.body.en).to.equal('See  or .');
  });
});
