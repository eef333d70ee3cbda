import { expect } from 'chai';
import { assignRequest } from '../../engine/commands/index.ts';
import { getRequest } from '../../engine/queries/index.ts';
import type { Acting, NewPerson } from '../support/people.ts';
import { openWorld, type World } from '../support/world.ts';
import { type Ground, type Listener, openGround } from './support/ground.ts';

/** Every role of the workshop, in its own group or company and in a foreign one. */
const PEOPLE: readonly NewPerson[] = [
  { roles: ['desk'] },
  { roles: ['watcher'] },
  { roles: ['mechanic'], groups: ['workshop'] },
  { roles: ['mechanic'], groups: ['elsewhere'] },
  { roles: ['mechanic'] },
  { roles: ['helper'] },
  { roles: ['helper'], groups: ['workshop'] },
  { roles: ['courier'] },
  { roles: ['chief'] },
  { roles: ['editor'] },
  { roles: ['rider'], client: 'club' },
  { roles: ['rider'], client: 'other' },
  { roles: ['rider'], client: 'club', kind: 'staff' },
  { roles: ['mechanic'], client: 'club', groups: ['workshop'] },
  { roles: [], client: 'club' },
  { roles: ['unheard-of'] },
];

/** Names that somebody may try who wants to hear what he may not. */
const GUESSES =
  'queue/all queue/team/workshop queue/client/1 queue:all team:workshop client:1 * request:* request: QUEUE definitions queue __proto__ constructor release person:1';
const TRIES = (uuids: readonly string[]): string[] => [
  ...GUESSES.split(' '),
  ' queue',
  '',
  ...uuids.flatMap((uuid) => [
    `request:${uuid}`,
    `request:${uuid.toUpperCase()}`,
    `request:${uuid} `,
    `request:${uuid}\n`,
    `queue/assignee/${uuid}`,
    `person:${uuid}`,
    uuid,
  ]),
];

describe('what live updates never tell', () => {
  let world: World;
  let ground: Ground;

  before(async () => {
    world = await openWorld();
    ground = await openGround(world);
  });
  after(async () => {
    await ground.close();
    await world.close();
  });

  async function mayRead(person: Acting, uuid: string): Promise<boolean> {
    return getRequest(world.ctx, person, uuid).then(
      () => true,
      () => false,
    );
  }

  /** Tries every name, the good ones alone, since one bad one refuses the call. */
  async function tryAll(listener: Listener, names: readonly string[]): Promise<void> {
    for (const name of names) {
      const fresh = await listener.call('subscribe', { subjects: [name] });
      if (fresh.code === 'LIVE_LIMIT') throw new Error('the test is faster than the limit');
    }
  }

  it('no role, in its own or a foreign company, hears of a request that it may not read', async function () {
    this.timeout(60_000);
    const desk = await world.person('desk');
    const people = await Promise.all(PEOPLE.map((person) => world.person(person)));
    const helper = people[5] as Acting;
    const requests = [
      await world.file({ client: 'club' }),
      await world.file({ client: 'other' }),
      await world.file(),
      await world.file(),
    ];
    await assignRequest(world.ctx, desk, { request: requests[3]?.uuid as string, to: helper.person });
    const uuids = requests.map(({ uuid }) => uuid);
    const names = TRIES([...uuids, ...people.map(({ person }) => person)]);
    const listeners: [Acting, Listener][] = [];
    for (const person of people) {
      // Several connections, because each may send only so many messages at once.
      for (let at = 0; at < names.length; at += 35) {
        const listener = await ground.connect(person);
        await tryAll(listener, names.slice(at, at + 35));
        listeners.push([person, listener]);
      }
    }
    for (const request of requests) await world.send(desk, request, 'weigh');
    const last = await world.file();
    const [, first] = listeners[0] as [Acting, Listener];
    await first.call('subscribe', { subjects: ['queue'] });
    await world.send(desk, last, 'weigh');
    await first.hears('queue', ({ uuid, version }) => uuid === last.uuid && version === 2);
    let told = 0;
    for (const [person, listener] of listeners) {
      await listener.settled();
      for (const { name, data } of listener.heard) {
        expect(name, JSON.stringify(data)).to.be.oneOf(['release', 'notice', 'queue', 'request']);
        if (data.uuid === undefined) continue;
        expect(await mayRead(person, data.uuid), `${person.person} hears ${name}`).to.equal(true);
        expect(Object.keys(data)).to.have.members(name === 'queue' ? ['uuid', 'version'] : ['uuid', 'version', 'seq']);
        told += 1;
      }
    }
    // And those who may are told.
    for (const person of people) {
      const own = listeners.filter(([each]) => each === person).flatMap(([, { heard }]) => heard);
      for (const uuid of uuids) {
        if (!(await mayRead(person, uuid))) continue;
        expect(own.some(({ name, data }) => name === 'request' && data.uuid === uuid && data.version > 1)).to.equal(
          true,
        );
        expect(own.some(({ name, data }) => name === 'queue' && data.uuid === uuid)).to.equal(true);
      }
    }
    expect(told).to.be.above(20);
  });

  it('an unknown request, a foreign one and one of no company are refused with the same words', async () => {
    const rider = await ground.connect(await world.person({ roles: ['rider'], client: 'club' }));
    const foreign = await world.file({ client: 'other' });
    const none = await world.file();
    const unknown = '01890000-0000-7000-8000-000000000000';
    const uuids = [foreign.uuid, none.uuid, unknown];
    const { subscribed, refused } = await rider.call('subscribe', { subjects: uuids.map((uuid) => `request:${uuid}`) });
    expect(subscribed).to.deep.equal([]);
    const words = refused.map((each: { code: string; message: string }, at: number) => [
      each.code,
      each.message.replace(uuids[at] as string, 'X'),
    ]);
    expect(new Set(words.map(String)).size).to.equal(1);
    expect(words[0]?.[0]).to.equal('REQUEST_NOT_FOUND');
    const watch = await rider.call('watch', { subject: `request:${foreign.uuid}` });
    expect([watch.ok, watch.code]).to.deep.equal([false, 'REQUEST_NOT_FOUND']);
  });

  it('definitions and who looks at them are refused to whoever may not read definitions', async () => {
    for (const who of [{ roles: ['desk'] }, { roles: ['rider'], client: 'club' }]) {
      const listener = await ground.connect(await world.person(who));
      const { refused } = await listener.call('subscribe', { subjects: ['definitions'] });
      expect(refused).to.have.length(1);
      expect(refused[0].code).to.equal('FORBIDDEN');
      expect((await listener.call('watch', { subject: 'definition:workflow/repair' })).code).to.equal('FORBIDDEN');
    }
  });
});
