import { expect } from 'chai';
import { authenticate } from '../../engine/http/auth/authenticate.ts';
import type { Acting } from '../support/people.ts';
import { sessionFor, tokenFor } from '../support/signed-in.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { Gate, type Ground, openGround } from './support/ground.ts';

onEachDatabase('sessions and tokens at live updates', (database) => {
  let world: World;
  let ground: Ground;
  let desk: Acting;

  beforeEach(async () => {
    world = await openWorld({ database });
    ground = await openGround(world, new Gate(), { authenticate: authenticate(world.ctx) });
    desk = await world.person('desk');
  });
  afterEach(async () => {
    await ground.close();
    await world.close();
  });

  const bySession = async (person: Acting) =>
    ground.connect(person, { auth: {}, extraHeaders: await sessionFor(world, person) });
  const byToken = async (person: Acting, scopes?: Parameters<typeof tokenFor>[2]) =>
    ground.connect((await tokenFor(world, person, scopes)).authorization.replace('Bearer ', ''));

  it('a session that is ended is cut off, and no other of the same person', async () => {
    const [first, second] = [await bySession(desk), await bySession(desk)];
    const { session = [] } = await world.rows('session');
    await world.store.read.run('DELETE FROM session WHERE id = ?', [session[0]?.id]);
    expect((await first.hears('cut')).code).to.equal('NOT_SIGNED_IN');
    expect(second.socket.connected).to.equal(true);
  });

  it('a session that has expired is cut off', async () => {
    const listener = await bySession(desk);
    world.clock.pass('P15D');
    expect((await listener.hears('cut')).code).to.equal('NOT_SIGNED_IN');
  });

  it('a token that is revoked is cut off', async () => {
    const listener = await byToken(desk);
    await world.store.read.run('UPDATE api_token SET revoked_at = 1');
    expect((await listener.hears('cut')).code).to.equal('NOT_SIGNED_IN');
  });

  it('a token hears of definitions with that scope alone', async () => {
    const chief = await world.person('chief');
    const [reads, more] = [await byToken(chief, ['read']), await byToken(chief, ['read', 'definitions'])];
    const subjects = ['definitions'];
    expect((await reads.call('subscribe', { subjects })).refused[0].code).to.equal('FORBIDDEN');
    expect((await more.call('subscribe', { subjects })).refused).to.deep.equal([]);
  });
});
