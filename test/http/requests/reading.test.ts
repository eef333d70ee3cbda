import { expect } from 'chai';
import { imageSize } from 'image-size';
import { addComment, assignRequest, type RequestView, tickItem } from '../../../engine/commands/index.ts';
import { sessionFor, tokenFor } from '../../support/signed-in.ts';
import { pngPicture } from '../../support/world-pictures.ts';
import { type Calling, calling, outcome } from '../calling.ts';
import { type Counter, openCounter } from './counter.ts';

describe('reading requests over HTTP', () => {
  let at: Counter;
  let filed: RequestView;
  let token: Calling;

  before(async () => {
    at = await openCounter();
    const { here } = at;
    filed = await here.file('squeaks', { client: 'north' });
    await here.world.send(here.desk, filed, 'accept', { fields: { price: 100 } });
    await here.file('of south', { client: 'south', externalKey: 'erp-7' });
    token = calling(at.http.url, await tokenFor(here.world, here.desk, ['read']));
  });
  after(() => at.close());

  const subjects = async (query: string, who: Calling = at.desk): Promise<string[]> =>
    (await who.get(`/requests?${query}`)).body.items.map(({ subject }: { subject: string }) => subject);

  it('gives requests newest first, with instants as ISO texts, to a session and to a token', async () => {
    for (const who of [at.desk, token]) {
      const { status, body } = await who.get('/requests');
      expect(status).to.equal(200);
      expect(body.items.map(({ subject }: { subject: string }) => subject)).to.deep.equal(['of south', 'squeaks']);
      expect(body.items[0].createdAt).to.equal(at.here.world.clock.now().toISOString());
      expect(body.next).to.equal(null);
    }
  });

  it('filters, and gives a client his own requests alone', async () => {
    expect(await subjects('status=inspected')).to.deep.equal(['squeaks']);
    expect(await subjects('client=south&open=true')).to.deep.equal(['of south']);
    expect(await subjects('open=false')).to.deep.equal([]);
    expect(await subjects('assignee=none')).to.deep.equal(['of south']);
    expect(await subjects('assignee=me')).to.deep.equal(['squeaks']);
    expect(await subjects(`assignee=${at.here.desk.person.toUpperCase()}`)).to.deep.equal(['squeaks']);
    expect(await subjects('group=workshop')).to.have.length(2);
    expect(await subjects('group=nobody')).to.deep.equal([]);
    expect(await subjects('', at.rider)).to.deep.equal(['squeaks']);
    expect(await subjects('', at.courier)).to.deep.equal([]);
  });

  it('finds a request by the key of another system, and by the beginning of its number', async () => {
    expect(await subjects('externalKey=erp-7')).to.deep.equal(['of south']);
    expect(await subjects('externalKey=erp')).to.deep.equal([]);
    expect(await subjects(`number=${filed.number}`)).to.deep.equal(['squeaks']);
    const { body } = await at.desk.get('/requests?externalKey=erp-7');
    expect((await at.desk.get(`/requests/${body.items[0].uuid}`)).body.externalKey).to.equal('erp-7');
  });

  it('pages by cursors', async () => {
    const { next } = (await at.desk.get('/requests?limit=1')).body;
    expect(await subjects(`limit=1&cursor=${next}`)).to.deep.equal(['squeaks']);
    for (const body of ['one', 'two', 'three']) {
      await addComment(at.here.world.ctx, at.here.desk, { request: filed.uuid, body, isPublic: body === 'two' });
    }
    const bodies = ({ items }: { items: { body: string }[] }): string[] => items.map((each) => each.body);
    const first = (await at.desk.get(`/requests/${filed.number}/comments?limit=2`)).body;
    expect(bodies(first)).to.deep.equal(['one', 'two']);
    const second = (await at.desk.get(`/requests/${filed.number}/comments?limit=2&cursor=${first.next}`)).body;
    expect(bodies(second)).to.deep.equal(['three']);
    expect(second.next).to.equal(null);
    expect(bodies((await at.rider.get(`/requests/${filed.number}/comments`)).body)).to.deep.equal(['two']);
  });

  it('gives one request by uuid and by number, the same, with its version as ETag', async () => {
    const { body, headers } = await at.desk.get(`/requests/${filed.uuid}`);
    expect(body).to.include({ number: filed.number, subject: 'squeaks' });
    expect(headers.get('etag')).to.equal(`"${body.version}"`);
    expect((await at.desk.get(`/requests/${filed.number}`)).body).to.deep.equal(body);
    expect((await at.desk.get(`/requests/${filed.uuid.toUpperCase()}`)).body).to.deep.equal(body);
    expect(body.checklists[0].id).to.equal('inspection');
  });

  it('gives the journal with a line in each language', async () => {
    const { body } = await at.desk.get(`/requests/${filed.number}/journal?order=oldest&limit=1`);
    expect(body.items[0]).to.include({ seq: 1, kind: 'created' });
    expect(body.items[0].text).to.deep.equal({ en: 'Request filed', ru: 'Заявка подана' });
    const next = (await at.desk.get(`/requests/${filed.number}/journal?limit=1&cursor=${body.next}`)).body;
    expect(next.items[0]).to.include({ seq: 2, kind: 'event' });
  });

  it('gives offers to whoever asks, with every reason in words', async () => {
    const { body } = await at.desk.get(`/requests/${filed.number}/offers`);
    expect(body.request.number).to.equal(filed.number);
    expect(body.person.uuid).to.equal(at.here.desk.person);
    const offer = body.offers.find(({ event }: { event: string }) => event === 'start-work');
    expect(offer.allowed).to.equal(false);
    const role = offer.reasons.find(({ rule }: { rule: string }) => rule === 'role');
    expect(role.text).to.deep.equal({ en: 'only for: Mechanic', ru: 'только для ролей: Mechanic' });
  });

  it('an event whose rule cannot be evaluated is offered to nobody, and the others stay', async () => {
    const broken = await at.here.file('broken', { fields: { note: 'x', weight: 10, pieces: 0 } });
    await at.here.world.send(at.here.desk, broken, 'weigh');
    const { offers } = (await at.desk.get(`/requests/${broken.number}/offers`)).body;
    const one = (event: string) => offers.find((offer: { event: string }) => offer.event === event);
    expect(one('weigh-out')).to.deep.include({ allowed: false });
    expect(one('weigh-out').reasons.map(({ rule }: { rule: string }) => rule)).to.deep.equal(['rule-failed']);
    expect(one('weigh-out').reasons[0].text.ru).to.match(/^[а-яё]/i);
    expect(one('stop-weighing')).to.deep.include({ allowed: true });
  });

  it('gives evidence as the picture it is, to be kept by the browser', async () => {
    const bytes = pngPicture();
    const file = { bytes, name: 'снимок.png' };
    await assignRequest(at.here.world.ctx, at.here.desk, { request: filed.uuid, to: at.here.desk.person });
    const place = { request: filed.uuid, checklist: 'inspection', item: 'picture' };
    await tickItem(at.here.world.ctx, at.here.mechanic, { ...place, file });
    const [{ uuid }] = (await at.desk.get(`/requests/${filed.number}`)).body.evidence;
    const { headers, body } = await at.desk.get(`/requests/${filed.number}/evidence/${uuid}`);
    expect(headers.get('content-type')).to.equal('image/png');
    expect(headers.get('content-disposition')).to.contain(encodeURIComponent('снимок.png'));
    expect(headers.get('cache-control')).to.contain('immutable');
    expect(imageSize(body)).to.deep.equal(imageSize(bytes));
    expect(outcome(await at.desk.get(`/requests/${filed.number}/evidence/${at.here.desk.person}`))).to.equal(
      '404 FILE_NOT_FOUND',
    );
    expect(outcome(await at.courier.get(`/requests/${filed.number}/evidence/${uuid}`))).to.equal(
      '404 REQUEST_NOT_FOUND',
    );
  });

  it('refuses what cannot be answered, each with its code', async () => {
    const no = '01900000-0000-7000-8000-000000000000';
    const refused = async (path: string, who = at.desk): Promise<string> => outcome(await who.get(path));
    expect(await refused('/requests?cursor=nonsense')).to.equal('400 QUERY_INVALID');
    expect(await refused('/requests?limit=0')).to.equal('400 INPUT_INVALID');
    expect(await refused('/requests?limit=201')).to.equal('400 INPUT_INVALID');
    expect(await refused('/requests?open=maybe')).to.equal('400 INPUT_INVALID');
    expect(await refused('/requests?assignee=you')).to.equal('400 INPUT_INVALID');
    expect(await refused('/requests?status=a&status=b')).to.equal('400 INPUT_INVALID');
    expect(await refused('/requests?stauts=received')).to.equal('400 INPUT_INVALID');
    expect(await refused(`/requests/${no}`)).to.equal('404 REQUEST_NOT_FOUND');
    expect(await refused('/requests/99999/journal')).to.equal('404 REQUEST_NOT_FOUND');
    expect(await refused('/requests/99999/comments')).to.equal('404 REQUEST_NOT_FOUND');
    expect(await refused('/requests/99999/offers')).to.equal('404 REQUEST_NOT_FOUND');
    for (const filter of ['status=received', 'group=workshop', 'externalKey=erp-7']) {
      expect(await refused(`/requests?${filter}`, at.rider), filter).to.equal('403 FORBIDDEN');
    }
  });

  it('refuses whoever is not logged in, whose session is unknown, and a token without the scope', async () => {
    const { world, desk } = at.here;
    expect(outcome(await calling(at.http.url, {}).get('/requests'))).to.equal('401 NOT_SIGNED_IN');
    expect(outcome(await calling(at.http.url, { cookie: 'reglament_session=x' }).get('/requests'))).to.equal(
      '401 NOT_SIGNED_IN',
    );
    const narrow = calling(at.http.url, await tokenFor(world, desk, ['definitions']));
    expect(outcome(await narrow.get('/requests'))).to.equal('403 SCOPE_MISSING');
    expect(outcome(await token.send('POST', `/requests/${filed.number}/take`))).to.equal('403 SCOPE_MISSING');
    expect((await sessionFor(world, desk)).cookie).to.contain('reglament_session=');
  });

  it('does not tell a hidden request from a missing one', async () => {
    const hidden = (await at.courier.get(`/requests/${filed.uuid}`)).body.error;
    const missing = (await at.courier.get(`/requests/${at.here.desk.person}`)).body.error;
    expect(hidden.code).to.equal(missing.code);
    expect(hidden.message.replace(filed.uuid, '')).to.equal(missing.message.replace(at.here.desk.person, ''));
  });
});
