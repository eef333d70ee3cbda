import { expect } from 'chai';
import { tokenFor } from '../../support/signed-in.ts';
import { type Answer, type Calling, calling, outcome, rules } from '../calling.ts';
import { type Counter, openCounter } from './counter.ts';

describe('changing requests over HTTP', () => {
  let at: Counter;

  before(async () => {
    at = await openCounter();
  });
  after(() => at.close());

  const file = (who: Calling = at.desk, more: object = {}, headers = {}): Promise<Answer> =>
    who.send(
      'POST',
      '/requests',
      { type: 'repair', subject: 'A flat tyre', fields: { note: 'flat' }, ...more },
      headers,
    );
  const event = (request: string, body: object, headers = {}, who = at.desk): Promise<Answer> =>
    who.send('POST', `/requests/${request}/events`, body, headers);
  const count = async (): Promise<number> => (await at.here.world.rows('request'))['request']?.length ?? 0;

  it('files a request, and says where it is', async () => {
    const { status, headers, body } = await file();
    expect(status).to.equal(201);
    expect(headers.get('location')).to.equal(`/api/v1/requests/${body.uuid}`);
    expect(headers.get('etag')).to.equal('"1"');
    expect(body).to.include({ type: 'repair', status: 'received', version: 1 });
    expect((await at.desk.get(`/requests/${body.uuid}`)).body.subject).to.equal('A flat tyre');
  });

  it('a repetition with its key is answered as before and changes nothing more', async () => {
    const key = { 'idempotency-key': 'file-once' };
    const first = await file(at.desk, {}, key);
    const before = await count();
    const second = await file(at.desk, {}, key);
    expect([second.status, second.body]).to.deep.equal([201, first.body]);
    expect(await count()).to.equal(before);
    const request = first.body.number;
    const calls: (readonly ['POST' | 'PUT' | 'PATCH', string, object | undefined, object?])[] = [
      ['POST', `/requests/${request}/events`, { event: 'accept', fields: { price: 100 } }],
      ['PATCH', `/requests/${request}`, { fields: { note: 'flatter' } }, { 'if-match': '"2"' }],
      ['PUT', `/requests/${request}/checklists/inspection/items/brakes`, { value: true }],
      ['POST', `/requests/${request}/comments`, { body: 'hello', isPublic: true }],
      ['PUT', `/requests/${request}/assignee`, { to: at.here.mechanic.person }],
      ['POST', `/requests/${request}/take`, undefined],
    ];
    for (const [method, path, body, more = {}] of calls) {
      const headers = { ...more, 'idempotency-key': `${method} ${path}`.replaceAll(' ', '_') };
      const once = await at.desk.send(method, path, body, headers);
      expect(once.status, path).to.be.oneOf([200, 201]);
      const again = await at.desk.send(method, path, body, headers);
      expect([again.status, again.body], path).to.deep.equal([once.status, once.body]);
      const version = (await at.desk.get(`/requests/${request}`)).body.version;
      expect(version, path).to.equal(once.body.version);
      if (body === undefined) continue;
      const other = await at.desk.send(method, path, altered(body), headers);
      expect(outcome(other), path).to.equal('422 IDEMPOTENCY_MISMATCH');
    }
  });

  it('a key of one person is no key of another', async () => {
    const key = { 'idempotency-key': 'shared' };
    const mine = await file(at.desk, {}, key);
    const other = calling(at.http.url, await tokenFor(at.here.world, at.here.courier));
    expect((await file(other, {}, key)).body.uuid).not.to.equal(mine.body.uuid);
  });

  it('sends an event, and is told of another version when it asks to be', async () => {
    const { body } = await file();
    const moved = await event(body.uuid, { event: 'accept', fields: { price: 100 } }, { 'if-match': '"1"' });
    expect(moved.body).to.deep.include({ status: 'inspected', version: 2, uuid: body.uuid });
    expect(moved.headers.get('etag')).to.equal('"2"');
    const late = await event(body.uuid, { event: 'start-work' }, { 'if-match': '"1"' });
    expect(outcome(late)).to.equal('409 SNAPSHOT_STALE');
  });

  it('tells every reason at once why an event is refused, and nothing has changed', async () => {
    const { body } = await file();
    const refused = await event(body.uuid, { event: 'accept', fields: { weight: 'heavy', story: 'x' } });
    expect(outcome(refused)).to.equal('409 EVENT_REFUSED');
    expect(rules(refused)).to.have.members(['field-invalid:weight', 'field-not-in-form:story', 'required-field:price']);
    expect((await at.desk.get(`/requests/${body.uuid}`)).body.version).to.equal(1);
  });

  it('sets fields of the version that was read, and demands to know which', async () => {
    const { body } = await file();
    const set = (fields: object, headers = {}): Promise<Answer> =>
      at.desk.send('PATCH', `/requests/${body.number}`, { fields }, headers);
    expect(outcome(await set({ note: 'x' }))).to.equal('428 PRECONDITION_REQUIRED');
    expect(outcome(await set({ note: 'x' }, { 'if-match': '"9"' }))).to.equal('409 SNAPSHOT_STALE');
    const wrong = await set({ weight: 'x', colour: 1 }, { 'if-match': '"1"' });
    expect(outcome(wrong)).to.equal('422 FIELDS_REFUSED');
    expect(rules(wrong)).to.have.members(['field-invalid:weight', 'field-unknown:colour']);
    expect((await set({ weight: 5 }, { 'if-match': '"1"' })).body.version).to.equal(2);
  });

  it('adds comments, and gives requests to people, to oneself and to nobody', async () => {
    const { body } = await file();
    const path = `/requests/${body.uuid}`;
    const said = await at.desk.send('POST', `${path}/comments`, { body: 'inner', isPublic: false });
    expect(said.status).to.equal(201);
    const { comments } = (await at.desk.get(path)).body;
    expect(comments.map(({ uuid }: { uuid: string }) => uuid)).to.deep.equal([said.body.comment]);
    const owner = async (): Promise<string | undefined> => (await at.desk.get(path)).body.assignee?.uuid;
    await at.desk.send('PUT', `${path}/assignee`, { to: at.here.mechanic.person });
    expect(await owner()).to.equal(at.here.mechanic.person);
    await at.desk.send('POST', `${path}/take`);
    expect(await owner()).to.equal(at.here.desk.person);
    await at.desk.send('PUT', `${path}/assignee`, { to: null });
    expect(await owner()).to.equal(undefined);
    const to = '01900000-0000-7000-8000-000000000000';
    const unknown = await at.desk.send('PUT', `${path}/assignee`, { to });
    expect([outcome(unknown), rules(unknown)]).to.deep.equal(['422 ASSIGN_REFUSED', ['person-unknown']]);
    const helper = await at.helper.send('POST', `${path}/comments`, { body: 'x', isPublic: false });
    expect(outcome(helper)).to.equal('404 REQUEST_NOT_FOUND');
  });

  it('refuses bodies that are not what the description says, all problems at once', async () => {
    const before = await count();
    const wrong = await at.desk.send('POST', '/requests', {
      type: '',
      fields: { note: { deep: true } },
      priority: 'soon',
      colour: 'red',
    });
    expect(outcome(wrong)).to.equal('400 INPUT_INVALID');
    expect(wrong.body.error.details.map(({ path }: { path: string }) => path)).to.have.members([
      '/body/type',
      '/body/fields/note',
      '/body/priority',
      '/body/subject',
      '/body/colour',
    ]);
    expect(await count()).to.equal(before);
  });

  it('imports history for those who manage the operation, and for nobody else', async () => {
    const history = { at: '2020-01-02T03:04:05Z', row: 7 };
    expect(outcome(await file(at.desk, { history }))).to.equal('403 FORBIDDEN');
    const { body } = await file();
    expect(outcome(await event(body.uuid, { event: 'weigh', history }))).to.equal('403 FORBIDDEN');
    expect((await at.desk.get(`/requests/${body.uuid}`)).body.version).to.equal(1);
    const old = await file(at.operator, { history, externalKey: 'case-1' });
    expect(old.body.updatedAt).to.equal('2020-01-02T03:04:05.000Z');
    const moved = await event(
      old.body.uuid,
      { event: 'weigh', history: { at: '2020-01-03T00:00:00Z' } },
      {},
      at.operator,
    );
    expect(moved.body).to.include({ status: 'weighed', updatedAt: '2020-01-03T00:00:00.000Z' });
    expect((await at.here.world.records(old.body)).timers).to.deep.equal([]);
  });

  it('keeps keys of other systems unique, and takes none from people of clients', async () => {
    const externalKey = 'erp-1';
    expect((await file(at.desk, { externalKey })).status).to.equal(201);
    expect(outcome(await file(at.desk, { externalKey }))).to.equal('409 STORE_UNIQUE');
    expect(outcome(await file(at.rider, { client: 'north', externalKey: 'mine' }))).to.equal('403 FORBIDDEN');
  });
});

/** Another body of the same form. */
function altered(body: object): object {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      if (typeof value === 'boolean') return [name, !value];
      if (name === 'to') return [name, null];
      return typeof value === 'string' ? [name, `${value}-other`] : [name, { note: 'other' }];
    }),
  );
}
