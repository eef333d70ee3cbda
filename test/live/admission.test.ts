import { expect } from 'chai';
import { ReglamentError } from '../../engine/errors.ts';
import { openWorld, type World } from '../support/world.ts';
import { publishEdit } from '../support/world-drafts.ts';
import type { Acting } from '../support/people.ts';
import { Gate, type Ground, openGround, until } from './support/ground.ts';

const refusal = (work: Promise<unknown>): Promise<{ message: string; data?: { code: string }; context?: unknown }> =>
  work.then(
    () => expect.fail('it was let in'),
    (error: unknown) => error as { message: string; data?: { code: string } },
  );

describe('who may connect to live updates', () => {
  let world: World;
  let ground: Ground;
  let gate: Gate;
  let desk: Acting;

  beforeEach(async () => {
    world = await openWorld();
    gate = new Gate();
    ground = await openGround(world, gate);
    desk = await world.person('desk');
  });
  afterEach(async () => {
    await ground.close();
    await world.close();
  });

  it('lets in by the cookie of a session and by a token, over websocket and polling', async () => {
    for (const transports of [['websocket'], ['polling']]) {
      const byToken = await ground.connect(desk, { transports });
      const headers = { cookie: `session=${desk.person}` };
      const byCookie = await ground.connect(desk, { transports, auth: {}, extraHeaders: headers });
      for (const each of [byToken, byCookie]) await each.hears('release', ({ number }) => number === 1);
    }
  });

  it('refuses without credentials, with a token that is none, and with a token that may not read', async () => {
    expect((await refusal(ground.connect(desk, { auth: {} }))).data?.code).to.equal('NOT_SIGNED_IN');
    gate.signedOut.add(desk.person);
    expect((await refusal(ground.connect(desk))).data?.code).to.equal('NOT_SIGNED_IN');
    for (const token of [7, {}, [], '', true]) {
      expect((await refusal(ground.connect(desk, { auth: { token } }))).data?.code).to.equal('NOT_SIGNED_IN');
    }
    gate.signedOut.clear();
    gate.scopes.set(desk.person, ['people']);
    expect((await refusal(ground.connect(desk))).data?.code).to.equal('SCOPE_MISSING');
  });

  it('refuses people who are deactivated or unknown, and the engine itself', async () => {
    const gone = await world.person({ roles: ['desk'], active: false });
    const system = '00000000-0000-7000-8000-000000000000';
    for (const person of [gone.person, 'nobody', system]) {
      expect((await refusal(ground.connect(person))).data?.code).to.equal('NOT_SIGNED_IN');
    }
  });

  it('refuses pages of other sites by their origin, and by what the browser says of them without one', async () => {
    const from = (headers: Record<string, string>, transport: string): Promise<unknown> =>
      ground.connect(desk, { transports: [transport], extraHeaders: headers });
    for (const transport of ['websocket', 'polling']) {
      await from({ origin: 'http://good.example' }, transport);
      await refusal(from({ origin: 'http://evil.example' }, transport));
      await refusal(from({ 'sec-fetch-site': 'cross-site' }, transport));
    }
    const answer = await fetch(`${ground.url}/live/?EIO=4&transport=polling`, {
      headers: { origin: 'http://evil.example' },
    });
    expect([answer.status, await answer.json()]).to.deep.equal([403, { code: 4, message: 'CROSS_SITE_REFUSED' }]);
  });

  it('tells no reason when what failed is its own', async () => {
    const broken = await openGround(world, gate, {
      authenticate: async () => {
        throw new Error('password of the database');
      },
    });
    const { message, data } = await refusal(broken.connect(desk));
    expect(data?.code).to.equal('UNEXPECTED');
    expect(message).not.to.contain('password');
    await broken.close();
  });

  it('cuts off who is logged out, and nobody else', async () => {
    const other = await world.person('watcher');
    const [out, stays] = [await ground.connect(desk), await ground.connect(other)];
    gate.signedOut.add(desk.person);
    expect((await out.hears('cut')).code).to.equal('NOT_SIGNED_IN');
    await until(
      () => (out.socket.connected ? undefined : true),
      () => 'the end of the connection',
    );
    expect(stays.socket.connected).to.equal(true);
  });

  it('cuts off who is deactivated, and who lost the scope', async () => {
    const person = await world.person({ roles: ['desk'] });
    const [first, second] = [await ground.connect(person), await ground.connect(desk)];
    await world.store.read.run('UPDATE person SET active = 0 WHERE uuid = ?', [person.person]);
    gate.scopes.set(desk.person, []);
    expect((await first.hears('cut')).code).to.equal('NOT_SIGNED_IN');
    expect((await second.hears('cut')).code).to.equal('SCOPE_MISSING');
  });

  it('cuts nobody off while the database is away', async () => {
    let away = true;
    const shaky = await openGround(world, gate, {
      authenticate: async (headers) => {
        if (away && tries++ > 0) throw new ReglamentError('STORE_UNAVAILABLE', { reason: 'gone' });
        return gate.authenticate(headers);
      },
    });
    let tries = 0;
    const listener = await shaky.connect(desk);
    await until(
      () => (tries > 3 ? true : undefined),
      () => 'some looks',
    );
    away = false;
    expect(listener.socket.connected).to.equal(true);
    expect(shaky.log.some((line) => line.includes('could not be looked at'))).to.equal(true);
    await shaky.close();
  });

  it('moves who has left a group: no hints of its requests any more, and he is told to read anew', async () => {
    const person = await world.person({ roles: ['mechanic'], groups: ['workshop'] });
    const request = await world.file();
    const subject = `request:${request.uuid}`;
    const listener = await ground.connect(person);
    const answer = await listener.call('subscribe', { subjects: ['queue', subject] });
    expect(answer.subscribed).to.have.length(2);
    await world.store.read.run('DELETE FROM membership', []);
    await listener.hears('lists');
    expect(listener.said('closed')).to.deep.equal([{ subject }]);
    listener.forget();
    const watcher = await ground.connect(await world.person('watcher'));
    await watcher.call('subscribe', { subjects: ['queue'] });
    await world.send(desk, request, 'weigh');
    await watcher.hears('queue');
    await listener.settled();
    expect([...listener.said('queue'), ...listener.said('request')]).to.deep.equal([]);
  });

  it('a release that takes a grant away takes the hints away', async () => {
    const watcher = await world.person('watcher');
    const request = await world.file();
    const listener = await ground.connect(watcher);
    await listener.call('subscribe', { subjects: ['queue', `request:${request.uuid}`] });
    await publishEdit(world, 'roles/watcher.json', (role) => {
      role.grants[0].where = 'assigned';
    });
    await listener.hears('lists');
    await listener.hears('closed');
    listener.forget();
    const other = await ground.connect(desk);
    await other.call('subscribe', { subjects: ['queue'] });
    await world.send(desk, request, 'weigh');
    await other.hears('queue');
    await listener.settled();
    expect([...listener.said('queue'), ...listener.said('request')]).to.deep.equal([]);
  });

  it('answers nothing but its own path', async () => {
    expect(await (await fetch(`${ground.url}/other`)).text()).to.equal('not live');
    expect((await fetch(`${ground.url}/live/socket.io.js`)).status).to.equal(400);
  });
});
