import { expect } from 'chai';
import { hasMaria } from '../support/maria.ts';
import { openWorld, type World } from '../support/world.ts';
import { publishEdit } from '../support/world-drafts.ts';
import { type Ground, type Listener, openGround } from './support/ground.ts';

const CLIENTS = 200;
const WITHIN_MS = 1000;

describe('a new release and 200 connections on two nodes (MariaDB)', function () {
  this.timeout(60_000);
  let worlds: readonly [World, World];
  let grounds: readonly [Ground, Ground];

  before(async function () {
    if (!hasMaria()) return this.skip();
    const first = await openWorld({ database: 'mysql' });
    worlds = [first, await openWorld({ beside: first })];
    // At the pace of production: it is the pace that is tested.
    const pace = {};
    grounds = [await openGround(worlds[0], undefined, { pace }), await openGround(worlds[1], undefined, { pace })];
  });
  after(async () => {
    for (const ground of grounds ?? []) await ground.close();
    for (const world of (worlds ?? []).toReversed()) await world.close();
  });

  it('reaches everybody within a second, and nobody twice', async () => {
    const [world] = worlds;
    const person = await world.person('watcher');
    const listeners: { readonly listener: Listener; readonly at: Map<number, number> }[] = [];
    for (let count = 0; count < CLIENTS; count += 20) {
      const some = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (grounds[index % 2] as Ground).connect(person)),
      );
      listeners.push(...some.map((listener) => ({ listener, at: new Map<number, number>() })));
    }
    for (const each of listeners) {
      each.listener.socket.on('release', ({ number }: { number: number }) => {
        each.at.set(number, performance.now());
      });
    }
    // A machine that does much else at this moment is given two more tries; a pace that is too slow fails them all.
    const slowest: number[] = [];
    for (let release = 2; release < 5 && !(Math.min(...slowest) < WITHIN_MS); release++) {
      for (const each of listeners) each.at.set(release, Number.POSITIVE_INFINITY);
      await publishEdit(world, 'roles/courier.json', (role) => {
        role.title.en = `Messenger ${release}`;
      });
      const published = performance.now();
      for (const { listener } of listeners) await listener.hears('release', ({ number }) => number === release);
      slowest.push(Math.max(...listeners.map(({ at }) => (at.get(release) as number) - published)));
    }
    expect(Math.min(...slowest)).to.be.below(WITHIN_MS);
    const releases = Array.from({ length: slowest.length + 1 }, (_, index) => index + 1);
    for (const { listener } of listeners) {
      expect(listener.said('release').map(({ number }) => number)).to.deep.equal(releases);
    }
  });

  it('a write on one node is told on the other, and never twice on either', async () => {
    const [world] = worlds;
    const desk = await world.person('desk');
    const listeners = [await grounds[0].connect(desk), await grounds[1].connect(desk)];
    for (const listener of listeners) await listener.call('subscribe', { subjects: ['queue'] });
    const request = await world.file();
    const other = await world.file();
    grounds[0].live.hint();
    for (const listener of listeners) {
      await listener.hears('queue', ({ uuid }) => uuid === other.uuid);
      const hints = listener.said('queue').filter(({ uuid }) => uuid === request.uuid);
      expect(hints).to.deep.equal([{ uuid: request.uuid, version: 1 }]);
    }
  });

  it('a hint is told at once where it was written, without waiting for the next look', async () => {
    const [world] = worlds;
    const slow = await openGround(world, undefined, { pace: { beat: 60_000, authorise: 60_000, renew: 60_000 } });
    const desk = await world.person('desk');
    const listener = await slow.connect(desk);
    await listener.call('subscribe', { subjects: ['queue'] });
    const { uuid } = await world.file();
    expect(listener.said('queue')).to.deep.equal([]);
    slow.live.hint();
    await listener.hears('queue', (hint) => hint.uuid === uuid);
    await slow.close();
  });
});
