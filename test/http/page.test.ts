import { expect } from 'chai';
import { addComment, type RequestView } from '../../engine/commands/index.ts';
import { type Desk, openDesk } from '../queries/desk.ts';
import type { Acting } from '../support/people.ts';
import { sessionFor } from '../support/signed-in.ts';
import { openWorld } from '../support/world.ts';
import { type Served, serve } from './served.ts';

const HOSTILE = '<script>alert("x")</script>\'&';
const ESCAPED = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;';

describe('the pages', () => {
  let here: Desk;
  let http: Served;
  let filed: RequestView;

  before(async () => {
    here = await openDesk('sqlite');
    http = await serve(here.world.ctx);
    filed = await here.file(HOSTILE, { client: 'north', fields: { note: 'x', story: HOSTILE } });
    await addComment(here.world.ctx, here.desk, { request: filed.uuid, body: HOSTILE, isPublic: true });
    await here.file('not for north', { client: 'south' });
  });
  after(async () => {
    await http.close();
    await here.world.close();
  });

  /** Headers of somebody who is logged in. */
  const as = (who: Acting): Promise<Record<string, string>> => sessionFor(here.world, who);
  const text = async (path: string, who: Acting = here.desk, more: Record<string, string> = {}): Promise<string> =>
    http.text(path, { ...(await as(who)), ...more });

  it('the list has the pack, the statuses with counts and the requests', async () => {
    expect(await text('/'))
      .to.contain('release 1')
      .and.contain('Received')
      .and.contain(`/requests/${filed.number}`);
  });

  it('nothing that people typed becomes markup, wherever it stands', async () => {
    for (const path of ['/', `/requests/${filed.number}`]) {
      expect(await text(path), path)
        .to.contain(ESCAPED)
        .and.not.to.contain('<script');
    }
    const echoed = encodeURIComponent(HOSTILE);
    for (const path of [
      `/?number=${echoed}`,
      `/?status=${echoed}`,
      `/requests/${echoed}`,
      `/${echoed}?x=${echoed}`,
      `/?lang=${echoed}`,
    ]) {
      expect(await text(path), path).not.to.contain('<script');
      expect(await http.text(path), path).not.to.contain('<script');
    }
  });

  it('no page has script, inline style or a handler', async () => {
    for (const path of ['/', `/requests/${filed.number}`, '/nothing', '/account']) {
      expect(await text(path), path).not.to.match(/<script|\sstyle=|\son\w+=|javascript:/i);
    }
  });

  it('speaks the language asked for, else that of the browser, else English', async () => {
    expect(await text('/?lang=ru', here.desk, { 'accept-language': 'en' }))
      .to.contain('<html lang="ru">')
      .and.contain('Выйти');
    expect(await text('/', here.desk, { 'accept-language': 'de, ru;q=0.8' })).to.contain('<html lang="ru">');
    expect(await text('/', here.desk, { 'accept-language': 'de' })).to.contain('<html lang="en">');
    expect(await text('/?lang=xx')).to.contain('<html lang="en">');
    expect((await http.get('/', await as(here.desk))).headers.get('vary')).to.match(/Accept-Language/i);
  });

  it('links keep the language', async () => {
    const links = [...(await text('/?lang=ru')).matchAll(/href="(\/(?:requests[^"]*|\?[^"]*)?)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.length).to.be.greaterThan(5);
    for (const link of links) expect(link).to.match(/lang=(?:ru|en)/);
  });

  it('a request shows what the person can do, and every reason for what he cannot', async () => {
    expect(await text(`/requests/${filed.number}`, await here.world.person('watcher')))
      .to.contain('none of the person’s roles allows it on this request')
      .and.contain('only for: Desk, Mechanic');
  });

  it('a client sees stages and public comments, no status, timer or hash', async () => {
    const seen = await text(`/requests/${filed.number}`, here.rider);
    expect(seen)
      .to.contain('Accepted')
      .and.not.to.match(/Received|Accept within|Not paid/);
    expect(seen).not.to.contain(filed.hash.slice(0, 8));
    const list = await text('/?status=received', here.rider);
    expect(list)
      .to.contain('Accepted')
      .and.not.to.match(/Received|not for north/);
  });

  it('a request that the person may not see is not there, and the page leads on', async () => {
    const response = await http.get(`/requests/${filed.number}`, await as(here.courier));
    expect(response.status).to.equal(404);
    const told = await response.text();
    expect(told).to.contain(`sees no request ${filed.number}`).and.contain('href="/"');
    expect(told).not.to.contain(ESCAPED);
  });

  it('who may read nothing is told so, and what is empty says why', async () => {
    expect(await text('/', here.courier))
      .to.contain('sees no requests')
      .and.contain('Courier');
    expect(await text('/?status=closed')).to.contain('No request matches this filter');
    expect(await text('/?number=no-such')).to.contain('No request matches this filter');
  });

  it('nothing at all is published: the page says how to begin', async () => {
    const empty = await openWorld({ pack: null });
    const server = await serve(empty.ctx);
    const headers = await sessionFor(empty, await empty.person({ roles: [] }));
    const response = await server.get('/', headers);
    expect(response.status).to.equal(200);
    expect(await response.text()).to.contain('Nothing is published yet');
    expect((await server.get('/requests/1', headers)).status).to.equal(409);
    await server.close();
    await empty.close();
  });

  it('a broken rule costs the offer, not the page', async () => {
    const broken = await here.file('broken', { fields: { note: 'x', weight: 10, pieces: 0 } });
    await here.world.send(here.desk, broken, 'weigh');
    const response = await http.get(`/requests/${broken.number}`, await as(here.desk));
    expect(response.status).to.equal(200);
    expect(await response.text())
      .to.contain('a rule of this action is broken')
      .and.contain('Being weighed');
  });

  it('an unknown page or request has a page of its own in the right language', async () => {
    const wrong = {
      '/nothing': 404,
      '/requests/99999': 404,
      '/?cursor=x': 400,
      '/?open=x': 400,
    };
    for (const [path, status] of Object.entries(wrong)) {
      const response = await http.get(path, { ...(await as(here.desk)), 'accept-language': 'ru' });
      expect(response.status, path).to.equal(status);
      expect(response.headers.get('content-type')).to.contain('text/html');
      expect(await response.text()).to.contain('К списку заявок');
    }
  });

  it('what pages load has a hash in its name and may be kept; another hash is not there', async () => {
    const [, style = ''] = /href="(\/assets\/page-[0-9a-f]+\.css)"/.exec(await http.text('/login')) ?? [];
    const response = await http.get(style);
    expect(response.headers.get('cache-control')).to.contain('immutable');
    expect(response.headers.get('content-type')).to.contain('text/css');
    expect((await http.get('/assets/page-000000000000.css')).status).to.equal(404);
    expect((await http.get('/favicon.ico')).headers.get('content-type')).to.contain('svg');
  });
});
