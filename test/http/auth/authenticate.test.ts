import { expect } from 'chai';
import { authenticate } from '../../../engine/http/auth/authenticate.ts';
import { sessionFor, tokenFor } from '../../support/signed-in.ts';
import { refusal } from '../../support/failure.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';

onEachDatabase('authenticate', (database) => {
  let world: World;
  before(async () => {
    world = await openWorld({ database });
  });
  after(() => world.close());

  const call = (headers: { cookie?: string; authorization?: string }) => authenticate(world.ctx)(headers);
  const refused = async (headers: { cookie?: string; authorization?: string }): Promise<void> => {
    await refusal('NOT_SIGNED_IN', call(headers));
  };

  it('knows nobody without cookie and token, also when another cookie or scheme is sent', async () => {
    expect(await call({})).to.equal(null);
    expect(await call({ cookie: 'theme=dark; x', authorization: 'Basic YTpi' })).to.equal(null);
  });

  it('tells whose session it is', async () => {
    const desk = await world.person({ roles: ['desk'] });
    const { cookie } = await sessionFor(world, desk);
    const caller = await call({ cookie: `theme=dark; ${cookie}` });
    expect(caller).to.include({ person: desk.person, kind: 'staff', via: 'session', scopes: null });
  });

  it('tells whose token it is and what it is for', async () => {
    const client = await world.person({ roles: ['customer'], client: 'acme' });
    const caller = await call(await tokenFor(world, client, ['write', 'read']));
    expect(caller).to.deep.include({ person: client.person, kind: 'client', via: 'token', scopes: ['read', 'write'] });
  });

  it('takes the token when both are sent', async () => {
    const [one, other] = [await world.person({ roles: ['desk'] }), await world.person({ roles: ['desk'] })];
    const caller = await call({ ...(await sessionFor(world, one)), ...(await tokenFor(world, other)) });
    expect(caller).to.include({ person: other.person, via: 'token' });
  });

  it('refuses what it does not know', async () => {
    await refused({ cookie: 'reglament_session=made-up' });
    await refused({ authorization: 'Bearer made-up' });
  });

  it('refuses somebody deactivated', async () => {
    const gone = await world.person({ roles: ['desk'] });
    const [session, token] = [await sessionFor(world, gone), await tokenFor(world, gone)];
    await world.store.read.run('UPDATE person SET active = 0 WHERE uuid = ?', [gone.person]);
    await refused(session);
    await refused(token);
  });

  it('refuses a session that was idle for 12 hours, and keeps one that is used for 14 days', async () => {
    const desk = await world.person({ roles: ['desk'] });
    const [used, idle] = [await sessionFor(world, desk), await sessionFor(world, desk)];
    for (let hours = 0; hours < 14 * 24 - 10; hours += 10) {
      world.clock.pass('PT10H');
      expect(await call(used)).to.include({ person: desk.person });
    }
    await refused(idle);
    world.clock.pass('PT10H');
    await refused(used);
  });

  it('writes at most once a minute that a session was used', async () => {
    const { cookie } = await sessionFor(world, await world.person({ roles: ['desk'] }));
    const seen = async (): Promise<unknown> =>
      (await world.store.read.all('SELECT seen_at AS at FROM session ORDER BY id DESC LIMIT 1'))[0]?.at;
    const begun = await seen();
    world.clock.pass('PT59S');
    await call({ cookie });
    expect(await seen()).to.equal(begun);
    world.clock.pass('PT1S');
    await call({ cookie });
    expect(await seen()).to.equal(Number(begun) + 60_000);
  });

  it('keeps no session alive by looks that nobody causes', async () => {
    const headers = await sessionFor(world, await world.person({ roles: ['desk'] }));
    const look = authenticate(world.ctx, { marks: false });
    for (let hours = 0; hours < 12; hours += 1) {
      expect(await look(headers)).to.include({ via: 'session' });
      world.clock.pass('PT1H');
    }
    await refusal('NOT_SIGNED_IN', look(headers));
  });

  it('refuses a token that has expired or was revoked', async () => {
    const token = await tokenFor(world, await world.person({ roles: ['desk'] }));
    const id = 'id = (SELECT id FROM (SELECT MAX(id) AS id FROM api_token) AS newest)';
    const now = world.clock.now().getTime();
    await world.store.read.run(`UPDATE api_token SET expires_at = ? WHERE ${id}`, [now + 1000]);
    expect(await call(token)).not.to.equal(null);
    world.clock.pass('PT1S');
    await refused(token);
    await world.store.read.run(`UPDATE api_token SET expires_at = NULL, revoked_at = ? WHERE ${id}`, [now]);
    await refused(token);
  });

  it('takes under https only the cookie that https protects', async () => {
    const desk = await world.person({ roles: ['desk'] });
    const { cookie } = await sessionFor(world, desk);
    const secure = authenticate(world.ctx, { secure: true });
    expect(await secure({ cookie })).to.equal(null);
    expect(await secure({ cookie: `__Host-${cookie}` })).to.include({ person: desk.person });
  });

  it('keeps no secret in the database', async () => {
    const { cookie } = await sessionFor(world, await world.person('desk'));
    const { authorization } = await tokenFor(world, await world.person('desk'));
    const text = JSON.stringify(await world.rows('session', 'api_token'));
    expect(text).not.to.include(cookie.split('=')[1]).and.not.to.include(authorization.slice('Bearer '.length));
  });
});
