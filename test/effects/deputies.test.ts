import { expect } from 'chai';
import { addComment, assignRequest, type RequestView } from '../../engine/commands/index.ts';
import { endSubstitute, substitute } from '../../engine/commands/people/index.ts';
import { watchRequest } from '../../engine/commands/watch/watch-request.ts';
import { tellingKinds } from '../../engine/effects/kinds/telling.ts';
import { listNotices } from '../../engine/queries/notices/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { editPack, readPackFiles } from '../support/world-pack.ts';
import { deliver } from './deliveries.ts';

/** The workshop, which tells the desk of what is filed; mechanics and helpers read what is theirs, helpers no inner comments. */
const PACK = editPack(readPackFiles(), 'notifications/received.json', (definition) => {
  definition.to = [{ role: 'desk' }];
  definition.subject = { en: 'Request {{request.number}}', ru: 'Заявка {{request.number}}' };
  definition.body = { en: 'A {{request.type}}' };
});

onEachDatabase('who stands in for somebody', (database) => {
  let world: World;
  let desk: Acting;
  let absent: Acting;
  let deputy: Acting;
  let filed: RequestView;

  beforeEach(async () => {
    world = await openWorld({ database, pack: PACK });
    desk = await world.person('desk');
    absent = await world.person({ roles: ['mechanic'] });
    deputy = await world.person({ roles: ['mechanic'] });
    await world.store.read.run("UPDATE person SET name = 'Ann' WHERE uuid = ?", [absent.person]);
    filed = await world.file();
    await tell();
    await world.store.read.run('DELETE FROM notice');
  });
  afterEach(() => world.close());

  const tell = () =>
    deliver(world, [...tellingKinds(world.ctx), { type: 'mail', deliver: async () => ({ done: true }) }]);
  const toldTo = async (person: Acting) => (await listNotices(world.ctx, person, {})).items.toReversed();
  const topicsOf = async (person: Acting) => (await toldTo(person)).map(({ topic }) => topic);
  const standIn = (who = deputy, forWhom = absent, from = 'PT0S') => {
    const at = world.clock.now().getTime() + (from === 'PT0S' ? 0 : 3_600_000);
    return substitute(world.ctx, 'system', {
      absent: forWhom.person,
      deputy: who.person,
      fromAt: at,
      untilAt: at + 24 * 3_600_000,
    });
  };
  const assign = (to = absent, by = desk) => assignRequest(world.ctx, by, { request: filed.uuid, to: to.person });
  const comment = (isPublic: boolean, body = 'It hums.') =>
    addComment(world.ctx, desk, { request: filed.uuid, body, isPublic });

  it('is told what the absent person is told, in words that say for whom', async () => {
    await standIn();
    await assign();
    await tell();
    expect(await topicsOf(absent)).to.deep.equal(['assigned']);
    const [notice] = await toldTo(deputy);
    expect(notice?.subject.en).to.equal(`${filed.number} is yours now (for Ann)`);
    expect(notice?.body.en).to.contain('you stand in for Ann');
    expect(notice?.subject.ru).to.contain('замещение: Ann');
  });

  it('is told of comments and mentions as well, and by mail what is usually told by mail', async () => {
    await standIn();
    await assign();
    await comment(true);
    await comment(false, `Look, @[${absent.person}]`);
    await world.store.read.run("UPDATE person SET email = 'd@example.org' WHERE uuid = ?", [deputy.person]);
    await tell();
    expect(await topicsOf(deputy)).to.have.members(['assigned', 'commented', 'mentioned']);
    const { outbox = [] } = await world.rows('outbox');
    expect(outbox.filter(({ kind, key }) => kind === 'mail' && String(key).endsWith(deputy.person))).to.have.length(2);
  });

  it('is told of what a definition says to a role that the absent person has', async () => {
    await standIn(deputy, desk);
    await assign(deputy);
    await tell();
    await world.store.read.run('DELETE FROM notice');
    await world.store.read.run("UPDATE outbox SET done_at = NULL WHERE kind = 'notify'");
    await tell();
    expect(await topicsOf(deputy)).to.deep.equal(['notification:received']);
    expect((await toldTo(deputy))[0]?.subject.en).to.match(/^Request .* \(for /);
  });

  it('is told once, and nothing of his own doing', async () => {
    await standIn();
    await assign();
    await watchRequest(world.ctx, deputy, { request: filed.uuid, watch: true });
    await comment(true);
    await addComment(world.ctx, deputy, { request: filed.uuid, body: 'I look after it.', isPublic: true });
    await tell();
    expect(await topicsOf(deputy)).to.deep.equal(['assigned', 'commented']);
    expect((await toldTo(deputy)).map(({ subject }) => subject.en?.endsWith(' (for Ann)'))).to.deep.equal([
      true,
      false,
    ]);
  });

  it('is told nothing before his time, after it, or when it was ended early', async () => {
    const { uuid } = await standIn(deputy, absent, 'PT1H');
    await assign();
    await tell();
    world.clock.pass('PT2H');
    await endSubstitute(world.ctx, 'system', uuid);
    await comment(true);
    await tell();
    await standIn();
    world.clock.pass('P2D');
    await comment(true);
    await tell();
    expect(await topicsOf(absent)).to.deep.equal(['assigned', 'commented', 'commented']);
    expect(await toldTo(deputy)).to.deep.equal([]);
  });

  it('is told nothing that he may not read himself: no request that his role does not reach, no inner comment', async () => {
    const [nobody, helper] = [await world.person({ roles: [] }), await world.person({ roles: ['helper'] })];
    await standIn(nobody);
    await standIn(helper);
    await assign();
    await comment(false);
    await tell();
    expect(await topicsOf(absent)).to.deep.equal(['assigned', 'commented']);
    expect(await toldTo(nobody)).to.deep.equal([]);
    expect(await topicsOf(helper)).to.deep.equal(['assigned']);
  });

  it('is told nothing that the absent person is not told, and nobody stands in for a deputy', async () => {
    const second = await world.person({ roles: ['mechanic'] });
    await standIn();
    await standIn(second, deputy);
    await assign();
    await world.store.read.run("UPDATE person SET roles = '[]' WHERE uuid = ?", [absent.person]);
    await comment(true);
    await tell();
    expect(await toldTo(absent)).to.deep.equal([]);
    expect(await toldTo(deputy)).to.deep.equal([]);
    expect(await toldTo(second)).to.deep.equal([]);
  });
});
