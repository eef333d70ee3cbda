import { expect } from 'chai';
import { addComment } from '../../engine/commands/index.ts';
import { findRequest } from '../../engine/store/index.ts';
import { connectLive, type LiveClient } from '../../ui/live/index.ts';
import type { Acting } from '../support/people.ts';
import { openWorld, type World } from '../support/world.ts';
import { Gate, type Ground, openGround, until } from './support/ground.ts';

describe('the client of live updates', () => {
  let world: World;
  let gate: Gate;
  let ground: Ground;
  let desk: Acting;
  const clients: LiveClient[] = [];

  beforeEach(async () => {
    world = await openWorld();
    gate = new Gate();
    ground = await openGround(world, gate);
    desk = await world.person('desk');
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await ground.close();
    await world.close();
  });

  const connect = (person: Acting, url = ground.url): LiveClient => {
    const client = connectLive({ url, token: person.person, longestPause: 40 });
    clients.push(client);
    return client;
  };
  const versionOf = async (uuid: string): Promise<number> =>
    (await findRequest(world.store.read, { uuid }))?.version ?? 0;
  const inState = (client: LiveClient, state: string): Promise<true> =>
    until(
      () => (client.state === state ? true : undefined),
      () => `${state}, not ${client.state}`,
    );
  const restart = async (meanwhile: () => Promise<unknown>): Promise<void> => {
    const { port } = ground;
    await ground.close();
    await meanwhile();
    ground = await openGround(world, gate, { port });
  };

  it('reads anew what was written while the server was down, and nothing that did not change', async () => {
    const [changed, same] = [await world.file(), await world.file()];
    const client = connect(desk);
    const shown = new Map<string, number[]>();
    for (const { uuid } of [changed, same]) {
      const reads: number[] = [];
      shown.set(uuid, reads);
      client.followRequest(uuid, 1, async () => {
        reads.push(await versionOf(uuid));
        return reads.at(-1) as number;
      });
    }
    let lists = 0;
    client.followQueue((hint) => {
      if (hint === null) lists += 1;
    });
    await until(
      () => (lists === 1 ? true : undefined),
      () => 'the first reading of lists',
    );
    await restart(async () => {
      await inState(client, 'connecting');
      await world.send(desk, changed, 'weigh');
    });
    await until(
      () => (shown.get(changed.uuid)?.at(-1) === 2 ? true : undefined),
      () => 'the new version',
    );
    await until(
      () => (lists === 2 ? true : undefined),
      () => 'another reading of lists',
    );
    expect(shown.get(same.uuid)).to.deep.equal([]);
    expect(shown.get(changed.uuid)).to.deep.equal([2]);
    await world.send(desk, same, 'weigh');
    await until(
      () => (shown.get(same.uuid)?.at(-1) === 2 ? true : undefined),
      () => 'hints after the restart',
    );
  });

  it('reads once for many hints that come while it reads, and again when one of them is newer', async () => {
    const request = await world.file();
    const client = connect(desk);
    const started: number[] = [];
    const waiting: (() => void)[] = [];
    client.followRequest(request.uuid, 1, async () => {
      const version = await versionOf(request.uuid);
      started.push(version);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return version;
    });
    await inState(client, 'connected');
    await world.send(desk, request, 'weigh');
    await until(
      () => waiting[0],
      () => 'the first reading',
    );
    const witness = await ground.connect(desk);
    await witness.call('subscribe', { subjects: [`request:${request.uuid}`] });
    for (let count = 0; count < 3; count++) {
      await addComment(world.ctx, desk, { request: request.uuid, body: 'more', isPublic: false });
    }
    await witness.hears('request', ({ version }) => version === 5);
    waiting[0]?.();
    await until(
      () => waiting[1],
      () => 'the second reading',
    );
    waiting[1]?.();
    expect(started).to.deep.equal([2, 5]);
  });

  it('repeats a reading that fails, and never stays behind', async () => {
    const request = await world.file();
    const client = connect(desk);
    let tries = 0;
    client.followRequest(request.uuid, 0, async () => {
      tries += 1;
      if (tries === 1) throw new Error('the network was away');
      return 1;
    });
    await until(
      () => (tries === 2 ? true : undefined),
      () => 'a second try',
    );
  });

  it('tells that a request may not be read, at once and when it is taken away', async () => {
    const helper = await world.person({ roles: ['mechanic'], groups: ['workshop'] });
    const request = await world.file({ client: null });
    const ended: string[] = [];
    const foreign = await world.person({ roles: ['mechanic'], groups: ['elsewhere'] });
    connect(foreign).followRequest(
      request.uuid,
      1,
      async () => 1,
      (refused) => ended.push(refused?.code ?? 'closed'),
    );
    await until(
      () => (ended.length === 1 ? true : undefined),
      () => 'the refusal',
    );
    const client = connect(helper);
    client.followRequest(
      request.uuid,
      1,
      async () => 1,
      (refused) => ended.push(refused?.code ?? 'closed'),
    );
    let lists = 0;
    client.followQueue(() => (lists += 1));
    await until(
      () => (lists > 0 ? true : undefined),
      () => 'the connection',
    );
    await world.store.read.run('DELETE FROM membership');
    await until(
      () => (ended.length === 2 ? true : undefined),
      () => 'the end',
    );
    expect(ended).to.deep.equal(['REQUEST_NOT_FOUND', 'closed']);
  });

  it('stops when it is logged out, and does not connect again', async () => {
    const client = connect(desk);
    const states: string[] = [];
    client.onState((state) => states.push(state));
    await inState(client, 'connected');
    gate.signedOut.add(desk.person);
    await inState(client, 'signed-out');
    const other = connect(desk);
    await inState(other, 'signed-out');
    expect(states).to.deep.equal(['connected', 'signed-out']);
  });

  it('after a log-in it is connected anew, and reads what it has missed; one that was closed is not', async () => {
    const view = await world.file();
    const client = connect(desk);
    const reads: number[] = [];
    client.followRequest(view.uuid, 1, async () => {
      reads.push(await versionOf(view.uuid));
      return reads.at(-1) as number;
    });
    await inState(client, 'connected');
    gate.signedOut.add(desk.person);
    await inState(client, 'signed-out');
    await addComment(world.ctx, desk, { request: view.uuid, body: 'meanwhile', isPublic: false });
    const version = await versionOf(view.uuid);
    gate.signedOut.delete(desk.person);
    client.reconnect();
    await inState(client, 'connected');
    await until(
      () => (reads.at(-1) === version ? true : undefined),
      () => `version ${version}, not ${reads.at(-1)}`,
    );
    client.close();
    client.reconnect();
    expect(client.state).to.equal('closed');
  });

  it('comes back after a refusal that is the server’s own', async () => {
    let broken = true;
    const shaky = await openGround(world, gate, {
      authenticate: async (headers) => {
        if (broken) throw new Error('away');
        return gate.authenticate(headers);
      },
    });
    const client = connect(desk, shaky.url);
    await inState(client, 'connecting');
    broken = false;
    await inState(client, 'connected');
    await shaky.close();
  });

  it('tells the release, unread notices and who else looks; after a restart too', async () => {
    const [one, two] = [connect(desk), connect(await world.person('watcher'))];
    const { uuid } = await world.file();
    const releases: number[] = [];
    const unread: number[] = [];
    one.onRelease((number) => releases.push(number));
    one.onNotices((number) => unread.push(number));
    let people: readonly string[] = [];
    const stop = one.watch(`request:${uuid}`, (seen) => (people = seen.map(({ name }) => name)));
    const leave = two.watch(`request:${uuid}`, () => undefined);
    const sees = (...names: string[]): Promise<true> =>
      until(
        () => (people.join() === names.join() ? true : undefined),
        () => `${names.join()}, not ${people.join()}`,
      );
    await sees('watcher');
    await until(
      () => (unread.length === 1 ? true : undefined),
      () => 'the count of notices',
    );
    await restart(async () => {
      people = [];
    });
    await sees('watcher');
    leave();
    await sees();
    stop();
    await until(
      () => (releases.length === 2 && unread.length === 2 ? true : undefined),
      () => 'both again',
    );
    expect([releases, unread]).to.deep.equal([
      [1, 1],
      [0, 0],
    ]);
  });

  it('asks once for a subject, however many follow it, and not at all when the last one stops', async () => {
    const { uuid } = await world.file();
    const client = connect(desk);
    let reads = 0;
    const read = async (): Promise<number> => {
      reads += 1;
      return versionOf(uuid);
    };
    const stops = [client.followRequest(uuid, 1, read), client.followRequest(uuid, 1, read)];
    await inState(client, 'connected');
    const request = { uuid } as Parameters<World['send']>[1];
    await world.send(desk, request, 'weigh');
    await until(
      () => (reads === 2 ? true : undefined),
      () => 'both readings',
    );
    for (const stop of stops) stop();
    const witness = await ground.connect(desk);
    await witness.call('subscribe', { subjects: [`request:${uuid}`] });
    await addComment(world.ctx, desk, { request: uuid, body: 'more', isPublic: false });
    await witness.hears('request', ({ version }) => version === 3);
    expect(reads).to.equal(2);
  });
});
