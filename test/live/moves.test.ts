import { expect } from 'chai';
import { addComment, assignRequest } from '../../engine/commands/index.ts';
import { findClient } from '../../engine/store/find-client.ts';
import { ensureTeam } from '../../engine/store/ensure-team.ts';
import { readActor } from '../../engine/store/index.ts';
import type { Acting, NewPerson } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { type Ground, type Listener, openGround } from './support/ground.ts';

onEachDatabase('requests that move between people', (database) => {
  let world: World;
  let ground: Ground;
  let desk: Acting;

  beforeEach(async () => {
    world = await openWorld({ database });
    ground = await openGround(world);
    desk = await world.person('desk');
  });
  afterEach(async () => {
    await ground.close();
    await world.close();
  });

  const queueOf = async (who: NewPerson | Acting): Promise<Listener> => {
    const listener = await ground.connect('person' in who ? who : await world.person(who));
    await listener.call('subscribe', { subjects: ['queue'] });
    return listener;
  };
  const comment = (uuid: string) => addComment(world.ctx, desk, { request: uuid, body: 'moved', isPublic: false });

  it('both groups are told; the former is not told the version', async () => {
    const former = await queueOf({ roles: ['mechanic'], groups: ['workshop'] });
    const next = await queueOf({ roles: ['mechanic'], groups: ['paint'] });
    const all = await queueOf({ roles: ['watcher'] });
    const request = await world.file();
    await all.hears('queue', ({ uuid }) => uuid === request.uuid);
    const team = await world.store.transaction((tx) => ensureTeam(tx, 'paint', 0));
    await world.store.read.run('UPDATE request SET team_id = ? WHERE uuid = ?', [team, request.uuid]);
    await comment(request.uuid);
    expect(await next.hears('queue')).to.deep.equal({ uuid: request.uuid, version: 2 });
    await former.hears('queue', ({ uuid, version }) => uuid === request.uuid && version === null);
    await all.hears('queue', ({ version }) => version === 2);
    await comment(request.uuid);
    await next.hears('queue', ({ version }) => version === 3);
    for (const each of [former, all]) await each.settled();
    expect(former.said('queue').some(({ version }) => version > 1)).to.equal(false);
    expect(all.said('queue').some(({ version }) => version === null)).to.equal(false);
  });

  it('both companies are told when a request was filed for the wrong one', async () => {
    const former = await queueOf({ roles: ['rider'], client: 'club' });
    const next = await queueOf({ roles: ['rider'], client: 'other' });
    const request = await world.file({ client: 'club' });
    await former.hears('queue', ({ version }) => version === 1);
    const client = await world.store.transaction((tx) => findClient(tx, 'other'));
    await world.store.read.run('UPDATE request SET client_id = ? WHERE uuid = ?', [client?.id, request.uuid]);
    await comment(request.uuid);
    expect(await next.hears('queue')).to.deep.equal({ uuid: request.uuid, version: 2 });
    await former.hears('queue', ({ version }) => version === null);
  });

  it('the one who had it is told also when it went on twice before anybody looked', async () => {
    const people = [await world.person({ roles: ['helper'] }), await world.person({ roles: ['helper'] })];
    const [first, second] = people as [Acting, Acting];
    await ground.close();
    ground = await openGround(world, undefined, { pace: { beat: 60_000, authorise: 60_000, renew: 60_000 } });
    const request = await world.file();
    const [one, two] = [await queueOf(first), await queueOf(second)];
    for (const to of [first.person, second.person, null]) {
      await assignRequest(world.ctx, desk, { request: request.uuid, to });
    }
    ground.live.hint();
    for (const each of [one, two])
      expect(await each.hears('queue')).to.deep.equal({ uuid: request.uuid, version: null });
  });

  it('a deputy hears of the requests of the absent while he stands in, and not before or after', async () => {
    const [absent, deputy] = [await world.person({ roles: ['helper'] }), await world.person({ roles: ['helper'] })];
    const [before, later] = [await world.file(), await world.file()];
    const listener = await queueOf(deputy);
    const witness = await queueOf(desk);
    await assignRequest(world.ctx, desk, { request: before.uuid, to: absent.person });
    await witness.hears('queue', ({ uuid, version }) => uuid === before.uuid && version === 2);
    await listener.settled();
    expect(listener.said('queue')).to.deep.equal([]);
    const ids = await Promise.all(
      [absent, deputy].map(async ({ person }) => (await readActor(world.store.read, person))?.id),
    );
    const now = world.clock.now().getTime();
    await world.store.read.run(
      `INSERT INTO substitution (uuid, absent_id, deputy_id, from_at, until_at, created_at, created_by)
       VALUES ('x', ?, ?, ?, ?, ?, ?)`,
      [...ids, now, world.clock.in('P1D'), now, ids[0]],
    );
    await listener.hears('lists');
    await assignRequest(world.ctx, desk, { request: later.uuid, to: absent.person });
    await listener.hears('queue', ({ uuid, version }) => uuid === later.uuid && version === 2);
    listener.forget();
    world.clock.pass('P2D');
    await listener.hears('lists');
    const own = await queueOf(absent);
    await comment(later.uuid);
    await own.hears('queue', ({ version }) => version === 3);
    await listener.settled();
    expect(listener.said('queue')).to.deep.equal([]);
  });

  it('very many changes at once are one message to those whom they concern, and none to others', async function () {
    this.timeout(30_000);
    await ground.close();
    ground = await openGround(world, undefined, { pace: { beat: 60_000, authorise: 60_000, renew: 60_000 } });
    const all = await queueOf({ roles: ['watcher'] });
    const stranger = await queueOf({ roles: ['mechanic'], groups: ['elsewhere'] });
    const follower = await ground.connect(desk);
    let last = '';
    for (let count = 0; count < 210; count++) last = (await world.file()).uuid;
    await follower.call('subscribe', { subjects: [`request:${last}`] });
    ground.live.hint();
    await all.hears('lists');
    await follower.hears('request', ({ uuid }) => uuid === last);
    await stranger.settled();
    expect([all.said('queue'), all.said('lists').length]).to.deep.equal([[], 1]);
    expect(stranger.heard.filter(({ name }) => name === 'lists' || name === 'queue')).to.deep.equal([]);
  });
});
