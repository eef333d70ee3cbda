import { expect } from 'chai';
import * as fc from 'fast-check';
import { openWorld, type World } from '../support/world.ts';
import { type Ground, type Listener, openGround, until } from './support/ground.ts';

const UUID = '01890000-0000-7000-8000-000000000000';
const NAMES = ['subscribe', 'unsubscribe', 'watch', 'unwatch'];

describe('live updates under hostile messages', () => {
  let world: World;
  let ground: Ground;

  beforeEach(async () => {
    world = await openWorld();
    ground = await openGround(world);
  });
  afterEach(async () => {
    await ground.close();
    await world.close();
  });

  const join = async (): Promise<Listener> => ground.connect(await world.person('desk'));

  it('refuses what is no list of subjects, all problems at once', async () => {
    const listener = await join();
    for (const input of [undefined, null, 7, 'queue', [], {}, { subjects: 'queue' }, { subjects: [] }]) {
      const answer = await listener.call('subscribe', input);
      expect([answer.ok, answer.code], JSON.stringify(input)).to.deep.equal([false, 'INPUT_INVALID']);
    }
    const { details } = await listener.call('subscribe', { subjects: ['queue', 7, 'team:1', `definition:role/x`] });
    expect(details.map(({ path }: { path: string }) => path)).to.deep.equal([
      '/subjects/1',
      '/subjects/2',
      '/subjects/3',
    ]);
    const many = Array.from({ length: 51 }, () => 'queue');
    expect((await listener.call('subscribe', { subjects: many })).code).to.equal('INPUT_INVALID');
  });

  it('refuses to watch what is no request and no definition', async () => {
    const listener = await join();
    const wrong = ['queue', 'definitions', 'request:1', 'definition:role', 'definition:../x', 'definition:role/a/b'];
    for (const subject of [...wrong, `definition:role/${'x'.repeat(65)}`, null, 7, {}]) {
      expect((await listener.call('watch', { subject })).code, JSON.stringify(subject)).to.equal('INPUT_INVALID');
    }
  });

  it('answers unknown calls by a refusal, also those that are names of the program', async () => {
    const listener = await join();
    for (const name of ['nothing', 'error', 'toString', '__proto__', 'request', 'release']) {
      expect((await listener.call(name, {})).code, name).to.equal('INPUT_INVALID');
    }
  });

  it('whatever is sent, it does not crash, and answers the next call', async function () {
    this.timeout(30_000);
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
    const input = fc.oneof(
      anything,
      fc.record({ subjects: fc.array(fc.oneof(fc.string(), fc.constant('queue'), anything), { maxLength: 5 }) }),
      fc.record({ subject: fc.oneof(fc.string(), anything) }),
    );
    const call = fc.record({ name: fc.oneof(fc.constantFrom(...NAMES, 'error'), fc.string()), input });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 30 }), async (calls) => {
        const listener = await join();
        for (const { name, input: data } of calls) {
          if (
            ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'].includes(name)
          )
            continue;
          try {
            listener.socket.emit(name, data);
          } catch {
            // What cannot be written down cannot be sent.
          }
        }
        listener.close();
        const next = await join();
        expect((await next.call('subscribe', { subjects: ['queue'] })).ok).to.equal(true);
        next.close();
      }),
      { numRuns: 25 },
    );
    expect(ground.log).to.deep.equal([]);
  });

  it('raw bytes that are no packets end that connection alone', async () => {
    const stays = await join();
    for (const text of [
      '',
      '4',
      '42',
      '4{',
      '42["subscribe"',
      '451-["x",{"_placeholder":true,"num":9}]',
      '\u0000\u0001',
      '9'.repeat(300),
    ]) {
      const socket = new WebSocket(`${ground.url.replace('http', 'ws')}/live/?EIO=4&transport=websocket`);
      await new Promise((resolve) => socket.addEventListener('open', resolve));
      socket.send(text);
      socket.send(`40{"token":"${UUID}"}`);
      socket.close();
    }
    expect((await stays.call('subscribe', { subjects: ['queue'] })).ok).to.equal(true);
  });

  it('a message of more than 4 KiB ends the connection', async () => {
    for (const transports of [['websocket'], ['polling']]) {
      const listener = await ground.connect(await world.person('desk'), { transports, reconnection: false });
      listener.socket.emit('subscribe', { subjects: ['x'.repeat(5000)] });
      await until(
        () => (listener.socket.connected ? undefined : true),
        () => 'the end of the connection',
      );
    }
  });

  it('refuses the 201st subject', async () => {
    const listener = await join();
    const uuids: string[] = [];
    for (let count = 0; count < 201; count++) uuids.push((await world.file()).uuid);
    const answers = [];
    for (let at = 0; at < uuids.length; at += 50) {
      const subjects = uuids.slice(at, at + 50).map((uuid) => `request:${uuid}`);
      answers.push(await listener.call('subscribe', { subjects }));
    }
    expect(answers.map(({ subscribed }) => subscribed.length)).to.deep.equal([50, 50, 50, 50, 0]);
    expect(answers[4].refused.map(({ code }: { code: string }) => code)).to.deep.equal(['LIVE_LIMIT']);
    expect((await listener.call('watch', { subject: `request:${uuids[200]}` })).code).to.equal('LIVE_LIMIT');
    await listener.call('unsubscribe', { subjects: [`request:${uuids[0]}`] });
    expect((await listener.call('watch', { subject: `request:${uuids[200]}` })).ok).to.equal(true);
  });

  it('refuses too many messages at once, and ends the connection of whoever goes on', async () => {
    const listener = await join();
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => listener.call('unsubscribe', { subjects: ['queue'] })),
    );
    const refused = answers.filter(({ ok }) => ok === false);
    expect(refused.length).to.be.within(10, 20);
    expect(refused[0].code).to.equal('LIVE_LIMIT');
    for (let count = 0; count < 400; count++) listener.socket.emit('unsubscribe', { subjects: ['queue'] });
    expect((await listener.hears('cut')).code).to.equal('LIVE_LIMIT');
  });
});
