import { expect } from 'chai';
import {
  closeDocument,
  correctDocument,
  issueDocument,
  makeLink,
  revokeLink,
  voidDocument,
  withdrawDocument,
} from '../../../engine/commands/documents/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { getJournal } from '../../../engine/queries/index.ts';
import { getDocument } from '../../../engine/queries/documents/index.ts';
import { listWorks } from '../../../engine/queries/works/index.ts';
import { CLIENT, type DocumentGround, openDocumentGround } from '../../commands/documents/ground.ts';
import { serve, type Served } from '../served.ts';

describe('the page on which a quote is answered by a link', () => {
  let on: DocumentGround;
  let http: Served;
  let document: string;
  let path: string;
  before(async () => {
    on = await openDocumentGround('sqlite');
    await on.entity();
    http = await serve(on.world.ctx);
  });
  after(async () => {
    await http.close();
    await on.world.close();
  });
  const newQuote = async (): Promise<{ document: string; path: string; request: string }> => {
    const filed = await on.file();
    const { uuid } = await on.issue(filed, { form: 'quote', inputs: { ground: 'Pay in ten days' } });
    const { url } = await makeLink(on.world.ctx, on.coordinator, { document: uuid });
    return { document: uuid, path: new URL(url).pathname, request: filed.uuid };
  };
  beforeEach(async () => {
    await on.world.store.read.run('DELETE FROM login_attempt', []);
    ({ document, path } = await newQuote());
  });

  const whole = (uuid = document) => getDocument(on.world.ctx, on.coordinator, uuid);
  /** Opens the page as a browser does. */
  const open = async (at = path) => {
    const answer = await http.get(at, { 'accept-language': 'en' });
    const text = await answer.text();
    const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return { status: answer.status, answer, text, cookie, token: hidden('token'), read: hidden('read') };
  };
  type Opened = Awaited<ReturnType<typeof open>>;
  const send = async (
    { cookie, token, read }: Pick<Opened, 'cookie' | 'token' | 'read'>,
    fields: Record<string, string>,
    { at = path, headers = {} }: { at?: string; headers?: Record<string, string> } = {},
  ) => {
    const answer = await fetch(http.url + at, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'accept-language': 'en',
        'sec-fetch-site': 'same-origin',
        cookie,
        ...headers,
      },
      body: new URLSearchParams({ token, read, name: 'Anna Orlova', ...fields }).toString(),
    });
    return { status: answer.status, text: await answer.text() };
  };

  it('tells what stands on the paper, to be kept by nobody, and that it was read', async () => {
    const { status, answer, text } = await open();
    expect(status).to.equal(200);
    expect(text).to.contain('1,100.00').and.to.contain('Pay in ten days').and.to.contain(CLIENT);
    expect(text).to.not.contain('No track');
    expect(answer.headers.get('x-robots-tag')).to.equal('noindex, nofollow');
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    expect(answer.headers.get('content-security-policy')).to.contain("script-src 'none'");
    const { readings } = await whole();
    expect(readings.map(({ by }) => by)).to.deep.equal([null]);
    const russian = await http.text(path, { 'accept-language': 'ru' });
    expect(russian).to.contain('Согласовать').and.to.contain('Предложение ждёт вашего ответа');
  });

  it('gives the very PDF that was issued', async () => {
    const answer = await http.get(`${path}/pdf`);
    expect([answer.status, answer.headers.get('content-type')]).to.deep.equal([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).to.contain('attachment');
  });

  it('takes an approval with the name of who answers, for the text that was read', async () => {
    const page = await open();
    const { status } = await send(page, { decision: 'approved', position: 'Director' });
    expect(status).to.equal(303);
    const { status: standing, decisions } = await whole();
    const [decision] = decisions;
    expect([standing, decision?.how, decision?.name, decision?.position, decision?.by]).to.deep.equal([
      'approved',
      'link',
      'Anna Orlova',
      'Director',
      null,
    ]);
    expect(decision?.gross).to.equal(110_000);
    expect((await open()).text)
      .to.contain('It is approved.')
      .and.to.contain('Anna Orlova, Director');
  });

  it('takes a refusal with its reason, and none without', async () => {
    const page = await open();
    const silent = await send(page, { decision: 'declined' });
    expect(silent.status).to.equal(422);
    expect(silent.text).to.contain('Tell why you decline').and.to.contain('value="Anna Orlova"');
    expect((await send(page, { decision: 'declined', comment: 'Too <b>dear' })).status).to.equal(303);
    expect((await whole()).status).to.equal('declined');
    const { text } = await open();
    expect(text).to.contain('Too &lt;b&gt;dear').and.to.not.contain('name="decision"');
    const { items } = await getJournal(on.world.ctx, on.coordinator, (await whole()).requests[0]?.uuid ?? '');
    expect([items.at(-1)?.kind, items.at(-1)?.record?.done]).to.deep.equal(['document', 'declined']);
  });

  it('refuses an answer without a name, a second one, and one to another text', async () => {
    const page = await open();
    expect((await send(page, { decision: 'approved', name: ' ' })).text).to.contain('Tell your name');
    expect((await send(page, { decision: 'approved' })).status).to.equal(303);
    const again = await send(page, { decision: 'declined', comment: 'after all' });
    expect(again.status).to.equal(422);
    expect((await whole()).status).to.equal('approved');
    const other = await newQuote();
    const there = await open(other.path);
    const stale = await send({ ...there, read: page.read }, { decision: 'approved' }, { at: other.path });
    expect([stale.status, (await whole(other.document)).status]).to.deep.equal([403, 'issued']);
  });

  it('refuses an answer that is neither yes nor no, and keeps what was typed', async () => {
    for (const decision of ['', 'maybe']) {
      const { status, text } = await send(await open(), { decision, position: 'Director' });
      expect(status).to.equal(422);
      expect(text).to.contain('Choose Approve or Decline').and.to.contain('value="Director"');
    }
    expect((await whole()).decisions).to.deep.equal([]);
  });

  it('refuses a form of another site, of another link, and of a browser that was never shown it', async () => {
    const page = await open();
    const foreign = await send(page, { decision: 'approved' }, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.status).to.equal(403);
    expect((await send({ ...page, cookie: '' }, { decision: 'approved' })).status).to.equal(403);
    expect((await send({ ...page, token: 'A'.repeat(43) }, { decision: 'approved' })).status).to.equal(403);
    const other = await newQuote();
    const crossed = await send(page, { decision: 'approved' }, { at: other.path });
    expect(crossed.status).to.equal(403);
    expect([(await whole()).status, (await whole(other.document)).status]).to.deep.equal(['issued', 'issued']);
  });

  it('opens nothing by a link that was taken back, and the next one is another', async () => {
    const page = await open();
    await revokeLink(on.world.ctx, on.coordinator, { document });
    expect((await open()).status).to.equal(404);
    expect((await http.get(`${path}/pdf`)).status).to.equal(404);
    expect((await send(page, { decision: 'approved' })).status).to.equal(404);
    const { url } = await makeLink(on.world.ctx, on.coordinator, { document });
    expect(new URL(url).pathname).to.not.equal(path);
    expect((await open(new URL(url).pathname)).status).to.equal(200);
  });

  it('takes nothing for a quote that was withdrawn or is void, and tells little of it', async () => {
    const page = await open();
    await withdrawDocument(on.world.ctx, on.coordinator, { document });
    const { text } = await open();
    expect(text)
      .to.match(/It was withdrawn on \d+ \w+ \d{4}/)
      .and.to.contain('ask Service')
      .and.to.not.contain('1,100.00')
      .and.to.not.contain('Pay in ten days');
    expect((await send(page, { decision: 'approved' })).status).to.equal(422);
    await voidDocument(on.world.ctx, on.coordinator, { document, reason: 'inner words' });
    expect((await open()).text)
      .to.match(/It is void since \d+ \w+ \d{4}/)
      .and.to.not.contain('inner words');
    const paper = await http.get(`${path}/pdf`, { 'accept-language': 'en' });
    expect([paper.status, paper.headers.get('content-type')]).to.deep.equal([404, 'text/html; charset=utf-8']);
    expect(await paper.text()).to.contain('It is void since');
  });

  it('tells what became of a quote that is closed, was superseded or corrected, and opens the paper as the page says', async () => {
    const ctx = on.world.ctx;
    await send(await open(), { decision: 'approved' });
    await closeDocument(ctx, on.coordinator, { document });
    const closed = await open();
    expect(closed.text)
      .to.match(/It is closed since \d/)
      .and.to.contain('Anna Orlova')
      .and.to.contain('Pay in ten days');
    expect(closed.text).to.not.contain('name="decision"');
    expect((await http.get(`${path}/pdf`)).headers.get('content-type')).to.equal('application/pdf');

    const other = await newQuote();
    await addWork(ctx, on.coordinator, { request: other.request, item: 'visit-city', quantity: 1000 });
    const superseded = (await open(other.path)).text;
    expect(superseded)
      .to.match(/Its works were changed on \d/)
      .and.to.contain('ask Service');
    expect((await http.get(`${other.path}/pdf`)).status).to.equal(404);
    expect(await http.text(other.path, { 'accept-language': 'ru' })).to.match(/Состав работ изменился \d+ \S+ \d{4}/);

    const third = await newQuote();
    const { correction } = await correctDocument(ctx, on.coordinator, { document: third.document, reason: 'typo' });
    await issueDocument(ctx, on.coordinator, { document: correction });
    expect((await open(third.path)).text).to.match(/It was corrected on \d/);
    expect((await http.get(`${third.path}/pdf`)).status).to.equal(404);
  });

  it('reads on when the request went to another company, and says why it takes no answer', async () => {
    const moved = await newQuote();
    const page = await open(moved.path);
    await on.world.store.read.run(
      `UPDATE request SET client_id = (SELECT c.id FROM client c WHERE c.code = 'other-haulage') WHERE uuid = ?`,
      [moved.request],
    );
    const { text } = await open(moved.path);
    expect(text).to.contain('belongs to another company by now').and.to.contain('Pay in ten days');
    expect(text).to.not.contain('name="decision"');
    expect((await http.get(`${moved.path}/pdf`)).status).to.equal(200);
    const late = await send(page, { decision: 'approved' }, { at: moved.path });
    expect(late.status).to.equal(422);
    expect(late.text).to.contain('What it offers belongs to another company by now.');
  });

  it('takes no refused answer for a guess: who mistypes is not slowed down', async () => {
    const page = await open();
    const statuses = new Set<number>();
    for (let at = 0; at < 40; at += 1) statuses.add((await send(page, { decision: 'declined' })).status);
    expect([...statuses]).to.deep.equal([422]);
    expect((await send(page, { decision: 'approved' })).status).to.equal(303);
  });

  it('counts answers to codes that nobody gave as guesses', async () => {
    const page = await open();
    const statuses: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      const code = `${'B'.repeat(30)}${at}`.padEnd(32, 'C').slice(0, 32);
      statuses.push((await send(page, { decision: 'approved' }, { at: `/approve/${code}` })).status);
    }
    expect(statuses[0]).to.equal(404);
    expect(statuses.at(-1)).to.equal(429);
    expect((await send(page, { decision: 'approved' })).status).to.equal(429);
    expect((await whole()).status).to.equal('issued');
  });

  it('takes nothing after the last day of the quote or of the link', async () => {
    const page = await open();
    const short = await newQuote();
    const { expiresOn } = await makeLink(on.world.ctx, on.coordinator, { document: short.document, days: 2 });
    const held = await open(short.path);
    on.world.clock.pass('P3D');
    expect(expiresOn < on.world.clock.now().toISOString()).to.equal(true);
    expect((await open(short.path)).text).to.contain('This link held until');
    expect((await send(held, { decision: 'approved' }, { at: short.path })).text).to.contain('This link held until');
    expect((await http.get(`${short.path}/pdf`)).status).to.equal(404);
    on.world.clock.pass('P20D');
    const { text } = await open(short.path);
    expect(text).to.contain('This link held until').and.to.not.contain('Pay in ten days');
    expect((await http.get(`${short.path}/pdf`)).status).to.equal(404);
    expect((await http.get(`${path}/pdf`)).status).to.equal(200);
    expect((await open()).text).to.contain('It was valid until');
    expect((await send(page, { decision: 'approved' })).status).to.equal(422);
    expect((await whole()).status).to.equal('issued');
  });

  it('lets one of the alternatives be chosen, and tells what was agreed', async () => {
    const filed = await on.file();
    await addWork(on.world.ctx, on.coordinator, { request: filed.uuid, item: 'visit-city', quantity: 3000 });
    const { items } = await listWorks(on.world.ctx, on.coordinator, filed.uuid, {});
    const [one = '', two = ''] = items.map(({ uuid }) => uuid);
    const options = [
      { id: 'usual', title: 'Usual <parts>', optional: false, alternativeOf: null, works: [one] },
      { id: 'better', title: 'Better parts', optional: false, alternativeOf: 'usual', works: [two] },
    ];
    const { uuid } = await on.issue(filed, { form: 'quote', options });
    const { url } = await makeLink(on.world.ctx, on.coordinator, { document: uuid });
    const at = new URL(url).pathname;
    const page = await open(at);
    expect(page.text).to.contain('Usual &lt;parts&gt;, ').and.to.contain('3,300.00').and.to.contain('name="set-usual"');
    const none = await send(page, { decision: 'approved' }, { at });
    expect(none.text).to.contain('Choose one of the options');
    expect((await send(page, { decision: 'approved', 'set-usual': 'better' }, { at })).status).to.equal(303);
    const { text } = await open(at);
    expect(text).to.contain('Chosen: Better parts').and.to.contain('3,300.00');
    expect((await whole(uuid)).decisions[0]?.gross).to.equal(330_000);
  });

  it('refuses codes that nobody gave, and slows down who guesses them', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 40; at += 1) statuses.push((await http.get(`/approve/${'A'.repeat(31)}${at % 10}`)).status);
    expect(statuses[0]).to.equal(404);
    expect(statuses.at(-1)).to.equal(429);
    expect((await http.get(path)).status).to.equal(429);
  });
});
