import { expect } from 'chai';
import type { CreateRequest, RequestView } from '../../engine/commands/index.ts';
import { addClient } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { expectRefused, failureOf } from '../support/world-refusal.ts';

/** A number is taken before anything is refused: numbers may have gaps. */
const BUT = ['counter'];

onEachDatabase('creating a request', (database) => {
  let world: World;

  before(async () => {
    world = await openWorld({ database });
    await addClient(world.store, 'north');
    await addClient(world.store, 'vip-club');
  });
  after(() => world.close());

  const refusedWith = async (input: Partial<CreateRequest>, reasons: string[], as = 'desk'): Promise<void> => {
    const actor = await world.person(as);
    await expectRefused(world, () => world.file(input, actor), { code: 'REQUEST_REFUSED', reasons, but: BUT });
  };

  it('files the request in its first states, with journal, timer and outbox of one transaction', async () => {
    const desk = await world.person('desk');
    const view = await world.file({ fields: { note: 'flat', kind: 'city' }, externalKey: 'mail-1' }, desk);
    expect(view).to.include({ version: 1, status: 'received', stage: 'accepted', ended: false, type: 'repair' });
    expect(view.states).to.deep.equal(['intake', 'unpaid']);
    expect(view.flags).to.deep.equal(['unpaid']);
    const { request, journal, timers, outbox } = await world.records(view);
    expect(request).to.include({ version: 1, journalSeq: 1, externalKey: 'mail-1', endedAt: null, priority: 'normal' });
    expect(request.teamCode).to.equal('workshop');
    expect(journal).to.have.length(1);
    const [timer] = timers;
    expect(timer).to.include({ state: 'intake', delay: 'intake-limit', setAt: world.clock.now().getTime() });
    expect(timer?.dueAt).to.equal(world.clock.in('PT1H'));
    expect(outbox.map(({ key, kind }) => [key, kind])).to.deep.equal([[`${view.uuid}:1:0`, 'notify']]);
  });

  it('journals who filed what, on which workflow and by which evaluator', async () => {
    const desk = await world.person('desk');
    const view = await world.file({ fields: { note: 'flat' } }, desk);
    const [entry] = (await world.records(view)).journal;
    expect(entry).to.include({ seq: 1, kind: 'created', event: null, effectiveHash: view.hash, status: 'received' });
    expect(entry?.at).to.equal(world.clock.now().getTime());
    expect(entry?.evaluator).to.match(/^1 xstate@\d/);
    expect(entry?.payload).to.deep.include({ subject: 'A flat tyre', fields: { note: 'flat' }, client: null });
  });

  it('pins the overlay of the client, and the base for a client without one', async () => {
    const [vip, north] = [await world.file({ client: 'vip-club' }), await world.file({ client: 'north' })];
    const plain = await world.file();
    expect(vip.hash).not.to.equal(plain.hash);
    expect(north.hash).to.equal(plain.hash);
  });

  it('takes the priority of the type unless one is given', async () => {
    const first = await world.file({ type: 'contract-repair', client: 'north' });
    const second = await world.file({ type: 'contract-repair', client: 'north', priority: 'low' });
    const priority = async (view: RequestView): Promise<string> => (await world.records(view)).request.priority;
    expect([await priority(first), await priority(second)]).to.deep.equal(['high', 'low']);
  });

  it('lets the system file anything that has its fields', async () => {
    expect((await world.file({}, 'system')).states).to.include('intake');
  });

  it('lets a contact of a client file for his own company', async () => {
    const rider = await world.person({ roles: ['rider'], client: 'north' });
    expect((await world.file({ client: 'north' }, rider)).version).to.equal(1);
  });

  it('takes texts of every script, and the longest subject', async () => {
    const subject = 'Тормоза 🚲 车'.padEnd(300, 'x');
    const view = await world.file({ subject, fields: { note: 'Ü'.repeat(40), story: '漢字\n🚲' } });
    const { request } = await world.records(view);
    expect(request.subject).to.equal(subject);
    expect(request.fields).to.deep.equal({ note: 'Ü'.repeat(40), story: '漢字\n🚲' });
  });

  it('gives each of many at once a number of its own', async () => {
    const views = await Promise.all(Array.from({ length: 120 }, () => world.file()));
    expect(new Set(views.map((view) => view.number)).size).to.equal(120);
  });

  it('answers a repetition under the same key with the first answer, and files nothing', async () => {
    const given = { idempotencyKey: 'once', fields: { note: 'flat', price: 10 } };
    const first = await world.file(given);
    const before = await world.rows('request', 'journal', 'timer', 'outbox');
    expect(await world.file({ fields: { price: 10, note: 'flat' }, idempotencyKey: 'once' })).to.deep.equal(first);
    expect(await world.rows('request', 'journal', 'timer', 'outbox')).to.deep.equal(before);
  });

  it('files one request for twenty calls at once under one key', async () => {
    const views = await Promise.all(Array.from({ length: 20 }, () => world.file({ idempotencyKey: 'at-once' })));
    expect(new Set(views.map((view) => view.uuid)).size).to.equal(1);
  });

  it('keeps keys of different people apart', async () => {
    const courier = await world.person('courier');
    const [first, second] = [
      await world.file({ idempotencyKey: 'shared' }),
      await world.file({ idempotencyKey: 'shared' }, courier),
    ];
    expect(first.uuid).not.to.equal(second.uuid);
  });

  it('refuses another body under a used key', async () => {
    await world.file({ idempotencyKey: 'mine' });
    const attempt = () => world.file({ idempotencyKey: 'mine', subject: 'Something else' });
    await expectRefused(world, attempt, { code: 'IDEMPOTENCY_MISMATCH', but: BUT });
  });

  it('lets a call that was refused be mended and sent again under its key', async () => {
    await failureOf(() => world.file({ idempotencyKey: 'mended', fields: {} }));
    expect((await world.file({ idempotencyKey: 'mended' })).version).to.equal(1);
  });

  it('refuses an external key that is taken, also at once', async () => {
    await world.file({ externalKey: 'letter-7' });
    const attempt = () => world.file({ externalKey: 'letter-7' });
    await expectRefused(world, attempt, { code: 'STORE_UNIQUE', but: BUT });
    const ends = await Promise.allSettled(Array.from({ length: 8 }, () => world.file({ externalKey: 'letter-8' })));
    expect(ends.filter((end) => end.status === 'fulfilled')).to.have.length(1);
  });

  it('refuses a type and a client that are unknown', async () => {
    const desk = await world.person('desk');
    for (const type of ['cleaning', 'constructor', '__proto__', '']) {
      await expectRefused(world, () => world.file({ type }, desk), { code: 'REQUEST_TYPE_NOT_FOUND', but: BUT });
    }
    for (const client of ['nobody', 'constructor', '__proto__']) {
      await expectRefused(world, () => world.file({ client }, desk), { code: 'CLIENT_NOT_FOUND', but: BUT });
    }
  });

  it('refuses with every reason at once', async () => {
    const fields = { price: -1, colour: 'red', kind: 'water' };
    const given = { type: 'contract-repair', subject: '  ', fields };
    const reasons = ['client-required', 'subject-invalid', 'required-field:note', 'field-invalid:price'];
    await refusedWith(given, [...reasons, 'field-unknown:colour', 'field-invalid:kind', 'role'], 'watcher');
  });

  it('refuses a person whose role does not file this type', async () => {
    await refusedWith({}, ['role'], 'mechanic');
    await refusedWith({ type: 'contract-repair', client: 'north' }, ['role'], 'courier');
  });

  it('refuses a contact who files for another company, or for none', async () => {
    const rider = await world.person({ roles: ['rider'], client: 'north' });
    for (const client of ['vip-club', undefined]) {
      const attempt = () => world.file({ client: client ?? null }, rider);
      await expectRefused(world, attempt, { code: 'REQUEST_REFUSED', reasons: ['right'], but: BUT });
    }
  });

  it('refuses somebody unknown, and somebody who has left', async () => {
    const gone = await world.person({ roles: ['desk'], active: false });
    for (const actor of [gone, { person: '01990000-0000-7000-8000-000000000000' }]) {
      await expectRefused(world, () => world.file({}, actor), { code: 'PERSON_NOT_FOUND', but: BUT });
    }
  });

  it('refuses a subject that is empty, too long or no text, and a priority that there is not', async () => {
    await refusedWith({ subject: '' }, ['subject-invalid']);
    await refusedWith({ subject: 'x'.repeat(301) }, ['subject-invalid']);
    await refusedWith({ subject: 7 as never }, ['subject-invalid']);
    await refusedWith({ priority: 'immediately' as never }, ['priority-invalid']);
  });

  it('refuses values that their fields cannot hold, each by name', async () => {
    const wrong = {
      note: 'x'.repeat(41),
      price: 1.5,
      weight: 201,
      pieces: '3',
      urgent: 'yes',
      'visit-day': '2026-02-30',
      promised: '2026-03-02T08:00:00+03:00',
      kind: 'CITY',
      extras: ['bell', 'bell'],
      phone: 'none',
      mail: 'a@b',
      rating: 6,
    };
    await refusedWith(
      { fields: wrong },
      Object.keys(wrong).map((id) => `field-invalid:${id}`),
    );
  });

  it('refuses a field named like a part of every object', async () => {
    await refusedWith({ fields: JSON.parse('{"note":"a","__proto__":1,"constructor":2}') }, [
      'field-unknown:__proto__',
      'field-unknown:constructor',
    ]);
  });
});

describe('creating a request where nothing is published', () => {
  it('is refused, and nothing is written', async () => {
    const world = await openWorld({ pack: null });
    await expectRefused(world, () => world.file({}, 'system'), { code: 'RELEASE_EMPTY' });
    await world.close();
  });
});
