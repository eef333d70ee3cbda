import { expect } from 'chai';
import type { AppOptions } from '../../../engine/http/index.ts';
import { brokenContext, type Served, serve } from '../served.ts';
import { rawCall } from './raw-call.ts';

const context = brokenContext(new Error('not asked'));
const opened: Served[] = [];
const door = async (options: Partial<AppOptions> = {}): Promise<Served> => {
  const served = await serve(context, options);
  opened.push(served);
  return served;
};
afterEach(async () => {
  for (const served of opened.splice(0)) await served.close();
});

const PUBLIC = 'https://desk.example.org';
/** An address that is there without a database. */
const NOTHING = '/api/v1/openapi.json';
const status = async ({ url }: Served, headers: Record<string, string>): Promise<number> =>
  (await rawCall(url + NOTHING, headers)).status;

describe('the host that is asked', () => {
  it('without a public address it is this machine; another name may be a page that reads through a browser here', async () => {
    const served = await door();
    for (const host of ['evil.example', 'localhost.evil.example', '10.0.0.1:80', '127.0.0.1.nip.io', ' ']) {
      const answer = await rawCall(served.url + NOTHING, { host });
      expect(answer.status, host).to.equal(421);
      expect(JSON.parse(answer.body).error.code).to.equal('HOST_UNKNOWN');
    }
    for (const host of ['localhost', 'localhost:3000', '127.0.0.1', '[::1]:3000']) {
      expect(await status(served, { host }), host).to.equal(200);
    }
  });

  it('with one it is that one; local names only where nobody else can connect', async () => {
    const open = await door({ publicUrl: PUBLIC, local: false });
    for (const host of ['desk.example.org', 'DESK.example.org', 'desk.example.org:443'])
      expect(await status(open, { host }), host).to.equal(200);
    for (const host of ['localhost', 'desk.example.org:80', 'desk.example.org.evil.example'])
      expect(await status(open, { host }), host).to.equal(421);
    expect(await status(await door({ publicUrl: PUBLIC, local: true }), { host: '127.0.0.1:3000' })).to.equal(200);
  });

  it('a proxy says it only when it is believed', async () => {
    const headers = { host: '10.9.8.7:3000', 'x-forwarded-host': 'desk.example.org' };
    expect(await status(await door({ publicUrl: PUBLIC, local: false, trustProxy: 1 }), headers)).to.equal(200);
    expect(await status(await door({ publicUrl: PUBLIC, local: false, trustProxy: ['127.0.0.1'] }), headers)).to.equal(
      200,
    );
    expect(await status(await door({ publicUrl: PUBLIC, local: false, trustProxy: ['10.0.0.0/8'] }), headers)).to.equal(
      421,
    );
    const lying = { host: 'evil.example', 'x-forwarded-host': 'desk.example.org' };
    expect(await status(await door({ publicUrl: PUBLIC, local: false }), lying)).to.equal(421);
  });
});

describe('the name of an answer', () => {
  const nameOf = async (served: Served, id: string): Promise<unknown> =>
    (await rawCall(served.url + NOTHING, { 'x-request-id': id })).headers['x-request-id'];

  it('is taken from a proxy that is believed', async () => {
    expect(await nameOf(await door({ trustProxy: 1 }), 'edge-0123456789')).to.equal('edge-0123456789');
  });

  it('is never taken from anybody else, nor when it is not well formed', async () => {
    expect(await nameOf(await door(), 'edge-0123456789')).to.match(/^[\da-f-]{36}$/);
    const served = await door({ trustProxy: 1 });
    for (const id of ['short', 'with spaces in it', 'x'.repeat(65), '{"a":"bcdefgh"}'])
      expect(await nameOf(served, id), id).to.match(/^[\da-f-]{36}$/);
  });
});

describe('a line about each answer', () => {
  it('has the pattern of the route, status and name, and neither address nor query', async () => {
    const served = await door();
    const answer = await rawCall(`${served.url}/requests/canary?canary=1`, { 'user-agent': 'canary' });
    await served.close();
    const line = served.log.find((each) => each.includes(' answered '));
    expect(line).to.match(/^info answered \{"method":"GET","route":"\/requests\/\{\w+\}","status":303,"ms":[\d.]+/);
    expect(line).to.contain(String(answer.headers['x-request-id']));
    expect(served.log.join('\n')).not.to.contain('canary');
    opened.length = 0;
  });

  it('an address that no route knows has no name of its own, so that nobody can make figures without end', async () => {
    const seen: string[] = [];
    const operation = {
      ready: async () => [],
      figures: async () => ({ type: 'text/plain', text: '' }),
      answered: ({ route, status: code }: { route: string; status: number }) => void seen.push(`${route} ${code}`),
    };
    const served = await door({ operation });
    for (const path of ['/a', '/b/c', '/api/v1/x/y', '/.env']) await rawCall(served.url + path);
    await rawCall(`${served.url}/api/v1/packs/x%00`);
    expect(new Set(seen)).to.deep.equal(new Set(['(none) 404']));
  });
});

describe('headers of every answer', () => {
  it('https is insisted on only where people come by https', async () => {
    const strict = async (served: Served): Promise<unknown> =>
      (await rawCall(`${served.url}/healthz`)).headers['strict-transport-security'];
    expect(await strict(await door({ publicUrl: PUBLIC }))).to.equal('max-age=31536000');
    expect(await strict(await door({ publicUrl: 'http://desk.example.org' }))).to.equal(undefined);
  });
});
