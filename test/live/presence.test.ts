import { expect } from 'chai';
import { type Acting, addClient } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { type Ground, type Listener, openGround, until } from './support/ground.ts';

onEachDatabase('presence', (database) => {
  let world: World;
  let second: World;
  let grounds: readonly [Ground, Ground];
  let subject: string;

  beforeEach(async () => {
    world = await openWorld({ database });
    second = await openWorld({ beside: world });
    await addClient(world.store, 'club');
    grounds = [await openGround(world), await openGround(second)];
    subject = `request:${(await world.file({ client: 'club' })).uuid}`;
  });
  afterEach(async () => {
    for (const ground of grounds) await ground.close();
    await second.close();
    await world.close();
  });

  const look = async (ground: Ground, person: Acting): Promise<Listener> => {
    const listener = await ground.connect(person);
    expect((await listener.call('watch', { subject })).ok).to.equal(true);
    return listener;
  };
  const sees = (listener: Listener, ...people: Acting[]): Promise<unknown> =>
    until(
      () => {
        const last = listener
          .said('presence')
          .at(-1)
          ?.people.map(({ uuid }: { uuid: string }) => uuid);
        return last?.toSorted().join() ===
          people
            .map(({ person }) => person)
            .toSorted()
            .join()
          ? true
          : undefined;
      },
      () => `${people.length} people; heard ${JSON.stringify(listener.heard)}`,
    );
  const rows = async (): Promise<number> => (await world.rows('presence')).presence?.length ?? 0;

  it('tells who else looks at it on whatever node, by uuid and name, never oneself', async () => {
    const [desk, watcher] = [await world.person('desk'), await world.person('watcher')];
    const [one, two] = [await look(grounds[0], desk), await look(grounds[1], watcher)];
    await sees(one, watcher);
    await sees(two, desk);
    expect(one.said('presence').at(-1)).to.deep.equal({
      subject,
      people: [{ uuid: watcher.person, name: 'watcher' }],
    });
  });

  it('one who leaves, and one who disconnects, is gone at once, but not while another window of his looks', async () => {
    const [desk, watcher] = [await world.person('desk'), await world.person('watcher')];
    const one = await look(grounds[0], desk);
    const [first, other] = [await look(grounds[0], watcher), await look(grounds[1], watcher)];
    await sees(one, watcher);
    first.close();
    await until(
      async () => ((await rows()) === 2 ? true : undefined),
      () => 'the row to go',
    );
    await sees(one, watcher);
    await other.call('unwatch', { subject });
    await sees(one);
    one.close();
    await until(
      async () => ((await rows()) === 0 ? true : undefined),
      () => 'no rows',
    );
  });

  it('one whose node has died is gone 45 seconds later, and not before his time is over', async () => {
    const [desk, watcher] = [await world.person('desk'), await world.person('watcher')];
    const one = await look(grounds[0], desk);
    const ids = await world.store.read.all<{ id: number }>('SELECT id FROM person WHERE uuid = ?', [watcher.person]);
    await world.store.read.run('INSERT INTO presence (subject, person_id, node, until_at) VALUES (?, ?, ?, ?)', [
      subject,
      ids[0]?.id,
      'dead',
      world.clock.in('PT40S'),
    ]);
    await sees(one, watcher);
    world.clock.pass('PT39S');
    await one.settled();
    await sees(one, watcher);
    world.clock.pass('PT2S');
    await sees(one);
    await until(
      async () => ((await rows()) === 1 ? true : undefined),
      () => 'the row to be cleaned up',
    );
  });

  it('is renewed while one looks, and written again when it was lost', async () => {
    const [desk, watcher] = [await world.person('desk'), await world.person('watcher')];
    const one = await look(grounds[0], desk);
    await look(grounds[1], watcher);
    await sees(one, watcher);
    world.clock.pass('PT30S');
    await until(
      async () => {
        const { presence = [] } = await world.rows('presence');
        return presence.every((row) => Number(row.until_at) === world.clock.in('PT40S')) ? true : undefined;
      },
      () => 'the renewal',
    );
    await world.store.read.run('DELETE FROM presence');
    await until(
      async () => ((await rows()) === 2 ? true : undefined),
      () => 'both rows again',
    );
  });

  it('people of a client are never told of staff; staff is told of all', async () => {
    const rider = await world.person({ roles: ['rider'], client: 'club' });
    const colleague = await world.person({ roles: ['rider'], client: 'club' });
    const desk = await world.person('desk');
    const outside = await look(grounds[0], rider);
    await look(grounds[1], colleague);
    const inside = await look(grounds[1], desk);
    await sees(inside, rider, colleague);
    await sees(outside, colleague);
    const everTold = outside.said('presence').flatMap(({ people }) => people.map(({ uuid }: { uuid: string }) => uuid));
    expect(everTold).not.to.include(desk.person);
  });

  it('whoever may no longer read the request is not told any more, and not seen any more', async () => {
    const mechanic = await world.person({ roles: ['mechanic'], groups: ['workshop'] });
    const [inside, lost] = [await look(grounds[0], await world.person('desk')), await look(grounds[1], mechanic)];
    await sees(inside, mechanic);
    await world.store.read.run('DELETE FROM membership');
    expect(await lost.hears('closed')).to.deep.equal({ subject });
    await sees(inside);
  });

  it('also tells who looks at a definition, and goes with its node when that stops', async () => {
    subject = 'definition:workflow/repair';
    const [chief, editor] = [await world.person('chief'), await world.person('editor')];
    const one = await look(grounds[0], chief);
    await look(grounds[1], editor);
    await sees(one, editor);
    await grounds[1].live.close();
    await sees(one);
    expect(await rows()).to.equal(1);
  });
});
