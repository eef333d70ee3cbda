import { expect } from 'chai';
import { OutboundGuard } from '../../../engine/effects/index.ts';
import { tellingKinds } from '../../../engine/effects/kinds/telling.ts';
import { webhookKind } from '../../../engine/effects/webhook/webhook-kind.ts';
import { deliver, queue, told } from '../../effects/deliveries.ts';
import { openReceiver, type Receiver } from '../../effects/receiver.ts';
import type { Acting } from '../../support/people.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { openWorld, type World } from '../../support/world.ts';
import { editPack, readPackFiles } from '../../support/world-pack.ts';
import { type Calling, calling, outcome } from '../calling.ts';
import { type Served, serve } from '../served.ts';

function pack() {
  const files = editPack(readPackFiles(), 'roles/chief.json', (role) => {
    for (const on of ['subscription', 'operation']) role.grants.push({ on, may: ['manage'], where: 'all' });
  });
  return editPack(files, 'roles/watcher.json', (role) => {
    role.grants.push({ on: 'operation', may: ['read'], where: 'all' });
  });
}

describe('the JSON interface of effects', () => {
  let world: World;
  let http: Served;
  let receiver: Receiver;
  const people: Record<string, Calling> = {};
  let rider: Acting;

  before(async () => {
    world = await openWorld({ pack: pack() });
    http = await serve(world.ctx);
    receiver = await openReceiver();
    rider = await world.person({ roles: ['rider'], client: 'vip-club' });
    const acting = {
      rider,
      ...Object.fromEntries(
        await Promise.all(['chief', 'desk', 'watcher'].map(async (role) => [role, await world.person(role)])),
      ),
    };
    for (const [name, who] of Object.entries(acting)) {
      people[name] = calling(http.url, await sessionFor(world, who as Acting));
    }
  });
  after(async () => {
    await receiver.close();
    await http.close();
    await world.close();
  });

  const as = (name: string): Calling => people[name] as Calling;
  const run = () =>
    deliver(world, [
      ...tellingKinds(world.ctx),
      told('mail'),
      webhookKind(world.ctx, new OutboundGuard(['127.0.0.1'])),
    ]);

  it('notices are listed, counted and marked', async () => {
    const filed = await world.file({ client: 'vip-club' }, rider);
    await run();
    const { body } = await as('rider').get('/notices?unread=true');
    expect(body.items[0]).to.include({ topic: 'notification:received', readAt: null });
    expect(body.items[0].request).to.deep.equal({ uuid: filed.uuid, number: filed.number });
    expect((await as('rider').get('/notices/count')).body).to.deep.equal({ unread: 1, more: false });
    const marking = { notices: [body.items[0].uuid], read: true };
    expect((await as('desk').send('POST', '/notices/mark', marking)).body).to.deep.equal({ marked: 0 });
    expect((await as('rider').send('POST', '/notices/mark', marking)).body).to.deep.equal({ marked: 1 });
    expect((await as('rider').send('POST', '/notices/mark-all-read', {})).body).to.deep.equal({ marked: 0 });
    expect(outcome(await as('rider').get('/notices?cursor=nonsense'))).to.equal('400 QUERY_INVALID');
  });

  it('settings of notices are chosen and given up', async () => {
    const topic = '/notice-settings/notification:received';
    expect((await as('rider').send('PUT', topic, { inApp: false, mail: true })).status).to.equal(204);
    const chosen = async () =>
      (await as('rider').get('/notice-settings')).body.items.find(
        (each: { topic: string }) => each.topic === 'notification:received',
      );
    expect(await chosen()).to.include({ inApp: false, mail: true, chosen: true });
    expect((await as('rider').send('DELETE', topic)).status).to.equal(204);
    expect(await chosen()).to.include({ inApp: true, chosen: false });
    const strange = await as('rider').send('PUT', '/notice-settings/strange', { inApp: true, mail: true });
    expect(outcome(strange)).to.equal('400 INPUT_INVALID');
  });

  it('a request is watched by who may read it', async () => {
    const { uuid } = await world.file();
    const place = `/requests/${uuid}/watchers`;
    expect((await as('watcher').send('PUT', `${place}/me`)).body).to.deep.equal({ watching: true });
    const { body } = await as('watcher').get(place);
    expect([body.watching, body.watchers.length]).to.deep.equal([true, 1]);
    expect((await as('watcher').send('DELETE', `${place}/me`)).body).to.deep.equal({ watching: false });
    expect(outcome(await as('rider').send('PUT', `${place}/me`))).to.equal('404 REQUEST_NOT_FOUND');
    expect(outcome(await as('rider').get(place))).to.equal('404 REQUEST_NOT_FOUND');
  });

  it('a subscription is made, tried, changed, delivered to, replayed and deleted', async () => {
    const wanted = { title: 'ERP', url: receiver.url, events: ['request.created'] };
    expect(outcome(await as('desk').send('POST', '/subscriptions', wanted))).to.equal('403 FORBIDDEN');
    const made = await as('chief').send('POST', '/subscriptions', wanted);
    expect(made.status).to.equal(201);
    const place = `/subscriptions/${made.body.uuid}`;
    expect(made.headers.get('location')).to.equal(`/api/v1${place}`);
    expect(made.body.secret).to.match(/^whsec_/);
    const { body } = await as('chief').get(place);
    expect(body).to.include({ title: 'ERP', active: true, client: null });
    expect(JSON.stringify((await as('chief').get('/subscriptions')).body)).to.not.include('secret":');
    const { delivery } = (await as('chief').send('POST', `${place}/ping`)).body;
    await world.file();
    await run();
    const { items } = (await as('chief').get(`${place}/deliveries`)).body;
    expect(items.map(({ event, state }: { event: string; state: string }) => [event, state])).to.deep.equal([
      ['request.created', 'delivered'],
      ['ping', 'delivered'],
    ]);
    expect(items[0].attempts[0]).to.include({ ok: true, status: 204 });
    expect(items[0].body.id).to.equal(items[0].key);
    const again = `${place}/deliveries/${encodeURIComponent(items[0].key)}/replay`;
    expect((await as('chief').send('POST', again)).status).to.equal(204);
    expect(outcome(await as('chief').send('POST', again))).to.equal('409 DELIVERY_UNDER_WAY');
    await run();
    expect(receiver.calls.map(({ headers }) => headers['reglament-id'])).to.include(delivery);
    expect((await as('chief').send('POST', `${place}/secret`)).body.secret).to.not.equal(made.body.secret);
    const off = await as('chief').send('PATCH', place, { active: false });
    expect(off.body).to.include({ active: false }).and.have.property('oldSecretEndsAt').that.is.a('string');
    expect((await as('chief').send('DELETE', place)).status).to.equal(204);
    expect(outcome(await as('chief').get(place))).to.equal('404 SUBSCRIPTION_NOT_FOUND');
    const bad = await as('chief').send('POST', '/subscriptions', { ...wanted, url: 'ftp://x', events: ['all'] });
    expect(outcome(bad)).to.equal('400 INPUT_INVALID');
  });

  it('dead letters are seen by who operates, retried, and discarded with a reason', async () => {
    await queue(
      world,
      { key: 'dead:1', kind: 'nobody' },
      { key: 'dead:2', kind: 'nobody', payload: { link: 'open-sesame' } },
    );
    await run();
    const list = await as('watcher').get('/dead-letters');
    expect(list.body.items.map(({ key }: { key: string }) => key)).to.deep.equal(['dead:2', 'dead:1']);
    expect(JSON.stringify(list.body)).to.not.include('open-sesame');
    expect(list.body.items[0].attempts).to.have.length(1);
    expect(outcome(await as('desk').get('/dead-letters'))).to.equal('403 FORBIDDEN');
    expect(outcome(await as('watcher').send('POST', '/dead-letters/dead:1/retry'))).to.equal('403 FORBIDDEN');
    expect((await as('chief').send('POST', '/dead-letters/dead:1/retry')).status).to.equal(204);
    expect(outcome(await as('chief').send('POST', '/dead-letters/dead:1/retry'))).to.equal('409 DELIVERY_UNDER_WAY');
    const discard = (reason: string) => as('chief').send('POST', '/dead-letters/dead:2/discard', { reason });
    expect(outcome(await discard(''))).to.equal('400 INPUT_INVALID');
    expect((await discard('that plugin is gone')).status).to.equal(204);
    expect(outcome(await discard('again'))).to.equal('404 DELIVERY_NOT_FOUND');
    expect(await deliver(world, [told('nobody')])).to.include({ done: 1 });
    const { admin_journal: journal = [] } = await world.rows('admin_journal');
    const last = journal.at(-1);
    expect(last).to.include({ action: 'delivery-discarded', subject: 'dead:2' });
    expect(last?.details).to.include('that plugin is gone');
  });

  it('parked timers are seen, let run again and removed', async () => {
    const { uuid } = await world.file();
    await world.store.read.run("UPDATE timer SET parked = 1, attempts = 5, error = 'no such field'");
    const { items } = (await as('watcher').get('/parked-timers?limit=1')).body;
    expect(items[0]).to.include({ error: 'no such field', attempts: 5 });
    expect(items[0].request.uuid).to.equal(uuid);
    const place = `/parked-timers/${items[0].timer}`;
    expect(outcome(await as('watcher').send('POST', `${place}/retry`))).to.equal('403 FORBIDDEN');
    expect((await as('chief').send('POST', `${place}/retry`)).status).to.equal(204);
    expect(outcome(await as('chief').send('POST', `${place}/retry`))).to.equal('404 TIMER_NOT_FOUND');
    const [next] = (await as('chief').get('/parked-timers?limit=1')).body.items;
    const reason = { reason: 'not needed' };
    expect((await as('chief').send('POST', `/parked-timers/${next.timer}/discard`, reason)).status).to.equal(204);
    const { timer = [] } = await world.rows('timer');
    expect(timer.map(({ id }) => String(id))).to.not.include(next.timer);
  });
});
