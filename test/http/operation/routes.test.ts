import { expect } from 'chai';
import type { AppOptions, Operation } from '../../../engine/http/index.ts';
import { brokenContext, type Served, serve } from '../served.ts';
import { rawCall } from './raw-call.ts';

const TOKEN = 'figures-for-prometheus';
const PUBLIC = 'https://desk.example.org';

function operationOf(reasons: readonly string[]): Operation {
  return {
    ready: async () => reasons,
    figures: async () => ({ type: 'text/plain; version=0.0.4', text: 'up 1\n' }),
    answered: () => {},
  };
}

describe('what a server says about itself', () => {
  const opened: Served[] = [];
  const door = async (options: Partial<AppOptions> = {}): Promise<string> => {
    const served = await serve(brokenContext(new Error('away')), { operation: operationOf([]), ...options });
    opened.push(served);
    return served.url;
  };
  afterEach(async () => {
    for (const served of opened.splice(0)) await served.close();
  });
  const metrics = async (options: Partial<AppOptions>, headers: Record<string, string> = {}): Promise<number> =>
    (await rawCall(`${await door(options)}/metrics`, headers)).status;

  it('it is alive although the database is not, whatever host it is asked by', async () => {
    const answer = await rawCall(`${await door()}/healthz`, { host: '10.1.2.3' });
    expect(answer).to.include({ status: 200, body: '{"status":"alive"}' });
  });

  it('it is ready when nothing speaks against it, and otherwise not, with the reasons', async () => {
    expect((await rawCall(`${await door()}/readyz`, { host: '10.1.2.3' })).status).to.equal(200);
    const answer = await rawCall(`${await door({ operation: operationOf(['it is stopping']) })}/readyz`);
    expect(answer.status).to.equal(503);
    expect(JSON.parse(answer.body)).to.deep.equal({ status: 'not ready', reasons: ['it is stopping'] });
  });

  it('its figures are for this machine, and for nobody that a proxy passes on', async () => {
    expect(await metrics({})).to.equal(200);
    expect(await metrics({}, { 'x-forwarded-for': '127.0.0.1' })).to.equal(401);
    expect(await metrics({}, { forwarded: 'for=127.0.0.1' })).to.equal(401);
    expect(await metrics({}, { host: 'evil.example' })).to.equal(401);
    expect(await metrics({ publicUrl: PUBLIC })).to.equal(401);
  });

  it('with a token they are for who has it, and for nobody without', async () => {
    expect(await metrics({ metricsToken: TOKEN, publicUrl: PUBLIC }, { authorization: `Bearer ${TOKEN}` })).to.equal(
      200,
    );
    for (const authorization of ['', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN])
      expect(await metrics({ metricsToken: TOKEN }, { authorization }), authorization).to.equal(401);
  });
});
