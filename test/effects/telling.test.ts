import { expect } from 'chai';
import { addComment, assignRequest } from '../../engine/commands/index.ts';
import { markAllRead, markNotices, setNoticeSetting } from '../../engine/commands/notices/index.ts';
import { watchRequest } from '../../engine/commands/watch/watch-request.ts';
import { tellingKinds } from '../../engine/effects/kinds/telling.ts';
import { countNotices, getNoticeSettings, listNotices, listWatchers } from '../../engine/queries/notices/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { editPack, readPackFiles } from '../support/world-pack.ts';
import { deliver } from './deliveries.ts';

/** The workshop, whose notifications say more and whose riders may not see the price. */
function pack() {
  let files = editPack(readPackFiles(), 'notifications/received.json', (definition) => {
    definition.to = ['requester', 'client', { role: 'desk' }, { role: 'helper' }];
    definition.subject = { en: 'Request {{request.number}}', ru: 'Заявка {{request.number}}' };
    definition.body = { en: 'Status {{request.status}}, price {{fields.price}}, {{fields.note}}' };
  });
  files = editPack(files, 'roles/rider.json', (role) => {
    role.grants[0].hide = ['price'];
  });
  return files;
}

onEachDatabase('telling people', (database) => {
  let world: World;
  let desk: Acting;
  let rider: Acting;
  let friend: Acting;
  let stranger: Acting;

  beforeEach(async () => {
    world = await openWorld({ database, pack: pack() });
    desk = await world.person('desk');
    rider = await world.person({ roles: ['rider'], client: 'vip-club' });
    friend = await world.person({ roles: ['rider'], client: 'vip-club' });
    stranger = await world.person({ roles: ['rider'], client: 'other' });
    await world.store.read.run("UPDATE person SET email = 'p' WHERE kind <> 'system'");
  });
  afterEach(() => world.close());

  const tell = () =>
    deliver(world, [...tellingKinds(world.ctx), { type: 'mail', deliver: async () => ({ done: true }) }]);
  const noticesOf = async (person: Acting) => (await listNotices(world.ctx, person, {})).items;
  const topicsOf = async (person: Acting) => (await noticesOf(person)).map(({ topic }) => topic).toSorted();
  const file = () => world.file({ client: 'vip-club', fields: { note: 'flat' } }, rider);
  const forget = () => world.store.read.run('DELETE FROM notice');
  const mails = async () => {
    const { outbox = [] } = await world.rows('outbox');
    return outbox.filter(({ kind }) => kind === 'mail');
  };

  it('tells those whom the definition names and who may read the request, and nobody else', async () => {
    const helper = await world.person('helper');
    const filed = await file();
    await tell();
    const told = await Promise.all([rider, friend, desk].map(topicsOf));
    expect(told).to.deep.equal(Array.from({ length: 3 }, () => ['notification:received']));
    // Of the company of somebody else, and an employee who may read only what is given to him.
    expect([...(await noticesOf(stranger)), ...(await noticesOf(helper))]).to.deep.equal([]);
    expect((await noticesOf(rider))[0]?.request).to.deep.equal({ uuid: filed.uuid, number: filed.number });
  });

  it('leaves out of the words for a client what is inner or hidden from him', async () => {
    const filed = await file();
    await world.store.read.run(
      'UPDATE outbox SET payload = REPLACE(payload, \'"fields":{\', \'"fields":{"price":900,\')',
    );
    await tell();
    const [inside, outside] = [await noticesOf(desk), await noticesOf(rider)];
    expect(outside[0]?.subject).to.deep.equal({ en: `Request ${filed.number}`, ru: `Заявка ${filed.number}` });
    expect(outside[0]?.body.en).to.equal('Status , price , flat');
    expect(inside[0]?.body.en).to.match(/^Status .*price .*9.*, flat$/);
  });

  it('tells nobody twice when a delivery is repeated', async () => {
    await file();
    await tell();
    const before = await world.rows('notice');
    const mailed = (await mails()).length;
    await world.store.read.run("UPDATE outbox SET done_at = NULL WHERE kind IN ('notify', 'announce')");
    expect((await tell()).done).to.be.greaterThan(0);
    expect(await world.rows('notice')).to.deep.equal(before);
    expect(await mails()).to.have.length(mailed);
  });

  it('heeds how a person wants to be told', async () => {
    await setNoticeSetting(world.ctx, rider, { topic: 'notification:received', setting: { inApp: false, mail: true } });
    await setNoticeSetting(world.ctx, friend, {
      topic: 'notification:received',
      setting: { inApp: true, mail: false },
    });
    await file();
    await tell();
    expect(await noticesOf(rider)).to.deep.equal([]);
    expect(await noticesOf(friend)).to.have.length(1);
    const keys = (await mails()).map(({ key }) => String(key).split(':').at(-1));
    expect(keys).to.include(rider.person).and.to.not.include(friend.person);
    const settings = await getNoticeSettings(world.ctx, rider);
    expect(settings.find(({ topic }) => topic === 'notification:received')).to.include({ inApp: false, chosen: true });
    await setNoticeSetting(world.ctx, rider, { topic: 'notification:received', setting: null });
    const usual = (await getNoticeSettings(world.ctx, rider)).find(({ topic }) => topic === 'notification:received');
    expect(usual).to.include({ inApp: true, mail: true, chosen: false });
  });

  it('refuses a setting for a topic that there is not', async () => {
    const attempt = setNoticeSetting(world.ctx, rider, {
      topic: 'notification:none',
      setting: { inApp: true, mail: true },
    });
    expect(await attempt.catch((error: unknown) => error)).to.include({ code: 'INPUT_INVALID' });
  });

  it('tells who got a request, and not who took it himself', async () => {
    const [mechanic, filed] = [await world.person({ roles: ['desk'] }), await file()];
    await assignRequest(world.ctx, desk, { request: filed.uuid, to: mechanic.person });
    await assignRequest(world.ctx, desk, { request: filed.uuid, to: desk.person });
    await tell();
    expect(await topicsOf(mechanic)).to.include('assigned');
    expect(await topicsOf(desk)).to.not.include('assigned');
    const { watchers } = await listWatchers(world.ctx, desk, filed.uuid);
    expect(watchers.map(({ uuid }) => uuid)).to.have.members([mechanic.person, desk.person]);
  });

  it('tells of a comment whom it concerns; of an internal one no client', async () => {
    const filed = await file();
    await watchRequest(world.ctx, friend, { request: filed.uuid, watch: true });
    await tell();
    await forget();
    await addComment(world.ctx, desk, { request: filed.uuid, body: 'for us', isPublic: false });
    await tell();
    expect([...(await noticesOf(rider)), ...(await noticesOf(friend)), ...(await noticesOf(desk))]).to.deep.equal([]);
    await addComment(world.ctx, desk, { request: filed.uuid, body: 'for all', isPublic: true });
    await tell();
    expect(await Promise.all([rider, friend, desk].map(topicsOf))).to.deep.equal([['commented'], ['commented'], []]);
    expect((await noticesOf(rider))[0]?.body.en).to.equal('A flat tyre\n\nfor all');
  });

  it('tells whom a comment mentions, as far as he may read it', async () => {
    const [colleague, filed] = [await world.person({ roles: ['desk'] }), await file()];
    await tell();
    await forget();
    const everybody = [colleague, stranger, rider].map(({ person }) => `@[${person}]`).join(' ');
    await addComment(world.ctx, desk, { request: filed.uuid, body: `Look, ${everybody}`, isPublic: false });
    await tell();
    expect(await topicsOf(colleague)).to.deep.equal(['mentioned']);
    expect([...(await noticesOf(stranger)), ...(await noticesOf(rider))]).to.deep.equal([]);
    expect((await noticesOf(colleague))[0]?.body.en)
      .to.match(/Look, @desk /)
      .and.not.include('@[');
    await addComment(world.ctx, desk, { request: filed.uuid, body: everybody, isPublic: true });
    await tell();
    expect(await topicsOf(rider)).to.deep.equal(['mentioned']);
    expect(await noticesOf(stranger)).to.deep.equal([]);
  });

  it('tells watchers of a new status; clients only of a new stage, until they no longer watch', async () => {
    const filed = await file();
    const colleague = await world.person({ roles: ['desk'] });
    for (const person of [colleague, friend, rider]) {
      await watchRequest(world.ctx, person, { request: filed.uuid, watch: true });
    }
    await watchRequest(world.ctx, rider, { request: filed.uuid, watch: false });
    await tell();
    await forget();
    const before = (await world.records(filed)).request;
    await world.send(desk, filed, 'cancel', { comment: 'no' });
    const after = (await world.records(filed)).request;
    await tell();
    expect(await topicsOf(colleague)).to.include('watched-status');
    const heard = (await topicsOf(friend)).includes('watched-status');
    expect(heard).to.equal(before.stage !== after.stage);
    expect(await topicsOf(rider)).to.not.include('watched-status');
  });

  it('keeps a request that one may not read from being watched, as if it did not exist', async () => {
    const filed = await file();
    const attempt = watchRequest(world.ctx, stranger, { request: filed.uuid, watch: true });
    expect(await attempt.catch((error: unknown) => error)).to.include({ code: 'REQUEST_NOT_FOUND' });
    expect(await world.rows('watcher')).to.deep.equal({ watcher: [] });
  });

  it('pages notices, counts the unread and marks them; those of others never', async () => {
    for (let time = 0; time < 3; time += 1) await file();
    await tell();
    const first = await listNotices(world.ctx, rider, { limit: 2 });
    const rest = await listNotices(world.ctx, rider, { limit: 2, cursor: first.next ?? '' });
    expect([first.items.length, rest.items.length, rest.next]).to.deep.equal([2, 1, null]);
    expect(await countNotices(world.ctx, rider)).to.deep.equal({ unread: 3, more: false });
    const others = (await noticesOf(friend)).map(({ uuid }) => uuid);
    const own = first.items[0]?.uuid ?? '';
    expect(await markNotices(world.ctx, rider, { notices: [own, ...others], read: true })).to.deep.equal({ marked: 1 });
    expect((await listNotices(world.ctx, rider, { unread: true })).items).to.have.length(2);
    expect(await markAllRead(world.ctx, rider)).to.deep.equal({ marked: 2 });
    expect(await countNotices(world.ctx, rider)).to.include({ unread: 0 });
    expect(await countNotices(world.ctx, friend)).to.include({ unread: 3 });
  });

  it('delivers also when the request has ended or is gone', async () => {
    const filed = await file();
    const { request } = await world.records(filed);
    await world.store.read.run('UPDATE outbox SET request_id = ? WHERE request_id = ?', [
      request.id + 1000,
      request.id,
    ]);
    expect(await tell()).to.include({ dead: 0, retried: 0 });
    expect(await topicsOf(friend)).to.deep.equal(['notification:received']);
  });
});
