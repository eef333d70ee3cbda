import { expect } from 'chai';
import { readConfig } from '../../../engine/config/index.ts';
import { ReglamentError } from '../../../engine/errors.ts';
import type { Log } from '../../../engine/log.ts';
import { censorOf, makeLog, secretsOf } from '../../../engine/main/log/index.ts';

// oxlint-disable-next-line typescript/no-explicit-any
type Line = any;

const CANARY = 'canary-Xq7-nobody/reads+this';
const ENCODED = encodeURIComponent(CANARY);
const TOKEN = 'rgl_Zk3vQm0tYw8aLr5pXn2cBs7dHf4gJe9uKi1oTy6qWzU';

function logged(write: (log: Log) => void, options: Partial<Parameters<typeof makeLog>[0]> = {}): string[] {
  const lines: string[] = [];
  const config = readConfig({
    DATABASE_URL: `mysql://desk:${ENCODED}@db:3306/desk`,
    SMTP_URL: `smtp://desk:${ENCODED}@mail:587`,
    MAIL_FROM: 'desk@example.org',
    SECRET_KEY: `${CANARY}${CANARY}`,
    METRICS_TOKEN: 'metrics-canary-0123456789',
    PUBLIC_URL: 'https://desk.example.org',
    OIDC_ISSUER: 'https://login.example.org',
    OIDC_CLIENT_ID: 'desk',
    OIDC_CLIENT_SECRET: CANARY,
  });
  const censor = censorOf(secretsOf(config));
  write(makeLog({ level: 'debug', format: 'json', censor, write: (line) => lines.push(line), ...options }));
  return lines;
}
const one = (write: (log: Log) => void): Line => JSON.parse(logged(write)[0] ?? '');

describe('the log', () => {
  it('is one JSON object per line: instant, level, message, facts', () => {
    const line = one((log) => log.info('answered', { route: '/api/v1/requests/{id}', status: 200, ms: 12 }));
    expect(line.time).to.match(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(line).to.include({ level: 'info', msg: 'answered', route: '/api/v1/requests/{id}', status: 200, ms: 12 });
  });

  it('an error comes with code, stack and all its causes', () => {
    const cause = new TypeError('the socket is gone');
    const error = new ReglamentError('STORE_UNAVAILABLE', { reason: 'away' }, { cause });
    const line = one((log) => log.error('failed', { error }));
    expect(line.error).to.include({ name: 'ReglamentError', code: 'STORE_UNAVAILABLE' });
    expect(line.error.cause).to.include({ name: 'TypeError', message: 'the socket is gone' });
    expect(line.error.cause.stack).to.contain('log.test.ts');
  });

  it('on a terminal it is lines to read, and no control character reaches it', () => {
    const [line] = logged((log) => log.warn('odd \u001b[31m', { agent: 'a\nb', route: '/x', none: null }), {
      format: 'pretty',
    });
    expect(line).to.match(/^\d\d:\d\d:\d\d\.\d{3} warn {2}odd \\x1b\[31m agent="a\\nb" route=\/x\n$/);
    const [error] = logged((log) => log.error('failed', { error: new Error('outer', { cause: new Error('inner') }) }), {
      format: 'pretty',
    });
    expect(error).to.match(/failed\n {2}Error: outer\n[\s\S]*caused by\n {4}Error: inner/);
  });

  it('nothing is written below its level', () => {
    expect(logged((log) => log.info('x'), { level: 'warn' })).to.deep.equal([]);
    expect(logged((log) => log.error('x'), { level: 'warn' })).to.have.length(1);
  });

  it('never fails its caller, whatever it is given', () => {
    const round: Record<string, unknown> = { at: new Date(0), big: 10n, bytes: Buffer.from('x'), run: () => 1 };
    round['self'] = round;
    const line = one((log) => log.info('odd', round));
    expect(line).to.include({ at: '1970-01-01T00:00:00.000Z', big: '10', bytes: '1 bytes' });
    const bad = Object.defineProperty({}, 'x', { enumerable: true, get: () => [].at(0)!['y'] });
    expect(one((log) => log.info('odd', { bad })).msg).to.equal('a line could not be written');
  });
});

describe('secrets and the log', () => {
  const channels: Record<string, (log: Log) => void> = {
    'a header': (log) =>
      log.info('x', { headers: { authorization: `Bearer ${TOKEN}`, cookie: `reglament_session=${TOKEN}` } }),
    'a header as text': (log) =>
      log.info(`authorization: Bearer ${TOKEN}`, { sent: `a=1; reglament_session=${TOKEN}; b=2` }),
    'a body': (log) => log.info('x', { body: { password: CANARY, newPassword: CANARY, inner: [{ apiToken: TOKEN }] } }),
    'a body as text': (log) => log.info('x', { body: JSON.stringify({ note: CANARY }) }),
    'an address with a token': (log) =>
      log.info('x', {
        url: `https://desk.example.org/invitation/${TOKEN}?token=${TOKEN}&code=${CANARY.replace('+', '')}`,
      }),
    'a short ticket in an address': (log) => log.info('/reset/canarycanarycanary'),
    'the address of the database': (log) => log.info(`mysql://desk:${ENCODED}@db:3306/desk`),
    'another address with a password': (log) => log.info('smtp://someone:canary@elsewhere.example.org'),
    'the settings': (log) => log.info('x', { settings: [CANARY, `${CANARY}${CANARY}`, 'metrics-canary-0123456789'] }),
    'an error with causes': (log) =>
      log.error('x', {
        error: new Error(`no ${CANARY}`, {
          cause: new AggregateError([new Error(`deep ${TOKEN}`)], `cause ${CANARY}`, {
            cause: Object.assign(new Error('inner'), {
              config: { pass: CANARY, password: CANARY, sql: `x ${ENCODED}` },
            }),
          }),
        }),
      }),
    'a name of a fact': (log) => log.info('x', { [CANARY]: 1 }),
  };
  for (const [name, write] of Object.entries(channels)) {
    for (const format of ['json', 'pretty'] as const) {
      it(`${name} brings none into it (${format})`, () => {
        const text = logged(write, { format }).join('');
        expect(text).to.contain('…');
        for (const secret of [CANARY, ENCODED, TOKEN, 'canary', 'Zk3vQm0t']) expect(text).not.to.contain(secret);
      });
    }
  }

  it('what is none stays readable: ids, hashes, routes, numbers', () => {
    const facts = {
      request: '0197a1b2-0000-7000-8000-0123456789ab',
      hash: 'a3f5'.repeat(16),
      route: '/api/v1/invitations/{token}',
      status: 200,
      url: 'https://desk.example.org:8443/requests/41?status=new',
    };
    expect(one((log) => log.info('answered', facts))).to.include(facts);
  });
});
