import { expect } from 'chai';
import { assignRequest } from '../../engine/commands/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { type Ground, openGround } from './support/ground.ts';

onEachDatabase('live hints of requests', (database) => {
  let world: World;
  let ground: Ground;

  beforeEach(async () => {
    world = await openWorld({ database });
    ground = await openGround(world);
  });
  afterEach(async () => {
    await ground.close();
    await world.close();
  });

  it('tells who follows a request that it has changed: ids and versions, no words', async () => {
    const desk = await world.person('desk');
    const request = await world.file();
    const listener = await ground.connect(desk);
    const subject = `request:${request.uuid}`;
    const answer = await listener.call('subscribe', { subjects: [subject] });
    expect(answer).to.deep.equal({ ok: true, subscribed: [{ subject, version: 1, seq: 1 }], refused: [] });
    await world.send(desk, request, 'weigh');
    ground.live.hint();
    const hint = await listener.hears('request', ({ version }) => version > 1);
    expect(hint).to.deep.equal({ uuid: request.uuid, version: 2, seq: 2 });
  });

  it('tells nobody who has unsubscribed, and none who follows another request', async () => {
    const desk = await world.person('desk');
    const [mine, other] = [await world.file(), await world.file()];
    const listener = await ground.connect(desk);
    await listener.call('subscribe', { subjects: [`request:${mine.uuid}`, `request:${other.uuid}`] });
    await listener.call('unsubscribe', { subjects: [`request:${mine.uuid}`] });
    await world.send(desk, mine, 'weigh');
    await world.send(desk, other, 'weigh');
    await listener.hears('request', ({ uuid, version }) => uuid === other.uuid && version === 2);
    const changed = listener.said('request').filter(({ version }) => version > 1);
    expect(new Set(changed.map(({ uuid }) => uuid))).to.deep.equal(new Set([other.uuid]));
  });

  it('tells queues by grants: all, a group, what is assigned, the own company', async () => {
    const people = {
      watcher: await world.person('watcher'),
      mechanic: await world.person({ roles: ['mechanic'], groups: ['workshop'] }),
      stranger: await world.person({ roles: ['mechanic'], groups: ['elsewhere'] }),
      rider: await world.person({ roles: ['rider'], client: 'club' }),
      foreign: await world.person({ roles: ['rider'], client: 'other' }),
      courier: await world.person('courier'),
    };
    const listeners = await Promise.all(
      Object.entries(people).map(async ([name, person]) => {
        const listener = await ground.connect(person);
        await listener.call('subscribe', { subjects: ['queue'] });
        return [name, listener] as const;
      }),
    );
    const request = await world.file({ client: 'club' });
    const after = await world.file();
    const watcher = listeners.find(([name]) => name === 'watcher')?.[1];
    await watcher?.hears('queue', ({ uuid }) => uuid === after.uuid);
    for (const [, listener] of listeners) await listener.settled();
    const hinted = listeners
      .filter(([, listener]) => listener.said('queue').some(({ uuid }) => uuid === request.uuid))
      .map(([name]) => name);
    expect(hinted).to.have.members(['watcher', 'mechanic', 'rider']);
  });

  it('tells both when a request goes from one person to another; the former gets no version', async () => {
    const desk = await world.person('desk');
    const [first, second] = [await world.person({ roles: ['helper'] }), await world.person({ roles: ['helper'] })];
    const request = await world.file();
    await assignRequest(world.ctx, desk, { request: request.uuid, to: first.person });
    const [one, two] = [await ground.connect(first), await ground.connect(second)];
    for (const each of [one, two]) await each.call('subscribe', { subjects: ['queue'] });
    const subject = `request:${request.uuid}`;
    await one.call('subscribe', { subjects: [subject] });
    await assignRequest(world.ctx, desk, { request: request.uuid, to: second.person });
    expect(await two.hears('queue')).to.deep.equal({ uuid: request.uuid, version: 3 });
    expect(await one.hears('queue', ({ version }) => version === null)).to.deep.equal({
      uuid: request.uuid,
      version: null,
    });
    expect(await one.hears('closed')).to.deep.equal({ subject });
    expect(one.said('request').filter(({ version }) => version > 2)).to.deep.equal([]);
    await world.send(desk, request, 'weigh');
    await two.hears('queue', ({ version }) => version === 4);
    expect(one.heard.some(({ data }) => data?.version === 4)).to.equal(false);
  });
});
