import { expect } from 'chai';
import { type RequestView, tickItem } from '../../engine/commands/index.ts';
import { pngPicture } from '../support/world-pictures.ts';
import { type Desk, openDesk } from '../queries/desk.ts';
import { type Served, serve } from './served.ts';

describe('the JSON interface', () => {
  let here: Desk;
  let http: Served;
  let filed: RequestView;

  before(async () => {
    here = await openDesk('sqlite');
    http = await serve(here.world.ctx);
    filed = await here.file('squeaks', { client: 'north' });
    await here.world.send(here.desk, filed, 'accept', { fields: { price: 100 } });
    await here.file('of south', { client: 'south' });
  });
  after(async () => {
    await http.close();
    await here.world.close();
  });

  it('gives packs, statuses and people', async () => {
    expect((await http.json('/api/v1/packs')).body.items[0]).to.include({ id: 'workshop', release: 1 });
    const { statuses, stages } = (await http.json('/api/v1/statuses')).body;
    expect(statuses.find(({ id }: { id: string }) => id === 'inspected').count).to.deep.equal({ open: 1, ended: 0 });
    expect(stages).to.deep.equal([]);
    expect((await http.json('/api/v1/people?limit=1')).body.items).to.have.length(1);
  });

  it('gives requests newest first, with instants as ISO texts', async () => {
    const { status, body } = await http.json('/api/v1/requests');
    expect(status).to.equal(200);
    expect(body.items.map(({ subject }: { subject: string }) => subject)).to.deep.equal(['of south', 'squeaks']);
    expect(body.items[0].createdAt).to.equal(here.world.clock.now().toISOString());
    expect(body.next).to.equal(null);
  });

  it('filters, pages, and looks with the eyes of a person', async () => {
    const subjects = async (query: string): Promise<string[]> =>
      (await http.json(`/api/v1/requests?${query}`)).body.items.map(({ subject }: { subject: string }) => subject);
    expect(await subjects('status=inspected')).to.deep.equal(['squeaks']);
    expect(await subjects('client=south&open=true')).to.deep.equal(['of south']);
    expect(await subjects('open=false')).to.deep.equal([]);
    expect(await subjects('assignee=none')).to.deep.equal(['of south']);
    expect(await subjects(`assignee=${here.desk.person}`)).to.deep.equal(['squeaks']);
    expect(await subjects(`as=${here.rider.person}`)).to.deep.equal(['squeaks']);
    const { next } = (await http.json('/api/v1/requests?limit=1')).body;
    expect(await subjects(`limit=1&cursor=${next}`)).to.deep.equal(['squeaks']);
  });

  it('gives one request by uuid and by number, the same', async () => {
    const { body } = await http.json(`/api/v1/requests/${filed.uuid}`);
    expect(body).to.include({ number: filed.number, subject: 'squeaks' });
    expect((await http.json(`/api/v1/requests/${filed.number}`)).body).to.deep.equal(body);
    expect(body.checklists[0].id).to.equal('inspection');
  });

  it('gives the journal with a line in each language', async () => {
    const { body } = await http.json(`/api/v1/requests/${filed.number}/journal?order=newest&limit=1`);
    expect(body.items[0]).to.include({ seq: 2, kind: 'event' });
    expect(body.items[0].text).to.deep.equal({ en: 'accept', ru: 'accept' });
    expect(body.next).to.be.a('string');
  });

  it('gives offers to a person, with every reason in words', async () => {
    const { body } = await http.json(`/api/v1/requests/${filed.number}/offers?as=${here.desk.person}`);
    expect(body.request.number).to.equal(filed.number);
    expect(body.person.uuid).to.equal(here.desk.person);
    const offer = body.offers.find(({ event }: { event: string }) => event === 'start-work');
    expect(offer.allowed).to.equal(false);
    const role = offer.reasons.find(({ rule }: { rule: string }) => rule === 'role');
    expect(role.text).to.deep.equal({ en: 'only for: Mechanic', ru: 'только для ролей: Mechanic' });
    const checklist = offer.reasons.find(({ rule }: { rule: string }) => rule === 'required-checklist');
    expect(checklist).to.deep.include({ subject: 'inspection' });
  });

  it('gives evidence as the picture it is, to be kept by the browser', async () => {
    const bytes = pngPicture();
    const file = { bytes, name: 'снимок.png' };
    await tickItem(here.world.ctx, here.mechanic, {
      request: filed.uuid,
      checklist: 'inspection',
      item: 'picture',
      file,
    });
    const [{ uuid }] = (await http.json(`/api/v1/requests/${filed.number}`)).body.evidence;
    const response = await http.get(`/api/v1/requests/${filed.number}/evidence/${uuid}`);
    expect(response.headers.get('content-type')).to.equal('image/png');
    expect(response.headers.get('content-disposition')).to.contain(encodeURIComponent('снимок.png'));
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).to.equal(true);
    const strange = await http.json(`/api/v1/requests/${filed.number}/evidence/${here.desk.person}`);
    expect(strange).to.deep.include({ status: 404 });
    expect(strange.body.error.code).to.equal('FILE_NOT_FOUND');
  });

  const refused = async (path: string): Promise<string> => {
    const { status, body } = await http.json(path);
    expect(Object.keys(body), path).to.deep.equal(['error']);
    expect(body.error.requestId).to.match(/^[0-9a-f-]{36}$/);
    return `${status} ${body.error.code}`;
  };

  it('refuses what cannot be answered, each with a code and a request id', async () => {
    const no = '01900000-0000-7000-8000-000000000000';
    expect(await refused('/api/v1/requests?cursor=nonsense')).to.equal('400 QUERY_INVALID');
    expect(await refused('/api/v1/requests?limit=0')).to.equal('400 QUERY_INVALID');
    expect(await refused('/api/v1/requests?limit=ten')).to.equal('400 QUERY_INVALID');
    expect(await refused('/api/v1/requests?open=maybe')).to.equal('400 QUERY_INVALID');
    expect(await refused('/api/v1/requests?as=me')).to.equal('400 QUERY_INVALID');
    expect(await refused('/api/v1/requests?status=a&status=b')).to.equal('400 QUERY_INVALID');
    expect(await refused(`/api/v1/requests?as=${no}`)).to.equal('404 PERSON_NOT_FOUND');
    expect(await refused(`/api/v1/requests/${no}`)).to.equal('404 REQUEST_NOT_FOUND');
    expect(await refused('/api/v1/requests/99999/journal')).to.equal('404 REQUEST_NOT_FOUND');
    expect(await refused(`/api/v1/requests/${filed.number}/offers`)).to.equal('400 QUERY_INVALID');
    expect(await refused(`/api/v1/requests?status=received&as=${here.rider.person}`)).to.equal('403 FORBIDDEN');
    expect(await refused('/api/v1/nothing')).to.equal('404 ROUTE_NOT_FOUND');
    expect(await refused('/api')).to.equal('404 ROUTE_NOT_FOUND');
  });

  it('refuses a word it does not know, and names those it does', async () => {
    const { body } = await http.json('/api/v1/requests?stauts=received');
    expect(body.error.message).to.contain('"stauts"').and.contain('status');
  });

  it('does not tell a hidden request from a missing one', async () => {
    const hidden = (await http.json(`/api/v1/requests/${filed.uuid}?as=${here.courier.person}`)).body.error;
    const missing = (await http.json(`/api/v1/requests/${here.desk.person}?as=${here.courier.person}`)).body.error;
    expect(hidden.code).to.equal(missing.code);
    expect(hidden.message.replace(filed.uuid, '')).to.equal(missing.message.replace(here.desk.person, ''));
  });

  it('writes nothing: no other method is known', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await fetch(`${http.url}/api/v1/requests/${filed.uuid}`, { method });
      expect(response.status, method).to.equal(404);
    }
  });
});
