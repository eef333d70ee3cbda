import { expect } from 'chai';
import { generateSync } from 'otplib';
import { invitePerson, makeSetUpTicket } from '../../engine/commands/index.ts';
import en from '../../engine/http/page/sign-in/locales/en.json' with { type: 'json' };
import ru from '../../engine/http/page/sign-in/locales/ru.json' with { type: 'json' };
import { localPath } from '../../engine/http/page/sign-in/door.ts';
import { sessionFor } from '../support/signed-in.ts';
import { openWorld, type World } from '../support/world.ts';
import { PASSWORD, staffedWorkshop, withLogin } from '../support/world-people.ts';
import { type Served, serve } from './served.ts';

describe('the pages of the log-in', () => {
  let world: World;
  let http: Served;
  before(async () => {
    world = await openWorld({ pack: staffedWorkshop() });
    http = await serve(world.ctx);
  });
  after(async () => {
    await http.close();
    await world.close();
  });

  const post = (path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    fetch(http.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      body: new URLSearchParams(form),
    });
  const cookies = (response: Response): string =>
    response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0] ?? '')
      .join('; ');
  const to = (response: Response): [number, string | null] => [response.status, response.headers.get('location')];

  it('send whoever is not signed in to the log-in, and from there back', async () => {
    await withLogin(world, 'a@example.com', { roles: ['desk'] });
    expect(to(await http.get('/requests/1?x=1'))).to.deep.equal([303, '/login?next=%2Frequests%2F1%3Fx%3D1']);
    const form = { login: 'a@example.com', password: PASSWORD, next: '/requests/1?x=1' };
    const entered = await post('/login', form);
    expect(to(entered)).to.deep.equal([303, '/requests/1?x=1']);
    const inside = { cookie: cookies(entered) };
    expect(await http.text('/', inside)).to.contain('Log out');
    expect(to(await http.get('/login', inside))).to.deep.equal([303, '/start']);
    expect(to(await post('/log-out', {}, inside))).to.deep.equal([303, '/login']);
    expect((await http.get('/', inside)).status).to.equal(303);
  });

  it('lead everybody to the desk, which has a portal for people of clients, and refuse who is not signed in', async () => {
    expect(to(await http.get('/start'))).to.deep.equal([303, '/login?next=%2Fstart']);
    await withLogin(world, 'staff@example.com', { roles: ['desk'] });
    await withLogin(world, 'client@example.com', { roles: ['customer'], client: 'acme' });
    for (const login of ['staff@example.com', 'client@example.com']) {
      const entered = await post('/login', { login, password: PASSWORD, next: '/' });
      expect(to(entered)).to.deep.equal([303, '/start']);
      expect(to(await http.get('/start', { cookie: cookies(entered) }))).to.deep.equal([303, '/desk/']);
    }
  });

  it('lead nowhere but to paths of ours', () => {
    expect(localPath('/requests/5?x=1')).to.equal('/requests/5?x=1');
    for (const foreign of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/\t/evil.example',
      'x',
      '',
      '/..//evil.example',
      null,
      ['/'],
    ])
      expect(localPath(foreign), String(foreign)).to.equal('/');
  });

  it('say that login or password is wrong, keep the login, and say when to come again', async () => {
    await withLogin(world, 'b@example.com', { roles: ['desk'] });
    const wrong = { login: 'b@example.com', password: 'wrong' };
    const refused = await post('/login', wrong, { 'accept-language': 'ru' });
    expect(refused.status).to.equal(401);
    expect(await refused.text())
      .to.contain('Неверный логин или пароль')
      .and.contain('value="b@example.com"');
    for (let at = 0; at < 4; at += 1) await post('/login', wrong);
    const blocked = await post('/login', wrong);
    expect([blocked.status, blocked.headers.get('retry-after')]).to.deep.equal([429, '1']);
    expect(await blocked.text()).to.contain('Try again in 1 s');
  });

  it('take no form from a page of another site', async () => {
    for (const path of ['/login', '/log-out', '/forgot', '/account/password', '/set-up/x', '/invitation/x'])
      expect((await post(path, {}, { 'sec-fetch-site': 'cross-site' })).status, path).to.equal(403);
  });

  it('take no form that is too large or broken, and take the blame for none', async () => {
    const statuses: number[] = [];
    const bodies = [`login=${'a'.repeat(40_000)}`, 'a=1&'.repeat(60), 'login=a'];
    for (const [at, body] of bodies.entries()) {
      const type = `application/x-www-form-urlencoded${at === 2 ? '; charset=utf-7' : ''}`;
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type };
      statuses.push((await fetch(`${http.url}/login`, { method: 'POST', headers, body })).status);
    }
    expect(statuses).to.deep.equal([413, 413, 415]);
  });

  it('turn a second factor on by a picture, and ask for its code', async () => {
    const { person } = await withLogin(world, 'c@example.com', { roles: ['desk'] });
    const inside = await sessionFor(world, { person });
    await post('/account/second-factor', {}, inside);
    const page = await http.text('/account', inside);
    const secret = /([A-Z2-7]{32})/.exec(page)?.[1] ?? '';
    expect(page).to.contain('<svg');
    const code = (): string => generateSync({ secret, epoch: world.clock.now().getTime() / 1000 });
    expect((await post('/account/second-factor/confirm', { code: '000000' }, inside)).status).to.equal(401);
    expect(await (await post('/account/second-factor/confirm', { code: code() }, inside)).text()).to.match(
      /\w{4}-\w{4}-\w{4}/,
    );
    world.clock.pass('PT1M');
    const asked = await post('/login', { login: 'c@example.com', password: PASSWORD, next: '/account' });
    expect(to(asked)).to.deep.equal([303, '/login/second-factor?next=%2Faccount']);
    const ticket = { cookie: cookies(asked) };
    expect((await post('/login/second-factor', { code: '000000' }, ticket)).status).to.equal(401);
    const entered = await post('/login/second-factor', { code: code(), next: '/account' }, ticket);
    expect(to(entered)).to.deep.equal([303, '/account']);
    expect((await post('/login/second-factor', { code: code() }, ticket)).status).to.equal(410);
  });

  it('let in by an invitation once, and say so of a link that works no more', async () => {
    const head = await world.person('head');
    const { invitation } = await invitePerson(world.ctx, head, { name: '<b>New', login: 'new', roles: ['desk'] });
    const { pathname } = new URL(invitation.url);
    expect(await http.text(pathname)).to.contain('Welcome, &lt;b&gt;New');
    const refused = await post(pathname, { password: 'short' });
    expect([refused.status, await refused.text()]).to.satisfy(
      ([status, text]: [number, string]) => status === 422 && text.includes('fewer than 12 characters'),
    );
    expect(to(await post(pathname, { password: 'seven grey geese walk' }))).to.deep.equal([303, '/start']);
    const dead = await http.get(pathname);
    expect([dead.status, (await dead.text()).includes('does not work any more')]).to.deep.equal([410, true]);
  });

  it('answer a forgotten password of anybody the same', async () => {
    const texts = [];
    for (const login of ['c@example.com', 'stranger']) texts.push(await (await post('/forgot', { login })).text());
    expect(texts[0]).to.equal(texts[1]).and.contain('Look into your mail');
  });

  it('set up the first person of an empty database', async () => {
    const empty = await openWorld({ pack: staffedWorkshop() });
    const server = await serve(empty.ctx);
    const path = new URL((await makeSetUpTicket(empty.ctx))?.url ?? '').pathname;
    const send = (form: Record<string, string>) =>
      fetch(server.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: server.url },
        body: new URLSearchParams(form),
      });
    expect(await server.text(path)).to.contain('You are the first person here');
    expect(to(await send({ name: 'Ann', login: 'ann', password: 'seven grey geese walk' }))).to.deep.equal([
      303,
      '/start',
    ]);
    expect((await server.get(path)).status).to.equal(410);
    await server.close();
    await empty.close();
  });

  it('show the account, and change what is asked', async () => {
    const { person } = await withLogin(world, 'd@example.com', { roles: ['desk'] });
    const inside = await sessionFor(world, { person });
    expect(await http.text('/account', inside))
      .to.contain('d@example.com')
      .and.contain('Desk');
    const wrong = await post('/account/password', { old: 'x', password: 'seven grey geese walk' }, inside);
    expect([wrong.status, (await wrong.text()).includes('the present password is wrong')]).to.deep.equal([422, true]);
    const changed = await post('/account/password', { old: PASSWORD, password: 'seven grey geese walk' }, inside);
    expect(to(changed)).to.deep.equal([303, '/account?done=password']);
    const token = await post('/account/tokens', { 'token-name': 'robot', scopes: 'read' }, inside);
    expect(await token.text()).to.match(/rgl_[\w-]{43}/);
    const none = await post('/account/tokens', { 'token-name': 'robot' }, inside);
    expect(await none.text()).to.contain('choose what it may');
    const deputy = await world.person('desk');
    const days = { deputy: deputy.person, from: '2026-03-01', until: '2026-03-09' };
    expect((await post('/account/substitution', days, inside)).status).to.equal(303);
    expect(await http.text('/account', inside))
      .to.contain('stands in for')
      .and.contain('robot');
    expect(to(await post('/account/sessions/end-all', {}, inside))[0]).to.equal(303);
    expect((await http.get('/account', inside)).status).to.equal(303);
  });

  it('tell whom one may be only in a demo', async () => {
    expect(await http.text('/login')).not.to.contain('A demo');
    const demo = await serve({ ...world.ctx, door: { publicUrl: http.url, demo: true, provider: null } });
    await withLogin(world, 'ann@demo.example', { roles: ['mechanic'] });
    expect(await demo.text('/login'))
      .to.contain('A demo')
      .and.contain('ann@demo.example')
      .and.contain('Mechanic');
    await demo.close();
  });

  it('have every word in both languages', () => {
    const keys = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' ? keys(value as object).map((inner) => `${key}.${inner}`) : [key],
      );
    expect(keys(ru)).to.deep.equal(keys(en));
  });
});
