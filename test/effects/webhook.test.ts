import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { addComment, assignRequest } from '../../engine/commands/index.ts';
import {
  changeSubscription,
  type CreateSubscription,
  createSubscription,
  deleteSubscription,
  pingSubscription,
  replayDelivery,
  rotateSecret,
} from '../../engine/commands/subscriptions/index.ts';
import { OutboundGuard } from '../../engine/effects/outbound/guard.ts';
import { webhookKind } from '../../engine/effects/webhook/webhook-kind.ts';
import { attemptsOf } from '../../engine/store/attempts/index.ts';
import { knownSubscriptions } from '../../engine/store/subscriptions/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { editPack, readPackFiles } from '../support/world-pack.ts';
import { deliver } from './deliveries.ts';
import { openReceiver, type Received, type Receiver } from './receiver.ts';

const MANAGE = { on: 'subscription', may: ['manage'], where: 'all' };

function pack() {
  let files = editPack(readPackFiles(), 'roles/chief.json', (role) => role.grants.push(MANAGE));
  files = editPack(files, 'roles/rider.json', (role) => role.grants.push({ ...MANAGE, where: 'own-client' }));
  return files;
}

onEachDatabase('webhooks', (database) => {
  let world: World;
  let receiver: Receiver;
  let chief: Acting;
  let desk: Acting;
  let rider: Acting;

  beforeEach(async () => {
    world = await openWorld({ database, pack: pack() });
    receiver = await openReceiver();
    [chief, desk] = [await world.person('chief'), await world.person('desk')];
    rider = await world.person({ roles: ['rider'], client: 'vip-club' });
    await world.person({ roles: ['rider'], client: 'other' });
  });
  afterEach(async () => {
    await receiver.close();
    await world.close();
  });

  const subscribe = (more: Partial<CreateSubscription> = {}, as: Acting = chief) =>
    createSubscription(world.ctx, as, { title: 'ERP', url: receiver.url, events: ['request.created'], ...more });
  const send = (allow = ['127.0.0.1']) => deliver(world, [webhookKind(world.ctx, new OutboundGuard(allow))]);
  const hooks = async () => (await world.rows('outbox')).outbox?.filter(({ kind }) => kind === 'webhook') ?? [];
  const attempts = async () =>
    attemptsOf(
      world.store.read,
      (await hooks()).map(({ id }) => Number(id)),
    );
  const bodies = () => receiver.calls.map(({ body }) => JSON.parse(body));
  const code = async (work: Promise<unknown>) =>
    work.then(
      () => 'nothing',
      (error: unknown) => (error as { code: string }).code,
    );

  it('tell a subscriber what happened, signed, under a key that names it for ever', async () => {
    const { uuid, secret } = await subscribe();
    const filed = await world.file();
    expect(await send()).to.include({ done: 1 });
    const [call] = receiver.calls as [Received];
    const body = JSON.parse(call.body);
    const key = `${filed.uuid}:1:webhook:${uuid}`;
    expect(body).to.include({ id: key, event: 'request.created', at: '2026-03-02T08:00:00.000Z' });
    expect(body.request).to.include({
      uuid: filed.uuid,
      number: filed.number,
      type: 'repair',
      status: 'received',
      version: 1,
    });
    expect(call.headers).to.include({ 'reglament-id': key, 'reglament-timestamp': '1772438400' });
    const hash = createHmac('sha256', secret).update(`${key}.1772438400.${call.body}`).digest('hex');
    expect(call.headers['reglament-signature']).to.equal(`v1=${hash}`);
  });

  it('cost no row without a subscription that wants the event', async () => {
    await subscribe({ events: ['request.ended'] });
    await world.file();
    expect(await hooks()).to.deep.equal([]);
  });

  it('tell of status, stage, owner, comment and end, several of one change in one delivery', async () => {
    await subscribe({
      events: [
        'request.status-changed',
        'request.stage-changed',
        'request.assigned',
        'request.commented',
        'request.ended',
      ],
    });
    const filed = await world.file();
    await assignRequest(world.ctx, desk, { request: filed.uuid, to: desk.person });
    await addComment(world.ctx, desk, { request: filed.uuid, body: 'inside', isPublic: false });
    await world.send(desk, filed, 'cancel', { comment: 'no' });
    await send();
    // The first one tells of the group that it was filed for.
    const [filing, ...seen] = bodies().toSorted((a, b) => a.request.version - b.request.version);
    expect(filing)
      .to.deep.include({ events: ['request.assigned'] })
      .and.not.have.property('before');
    expect(seen.map(({ event }) => event)).to.deep.equal(['request.assigned', 'request.commented', 'request.ended']);
    expect(seen[0].request.assignee).to.equal(desk.person);
    expect(seen[1].comment).to.include({ body: 'inside', public: false });
    expect(seen[2].events).to.include.members(['request.ended', 'request.status-changed']);
    expect(seen[2].before).to.include({ status: 'received', ended: false });
  });

  it('tell a client only of his own requests, as they look from outside', async () => {
    await subscribe(
      { events: ['request.created', 'request.commented', 'request.stage-changed', 'request.ended'] },
      rider,
    );
    await world.file();
    await world.file({ client: 'other' });
    const own = await world.file({ client: 'vip-club' });
    await addComment(world.ctx, desk, { request: own.uuid, body: 'inside', isPublic: false });
    await addComment(world.ctx, desk, { request: own.uuid, body: 'for you', isPublic: true });
    await assignRequest(world.ctx, desk, { request: own.uuid, to: desk.person });
    await send();
    // They are sent beside each other: the slower one may come second.
    const seen = bodies().toSorted((a, b) => a.request.version - b.request.version);
    expect(seen.map(({ event }) => event)).to.deep.equal(['request.created', 'request.commented']);
    expect(new Set(seen.map(({ request }) => request.uuid))).to.deep.equal(new Set([own.uuid]));
    expect(seen[0].request).to.have.all.keys(
      'uuid',
      'number',
      'type',
      'subject',
      'stage',
      'ended',
      'client',
      'version',
      'createdAt',
    );
    expect(seen[0]).to.not.have.property('actor');
    expect(seen[1].comment.body).to.equal('for you');
    const text = receiver.calls.map(({ body }) => body).join('');
    expect(text).to.not.include('inside').and.not.include('received');
  });

  it('refuse a client inner events, other clients, and subscriptions that are not his', async () => {
    const foreign = (await subscribe()).uuid;
    expect(await code(subscribe({ events: ['request.status-changed'] }, rider))).to.equal('INPUT_INVALID');
    expect(await code(subscribe({ client: 'other' }, rider))).to.equal('CLIENT_NOT_FOUND');
    expect(await code(subscribe({}, desk))).to.equal('FORBIDDEN');
    for (const work of [rotateSecret, deleteSubscription, pingSubscription]) {
      expect(await code(work(world.ctx, rider, foreign))).to.equal('SUBSCRIPTION_NOT_FOUND');
    }
    const change = changeSubscription(world.ctx, rider, { subscription: foreign, active: false });
    expect(await code(change)).to.equal('SUBSCRIPTION_NOT_FOUND');
  });

  it('refuse addresses that are none, and more subscriptions than a client may have', async () => {
    for (const url of ['ftp://x/', 'http://u:p@x/', 'hello', `https://x/${'y'.repeat(2000)}`]) {
      expect(await code(subscribe({ url }))).to.equal('INPUT_INVALID');
    }
    for (let count = 0; count < 10; count += 1) await subscribe({}, rider);
    expect(await code(subscribe({}, rider))).to.equal('SUBSCRIPTION_LIMIT');
  });

  it('keep secrets sealed, and sign with both while a secret is rotated', async () => {
    const { uuid, secret } = await subscribe();
    const fresh = (await rotateSecret(world.ctx, chief, uuid)).secret;
    const { subscription } = await world.rows('subscription');
    expect(JSON.stringify(subscription)).to.not.include(secret).and.not.include(fresh);
    const signatures = async () => {
      await pingSubscription(world.ctx, chief, uuid);
      await send();
      const { headers, body } = receiver.calls.at(-1) as Received;
      const given = [fresh, secret].map((each) => {
        const text = [headers['reglament-id'], headers['reglament-timestamp'], body].join('.');
        return `v1=${createHmac('sha256', each).update(text).digest('hex')}`;
      });
      return [String(headers['reglament-signature']).split(','), given] as const;
    };
    const [both, wanted] = await signatures();
    expect(both).to.deep.equal(wanted);
    world.clock.pass('PT24H');
    const [one, after] = await signatures();
    expect(one).to.deep.equal(after.slice(0, 1));
  });

  it('are refused to private addresses that nobody has allowed', async () => {
    await subscribe();
    await world.file();
    expect(await send([])).to.include({ retried: 1 });
    expect(receiver.calls).to.deep.equal([]);
    expect((await hooks())[0]?.error).to.match(/127\.0\.0\.1 is a private address, which is not allowed/);
  });

  it('end with a subscription that answers that it is gone', async () => {
    const { uuid } = await subscribe();
    receiver.answer = (response) => response.writeHead(410).end();
    await world.file();
    await send();
    const { subscription } = await world.rows('subscription');
    expect(subscription?.[0]).to.include({ active: 0, disabled_because: 'the receiver answered 410 Gone' });
    expect((await attempts())[0]).to.include({ ok: false, status: 410 });
    await world.file();
    expect(await hooks()).to.have.length(1);
    const replay = { subscription: uuid, delivery: String((await hooks())[0]?.key) };
    expect(await code(replayDelivery(world.ctx, chief, replay))).to.equal('SUBSCRIPTION_DISABLED');
    await changeSubscription(world.ctx, chief, { subscription: uuid, active: true });
    receiver.answer = (response) => response.end();
    await replayDelivery(world.ctx, chief, replay);
    expect(await send()).to.include({ done: 1 });
  });

  it('wait as long as a busy receiver asks, an hour at most; a redirect is a failure', async () => {
    await subscribe();
    await world.file();
    const tries: [answer: number, headers: Record<string, string>, wait: number][] = [
      [429, { 'retry-after': '90' }, 90_000],
      [503, { 'retry-after': '90000' }, 3_600_000],
      [503, { 'retry-after': new Date(world.clock.in('PT3690S') + 60_000).toUTCString() }, 60_000],
      [500, {}, 40_000],
      [302, { location: 'http://169.254.169.254/' }, 0],
    ];
    for (const [status, headers, wait] of tries) {
      receiver.answer = (response) => response.writeHead(status, headers).end();
      const result = await send();
      const [row] = await hooks();
      if (status === 302) {
        expect(result).to.include({ dead: 1 });
        expect(row?.error).to.match(/answered 302: redirects are not followed/);
      } else {
        expect(Number(row?.due_at) - world.clock.now().getTime()).to.equal(wait);
        world.clock.set(Number(row?.due_at));
      }
    }
    expect(receiver.calls).to.have.length(5);
    expect(new Set(receiver.calls.map(({ headers }) => headers['reglament-id'])).size).to.equal(1);
    expect(new Set(receiver.calls.map(({ body }) => body)).size).to.equal(1);
  });

  it('are made again by hand by the same key, and not while they are on their way', async () => {
    const { uuid } = await subscribe();
    await world.file();
    const delivery = String((await hooks())[0]?.key);
    const again = () => replayDelivery(world.ctx, chief, { subscription: uuid, delivery });
    expect(await code(again())).to.equal('DELIVERY_UNDER_WAY');
    await send();
    await again();
    await send();
    expect(receiver.calls.map(({ headers }) => headers['reglament-id'])).to.deep.equal([delivery, delivery]);
    const other = replayDelivery(world.ctx, chief, { subscription: uuid, delivery: 'none' });
    expect(await code(other)).to.equal('DELIVERY_NOT_FOUND');
    expect(await attempts()).to.have.length(2);
    const { admin_journal: journal } = await world.rows('admin_journal');
    expect(journal?.slice(-2).map(({ action }) => action)).to.deep.equal(['subscription-created', 'delivery-replayed']);
  });

  it('are not sent to a subscription that was deleted or disabled meanwhile', async () => {
    const { uuid } = await subscribe();
    const other = await subscribe();
    await world.file();
    await deleteSubscription(world.ctx, chief, uuid);
    await changeSubscription(world.ctx, chief, { subscription: other.uuid, active: false });
    expect(await send()).to.include({ done: 2 });
    expect(receiver.calls).to.deep.equal([]);
    expect((await hooks()).map(({ error }) => error)).to.have.members([
      'not sent: the subscription was deleted',
      'not sent: the subscription is disabled',
    ]);
  });

  it('count on another node from a second later', async () => {
    const beside = await openWorld({ beside: world });
    try {
      const ask = () => world.store.transaction((tx) => knownSubscriptions(beside.store, tx));
      expect(await ask()).to.deep.equal([]);
      await subscribe();
      const { performance } = globalThis;
      const real = performance.now.bind(performance);
      performance.now = () => real() + 1001;
      try {
        expect(await ask()).to.have.length(1);
      } finally {
        performance.now = real;
      }
    } finally {
      await beside.close();
    }
  });
});
