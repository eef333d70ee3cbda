import { expect } from 'chai';
import { addComment, type RequestView } from '../../engine/commands/index.ts';
import { type Desk, openDesk } from '../queries/desk.ts';
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

  const as = (who: { person: string }): string => `as=${who.person}`;

  it('the list has the pack, the statuses with counts and the requests', async () => {
    const text = await http.text('/');
    expect(text).to.contain('release 1').and.contain('Received').and.contain(`/requests/${filed.number}`);
    expect(text).to.match(/There is no log-in yet/);
  });

  it('nothing that people typed becomes markup, wherever it stands', async () => {
    for (const path of ['/', `/requests/${filed.number}`, `/requests/${filed.number}?${as(here.desk)}`]) {
      const text = await http.text(path);
      expect(text, path).to.contain(ESCAPED).and.not.to.contain('<script');
    }
    const echoed = encodeURIComponent(HOSTILE);
    for (const path of [
      `/?number=${echoed}`,
      `/?status=${echoed}`,
      `/requests/${echoed}`,
      `/${echoed}?x=${echoed}`,
      `/?lang=${echoed}`,
    ]) {
      expect(await http.text(path), path).not.to.contain('<script');
    }
  });

  it('no page has script, inline style or a handler', async () => {
    for (const path of ['/', `/requests/${filed.number}?${as(here.desk)}`, '/nothing']) {
      expect(await http.text(path), path).not.to.match(/<script|\sstyle=|\son\w+=|javascript:/i);
    }
  });

  it('speaks the language asked for, else that of the browser, else English', async () => {
    expect(await http.text('/?lang=ru', { 'accept-language': 'en' }))
      .to.contain('<html lang="ru">')
      .and.contain('Смотреть как');
    expect(await http.text('/', { 'accept-language': 'de, ru;q=0.8' })).to.contain('<html lang="ru">');
    expect(await http.text('/', { 'accept-language': 'de' })).to.contain('<html lang="en">');
    expect(await http.text('/?lang=xx')).to.contain('<html lang="en">');
    expect((await http.get('/')).headers.get('vary')).to.match(/Accept-Language/i);
  });

  it('links keep person and language', async () => {
    const text = await http.text(`/?${as(here.desk)}&lang=ru`);
    const links = [...text.matchAll(/href="(\/(?:requests[^"]*|\?[^"]*)?)"/g)].map((match) => match[1] ?? '');
    expect(links.length).to.be.greaterThan(5);
    for (const link of links)
      expect(link)
        .to.contain(here.desk.person)
        .and.match(/lang=(?:ru|en)/);
  });

  it('a request shows what the person can do, and every reason for what he cannot', async () => {
    const text = await http.text(`/requests/${filed.number}?${as(await here.world.person('watcher'))}`);
    expect(text)
      .to.contain('none of the person’s roles allows it on this request')
      .and.contain('only for: Desk, Mechanic');
    expect(await http.text(`/requests/${filed.number}`)).to.contain('Choose a person');
  });

  it('a client sees stages and public comments, no status, timer or hash', async () => {
    const text = await http.text(`/requests/${filed.number}?${as(here.rider)}`);
    expect(text)
      .to.contain('Accepted')
      .and.not.to.match(/Received|Accept within|Not paid/);
    expect(text).not.to.contain(filed.hash.slice(0, 8));
    const list = await http.text(`/?${as(here.rider)}&status=received`);
    expect(list)
      .to.contain('Accepted')
      .and.not.to.match(/Received|not for north/);
  });

  it('a request that the person may not see is not there, and the page leads on', async () => {
    const response = await http.get(`/requests/${filed.number}?${as(here.courier)}`);
    expect(response.status).to.equal(404);
    const text = await response.text();
    expect(text).to.contain(`sees no request ${filed.number}`).and.contain(`href="/requests/${filed.number}"`);
    expect(text).not.to.contain(ESCAPED);
  });

  it('who may read nothing is told so, and what is empty says why', async () => {
    expect(await http.text(`/?${as(here.courier)}`))
      .to.contain('sees no requests')
      .and.contain('Courier');
    expect(await http.text('/?status=closed')).to.contain('No request matches this filter');
    expect(await http.text('/?number=no-such')).to.contain('No request matches this filter');
  });

  it('nothing at all is published: the page says how to begin', async () => {
    const empty = await openWorld({ pack: null });
    const server = await serve(empty.ctx);
    const response = await server.get('/');
    expect(response.status).to.equal(200);
    expect(await response.text()).to.contain('Nothing is published yet');
    expect((await server.get('/requests/1')).status).to.equal(409);
    await server.close();
    await empty.close();
  });

  it('a broken rule costs the offer, not the page', async () => {
    const broken = await here.file('broken', { fields: { note: 'x', weight: 10, pieces: 0 } });
    await here.world.send(here.desk, broken, 'weigh');
    const response = await http.get(`/requests/${broken.number}?${as(here.desk)}`);
    expect(response.status).to.equal(200);
    expect(await response.text())
      .to.contain('a rule of this action is broken')
      .and.contain('Being weighed');
  });

  it('an unknown page, request or person has a page of its own in the right language', async () => {
    const wrong = {
      '/nothing': 404,
      '/requests/99999': 404,
      '/?as=01900000-0000-7000-8000-000000000000': 404,
      '/?cursor=x': 400,
      '/?open=x': 400,
      '/?as=x': 400,
    };
    for (const [path, status] of Object.entries(wrong)) {
      const response = await http.get(path, { 'accept-language': 'ru' });
      expect(response.status, path).to.equal(status);
      expect(response.headers.get('content-type')).to.contain('text/html');
      expect(await response.text()).to.contain('К списку заявок');
    }
  });

  it('what pages load has a hash in its name and may be kept; another hash is not there', async () => {
    const [, style = ''] = /href="(\/assets\/page-[0-9a-f]+\.css)"/.exec(await http.text('/')) ?? [];
    const response = await http.get(style);
    expect(response.headers.get('cache-control')).to.contain('immutable');
    expect(response.headers.get('content-type')).to.contain('text/css');
    expect((await http.get('/assets/page-000000000000.css')).status).to.equal(404);
    expect((await http.get('/favicon.ico')).headers.get('content-type')).to.contain('svg');
  });
});
