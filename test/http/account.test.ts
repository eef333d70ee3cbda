import { expect } from 'chai';
import { generateSync } from 'otplib';
import { createApp, listen, type Listening } from '../../engine/http/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import type { Acting } from '../support/people.ts';
import { sessionFor, tokenFor } from '../support/signed-in.ts';
import { openWorld, type World } from '../support/world.ts';
import { PASSWORD, staffedWorkshop, withLogin } from '../support/world-people.ts';

// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

describe('the account over HTTP', () => {
  let world: World;
  let listening: Listening;
  let head: Acting;
  before(async () => {
    world = await openWorld({ pack: staffedWorkshop() });
    head = await world.person('head');
    listening = await listen(0, '127.0.0.1');
    listening.serve(createApp(world.ctx, { log: NO_LOG, checkAnswers: true }));
  });
  after(async () => {
    await listening.close();
    await world.close();
  });

  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: object = {},
  ): Promise<{ status: number; body: Body; cookie: string | null; headers: Headers }> {
    const response = await fetch(`${listening.url}/api/v1${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? null : JSON.parse(text),
      cookie: response.headers.get('set-cookie'),
      headers: response.headers,
    };
  }
  const codeOf = (answer: { body: Body }): string => answer.body.error.code;
  const cookieOf = (cookie: string | null): { cookie: string } => ({ cookie: cookie?.split(';')[0] ?? '' });

  it('logs in by a cookie that no script reads, tells who one is, and logs out', async () => {
    const { person } = await withLogin(world, 'a@example.com', { roles: ['desk'] });
    const entered = await call('POST', '/log-in', { login: 'a@example.com', password: PASSWORD });
    expect([entered.status, entered.body.person]).to.deep.equal([200, person]);
    expect(entered.cookie).to.match(/^reglament_session=\S{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1209600$/);
    const inside = cookieOf(entered.cookie);
    const me = await call('GET', '/me', undefined, inside);
    expect(me.body).to.deep.include({ uuid: person, login: 'a@example.com', secondFactor: false });
    expect(me.body.may).to.deep.equal({
      definitions: false,
      publish: false,
      people: null,
      registers: 'read',
      operation: null,
      subscriptions: false,
      documents: null,
      requests: 'all',
    });
    const out = await call('POST', '/log-out', undefined, inside);
    expect([out.status, out.cookie?.includes('Max-Age=0')]).to.deep.equal([204, true]);
    expect(codeOf(await call('GET', '/me', undefined, inside))).to.equal('NOT_SIGNED_IN');
  });

  it('tells whoever guesses when to come again', async () => {
    await withLogin(world, 'guess@example.com', { roles: ['desk'] });
    const guess = { login: 'guess@example.com', password: 'wrong' };
    for (let at = 0; at < 5; at += 1) expect(codeOf(await call('POST', '/log-in', guess))).to.equal('LOGIN_FAILED');
    const blocked = await call('POST', '/log-in', guess);
    expect([blocked.status, blocked.headers.get('retry-after')]).to.deep.equal([429, '1']);
  });

  it('turns a second factor on and asks for it', async () => {
    const { person } = await withLogin(world, 'b@example.com', { roles: ['desk'] });
    const inside = await sessionFor(world, { person });
    const { body: offer } = await call('POST', '/me/second-factor', undefined, inside);
    const code = (): string => generateSync({ secret: offer.secret, epoch: world.clock.now().getTime() / 1000 });
    const on = await call('PUT', '/me/second-factor', { code: code() }, inside);
    expect(on.body.recoveryCodes).to.have.length(10);
    world.clock.pass('PT1M');
    const entered = await call('POST', '/log-in', { login: 'b@example.com', password: PASSWORD });
    expect([entered.body.person, entered.cookie]).to.deep.equal([null, null]);
    const confirmed = await call('POST', '/log-in/second-factor', { ticket: entered.body.secondFactor, code: code() });
    expect(confirmed.body.person).to.equal(person);
    expect((await call('GET', '/me', undefined, cookieOf(confirmed.cookie))).body.secondFactor).to.equal(true);
  });

  it('lists sessions, ends one, and all', async () => {
    const { person } = await withLogin(world, 'c@example.com', { roles: ['desk'] });
    const [here, there] = [await sessionFor(world, { person }), await sessionFor(world, { person })];
    const { body } = await call('GET', '/me/sessions', undefined, here);
    expect(body.items.map(({ current }: { current: boolean }) => current).toSorted()).to.deep.equal([false, true]);
    const other = body.items.find(({ current }: { current: boolean }) => !current);
    expect((await call('DELETE', `/me/sessions/${other.uuid}`, undefined, here)).status).to.equal(204);
    expect((await call('GET', '/me', undefined, there)).status).to.equal(401);
    expect((await call('POST', '/log-out/everywhere', undefined, here)).body).to.deep.equal({ ended: 1 });
  });

  it('lets no token near sessions, passwords and tokens', async () => {
    const token = await tokenFor(world, head);
    for (const [method, path, body] of [
      ['GET', '/me/sessions'],
      ['GET', '/me/tokens'],
      ['POST', '/me/tokens', { name: 'x', scopes: ['read'] }],
      ['PUT', '/me/password', { old: 'x', password: 'y' }],
      ['POST', '/me/second-factor'],
      ['POST', '/log-out/everywhere'],
    ] as const) {
      expect(codeOf(await call(method, path, body, token)), path).to.equal('SCOPE_MISSING');
    }
    expect((await call('GET', '/me', undefined, token)).body.uuid).to.equal(head.person);
  });

  it('makes a token that works until it is revoked, within its scopes', async () => {
    const inside = await sessionFor(world, head);
    const made = await call('POST', '/me/tokens', { name: 'robot', scopes: ['people'] }, inside);
    const token = { authorization: `Bearer ${made.body.secret}` };
    expect((await call('GET', `/people/${head.person}`, undefined, token)).status).to.equal(200);
    expect(codeOf(await call('GET', '/me', undefined, token))).to.equal('SCOPE_MISSING');
    expect((await call('GET', '/me/tokens', undefined, inside)).body.items[0]).to.include({ name: 'robot' });
    await call('DELETE', `/me/tokens/${made.body.uuid}`, undefined, inside);
    expect(codeOf(await call('GET', `/people/${head.person}`, undefined, token))).to.equal('NOT_SIGNED_IN');
  });

  it('refuses a change from a page of another site', async () => {
    const inside = { ...(await sessionFor(world, head)), 'sec-fetch-site': 'cross-site' };
    expect(codeOf(await call('POST', '/log-out', undefined, inside))).to.equal('CROSS_SITE_REFUSED');
  });

  it('invites, and lets in by the link', async () => {
    const inside = await sessionFor(world, head);
    const invited = await call('POST', '/people', { name: 'New', login: 'new', roles: ['desk'] }, inside);
    expect(invited.status).to.equal(201);
    const path = `/links${new URL(invited.body.invitation.url).pathname}`;
    expect((await call('GET', path)).body).to.include({ name: 'New', login: 'new' });
    expect(codeOf(await call('POST', path, { password: 'short' }))).to.equal('PASSWORD_REFUSED');
    const entered = await call('POST', path, { password: 'seven grey geese walk' });
    expect(entered.body.person).to.equal(invited.body.uuid);
    expect(codeOf(await call('GET', path))).to.equal('TICKET_INVALID');
    const detail = await call('GET', `/people/${invited.body.uuid}`, undefined, inside);
    expect(detail.body).to.include({ hasPassword: true, active: true });
  });

  it('answers a forgotten password of anybody the same', async () => {
    for (const login of ['a@example.com', 'stranger@example.com'])
      expect((await call('POST', '/forgotten-password', { login })).status).to.equal(204);
  });

  it('keeps groups, clients, roles and the admin journal', async () => {
    const inside = await sessionFor(world, head);
    expect((await call('POST', '/groups', { code: 'wheels', title: { en: 'Wheels' } }, inside)).status).to.equal(204);
    const members = { people: [head.person] };
    expect((await call('PUT', '/groups/wheels/members', members, inside)).status).to.equal(204);
    const groups = (await call('GET', '/groups', undefined, inside)).body.items;
    expect(groups.find(({ code }: { code: string }) => code === 'wheels').members).to.have.length(1);
    expect((await call('POST', '/clients', { code: 'acme', name: 'Acme' }, inside)).status).to.equal(201);
    const read = { ...inside, 'if-match': '"1"' };
    expect((await call('PATCH', '/clients/acme', { name: 'Acme Ltd' }, read)).status).to.equal(200);
    const clients = (await call('GET', '/clients', undefined, inside)).body.items;
    expect(clients.map(({ code, name }: { code: string; name: string }) => [code, name])).to.deep.equal([
      ['acme', 'Acme Ltd'],
    ]);
    expect((await call('GET', '/roles', undefined, inside)).body.items.length).to.be.above(5);
    const first = await call('GET', '/admin-journal?limit=2', undefined, inside);
    expect(first.body.items.map(({ action }: { action: string }) => action)).to.deep.equal([
      'client-changed',
      'client-created',
    ]);
    const second = await call('GET', `/admin-journal?limit=2&cursor=${first.body.next}`, undefined, inside);
    expect(second.body.items[0].action).to.equal('members-changed');
  });

  it('tells others nothing of what is kept of people', async () => {
    const desk = await sessionFor(world, await world.person('desk'));
    const rider = await sessionFor(world, await world.person({ roles: ['rider'], client: 'north' }));
    for (const inside of [desk, rider]) {
      for (const path of [`/people/${head.person}`, `/people/${head.person}/tokens`, '/admin-journal'])
        expect(codeOf(await call('GET', path, undefined, inside)), path).to.equal('FORBIDDEN');
    }
    expect((await call('GET', '/groups', undefined, rider)).body.items).to.deep.equal([]);
    expect((await call('GET', '/clients', undefined, rider)).body.items).to.have.length(1);
  });

  it('makes and ends a substitution', async () => {
    const inside = await sessionFor(world, head);
    const deputy = await world.person('desk');
    const from = world.clock.now().toISOString();
    const until = new Date(world.clock.in('P3D')).toISOString();
    const made = await call('POST', '/substitutions', { deputy: deputy.person, from, until }, inside);
    expect(made.status).to.equal(201);
    const { items } = (await call('GET', '/me/substitutions', undefined, inside)).body;
    expect(items[0]).to.include({ uuid: made.body.uuid, untilAt: until });
    expect((await call('DELETE', `/substitutions/${made.body.uuid}`, undefined, inside)).status).to.equal(204);
  });
});
