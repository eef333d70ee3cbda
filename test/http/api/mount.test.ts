import { expect } from 'chai';
import { Type } from 'typebox';
import { type ApiRoute, FileAnswer, route } from '../../../engine/http/api/route.ts';
import { object, uuid } from '../../../engine/http/api/schemas.ts';
import { type Framed, frame } from './framed.ts';

const seen: unknown[] = [];
const common = { tag: 'Test', summary: 'test', errors: [] } as const;

const ROUTES: ApiRoute[] = [
  route({
    ...common,
    method: 'post',
    path: '/things/{thing}',
    operation: 'putThing',
    access: 'write',
    params: object({ thing: uuid() }),
    query: object({ loud: Type.Optional(Type.Boolean()), count: Type.Optional(Type.Integer({ maximum: 9 })) }),
    body: object({ name: Type.String({ minLength: 1 }), more: Type.Optional(Type.Unknown()) }),
    limit: 2000,
    idempotent: true,
    ifMatch: 'optional',
    status: 201,
    answer: object({ version: Type.Integer() }),
    handle: ({ path, query, body, key, version, person }) => {
      seen.push({ path, query, body, key, version, person });
      return { version: 7 };
    },
  }),
  route({
    ...common,
    method: 'get',
    path: '/things/{thing}',
    operation: 'getThing',
    access: 'read',
    params: object({ thing: Type.String() }),
    status: 200,
    answer: object({ open: Type.Boolean() }),
    handle: () => ({ open: true, secret: 'leaks' }),
  }),
  route({
    ...common,
    method: 'patch',
    path: '/things',
    operation: 'patchThings',
    access: 'session',
    ifMatch: 'required',
    status: 204,
    handle: ({ version }) => void seen.push(version),
  }),
  route({
    ...common,
    method: 'get',
    path: '/file',
    operation: 'getFile',
    access: 'public',
    status: 200,
    answer: 'text/html',
    handle: ({ caller }) =>
      new FileAnswer(Buffer.from('<b>hi</b>'), 'text/html', `"${caller?.kind ?? 'nobody'}"\r\n.html`),
  }),
];

const ID = '0190e1a2-0000-7000-8000-00000000000a';
const JSON_TYPE = { 'content-type': 'application/json' };
const IN = { cookie: 'in' };

describe('a described route', () => {
  let http: Framed;
  before(async () => {
    http = await frame(ROUTES);
  });
  beforeEach(() => {
    seen.length = 0;
  });
  after(() => http.close());

  const post = (body: unknown, headers: Record<string, string> = {}, path = `/things/${ID}`) =>
    http.call('POST', path, {
      headers: { ...IN, ...JSON_TYPE, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const details = (body: { error: { details: { path: string; rule: string }[] } }) =>
    body.error.details.map(({ path, rule }) => `${path} ${rule}`);

  it('hands over what was sent, with numbers and booleans of the address read', async () => {
    const headers = { 'idempotency-key': 'k-1', 'if-match': '"41"' };
    const { status, headers: answered } = await post({ name: 'a' }, headers, `/things/${ID}?loud=true&count=3`);
    expect(status).to.equal(201);
    expect(answered.get('etag')).to.equal('"7"');
    expect(seen).to.deep.equal([
      {
        path: { thing: ID },
        query: { loud: true, count: 3 },
        body: { name: 'a' },
        key: 'k-1',
        version: 41,
        person: { person: '00000000-0000-7000-8000-000000000001' },
      },
    ]);
  });

  it('tells every problem of path, query, headers and body at once', async () => {
    const headers = { 'idempotency-key': 'with space', 'if-match': '41' };
    const { status, body } = await post({ nam: 1 }, headers, '/things/x?count=10&what=1');
    expect(status).to.equal(400);
    expect(body.error.code).to.equal('INPUT_INVALID');
    expect(details(body)).to.have.members([
      '/path/thing format',
      '/query/count maximum',
      '/query/what additionalProperties',
      '/body/name required',
      '/body/nam additionalProperties',
      '/header/Idempotency-Key idempotency-key',
      '/header/If-Match if-match',
    ]);
    expect(seen).to.deep.equal([]);
  });

  const bodies: [title: string, body: string, headers: Record<string, string>, status: number, code: string][] = [
    ['no body', '', {}, 400, 'INPUT_INVALID'],
    ['a body that is no JSON', '{"name":', {}, 400, 'INPUT_INVALID'],
    ['a text', '"name"', {}, 400, 'INPUT_INVALID'],
    ['a form', 'name=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'INPUT_TYPE_UNKNOWN'],
    [
      'an unknown charset',
      '{"name":"a"}',
      { 'content-type': 'application/json; charset=klingon' },
      415,
      'INPUT_TYPE_UNKNOWN',
    ],
    ['an unknown encoding', '{"name":"a"}', { 'content-encoding': 'zip' }, 415, 'INPUT_TYPE_UNKNOWN'],
    ['a gzip that is none', '{"name":"a"}', { 'content-encoding': 'gzip' }, 400, 'INPUT_INVALID'],
    ['a body over the limit', JSON.stringify({ name: 'a'.repeat(3000) }), {}, 413, 'INPUT_TOO_LARGE'],
    ['a name that reaches into prototypes', '{"name":"a","more":{"__proto__":{"x":1}}}', {}, 400, 'INPUT_INVALID'],
    ['a text with a NUL', '{"name":"a\\u0000b"}', {}, 400, 'INPUT_INVALID'],
    ['half of a character', '{"name":"a\\ud83d"}', {}, 400, 'INPUT_INVALID'],
    ['a value nested 900 deep', `{"name":"a","more":${'['.repeat(900)}${']'.repeat(900)}}`, {}, 400, 'INPUT_INVALID'],
  ];
  for (const [title, body, headers, status, code] of bodies) {
    it(`refuses ${title} with ${status}`, async () => {
      const answer = await post(body, headers);
      expect(answer.body.error).to.include({ code });
      expect(answer.status).to.equal(status);
      expect(seen).to.deep.equal([]);
    });
  }

  it('refuses who is not signed in before the body is read', async () => {
    const { status, body } = await http.call('POST', `/things/${ID}`, { headers: JSON_TYPE, body: 'no json' });
    expect([status, body.error.code]).to.deep.equal([401, 'NOT_SIGNED_IN']);
  });

  it('refuses a token without the scope, and any token where a session is asked for', async () => {
    const read = { headers: { authorization: 'Bearer read', 'if-match': '"1"' } };
    const wrote = await http.call('POST', `/things/${ID}`, read);
    expect([wrote.status, wrote.body.error.code]).to.deep.equal([403, 'SCOPE_MISSING']);
    const patched = await http.call('PATCH', '/things', read);
    expect([patched.status, patched.body.error.code]).to.deep.equal([403, 'SCOPE_MISSING']);
  });

  it('refuses a call of another site that comes with our cookie, and not one with a token', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' };
    const { status, body } = await post({ name: 'a' }, foreign);
    expect([status, body.error.code]).to.deep.equal([403, 'CROSS_SITE_REFUSED']);
    expect((await post({ name: 'a' }, { origin: 'https://elsewhere.example' })).status).to.equal(403);
    expect((await post({ name: 'a' }, { origin: 'null' })).status).to.equal(403);
    for (const authorization of ['Basic Zm9vOmJhcg==', 'Bearer', 'Bearer two words'])
      expect((await post({ name: 'a' }, { ...foreign, authorization })).status, authorization).to.equal(403);
    const token = {
      headers: { ...JSON_TYPE, ...foreign, authorization: 'Bearer write' },
      body: '{"name":"a"}',
      method: 'POST',
    };
    expect((await http.call('POST', `/things/${ID}`, token)).status).to.equal(201);
  });

  it('demands a version where one is obligatory', async () => {
    const { status, body } = await http.call('PATCH', '/things', { headers: IN });
    expect([status, body.error.code]).to.deep.equal([428, 'PRECONDITION_REQUIRED']);
    const good = await http.call('PATCH', '/things', { headers: { ...IN, 'if-match': 'W/"3"' } });
    expect([good.status, good.body]).to.deep.equal([204, '']);
    expect(seen).to.deep.equal([3]);
  });

  it('names the methods of an address that has others', async () => {
    const { status, headers, body } = await http.call('DELETE', `/things/${ID}`, { headers: IN });
    expect([status, body.error.code]).to.deep.equal([405, 'METHOD_NOT_ALLOWED']);
    expect(headers.get('allow')).to.equal('POST, GET, HEAD');
  });

  it('fails in tests when an answer holds what its schema does not name', async () => {
    const { status, body } = await http.call('GET', '/things/1', { headers: IN });
    expect([status, body.error.code]).to.deep.equal([500, 'UNEXPECTED']);
    expect(JSON.stringify(body)).not.to.include('leaks');
  });

  it('sends a file so that it is never a page of ours', async () => {
    const { status, headers, body } = await http.call('GET', '/file');
    expect([status, body]).to.deep.equal([200, '<b>hi</b>']);
    expect(headers.get('content-security-policy')).to.equal("default-src 'none'; sandbox");
    expect(headers.get('content-disposition')).to.equal("attachment; filename*=UTF-8''%22nobody%22%0D%0A.html");
  });

  it('takes a session that has ended for nobody on public routes', async () => {
    const { headers } = await http.call('GET', '/file', { headers: { cookie: 'old' } });
    expect(headers.get('content-disposition')).to.include('nobody');
  });
});
