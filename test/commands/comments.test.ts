import { expect } from 'chai';
import { addComment } from '../../engine/commands/index.ts';
import { pageComments } from '../../engine/store/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { expectRefused } from '../support/world-refusal.ts';

onEachDatabase('commenting', (database) => {
  let world: World;

  before(async () => {
    world = await openWorld({ database });
  });
  after(() => world.close());

  it('keeps the text and journals only that there is one, so that a text can be erased', async () => {
    const [filed, desk] = [await world.file(), await world.person('desk')];
    const view = await addComment(world.ctx, desk, { request: filed.uuid, body: 'Звонил клиент 🚲', isPublic: false });
    expect(view.version).to.equal(2);
    const { request, journal } = await world.records(filed);
    const [comment] = await pageComments(world.store.read, request.id, 0, 10, false);
    expect(comment).to.include({ body: 'Звонил клиент 🚲', isPublic: false, personUuid: desk.person });
    expect(journal[1]).to.deep.include({ kind: 'comment', payload: { comment: comment?.uuid, public: false } });
    expect(await pageComments(world.store.read, request.id, 0, 10, true)).to.deep.equal([]);
  });

  it('takes comments on a request that has ended, and the longest one', async () => {
    const [filed, desk] = [await world.file(), await world.person('desk')];
    await world.send(desk, filed, 'cancel', { comment: 'no' });
    const body = 'x'.repeat(20_000);
    expect((await addComment(world.ctx, desk, { request: filed.uuid, body, isPublic: true })).ended).to.equal(true);
  });

  it('refuses an empty text, one that is too long and one that is no text', async () => {
    const [filed, desk] = [await world.file(), await world.person('desk')];
    for (const body of ['', ' \n\t', 'x'.repeat(20_001), 7 as never, undefined as never]) {
      const attempt = () => addComment(world.ctx, desk, { request: filed.uuid, body, isPublic: true });
      await expectRefused(world, attempt, { code: 'COMMENT_REFUSED', reasons: ['text-invalid'] });
    }
  });

  it('refuses an inner comment of somebody who may only write what the client sees, and all of a reader', async () => {
    const rider = await world.person({ roles: ['rider'], client: 'north' });
    const filed = await world.file({ client: 'north' });
    const say = (as: { person: string }, isPublic: boolean, body = 'hello') =>
      addComment(world.ctx, as, { request: filed.uuid, body, isPublic });
    expect((await say(rider, true)).version).to.equal(2);
    await expectRefused(world, () => say(rider, false), { code: 'COMMENT_REFUSED', reasons: ['right'] });
    const watcher = await world.person('watcher');
    const reasons = ['right', 'text-invalid'];
    await expectRefused(world, () => say(watcher, true, ''), { code: 'COMMENT_REFUSED', reasons });
  });
});
