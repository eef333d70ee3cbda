import { expect } from 'chai';
import { isReglamentError } from '../../engine/errors.ts';
import {
  type Delivery,
  type DeliveryServices,
  type Outcome,
  pluginDeliveries,
  pluginJobs,
  pluginRoutes,
  type Services,
} from '../../engine/extend/index.ts';
import type { Log } from '../../engine/log.ts';
import { load } from './plugin-folder.ts';

const SECRET = 'hush-hush-key';
const CONFIG = { type: 'object', properties: { key: { type: 'string', writeOnly: true } } };
const DELIVERY: Delivery = { key: 'k', kind: 'fax', requestId: 1, payload: {}, attempts: 0, createdAt: 0 };
const CALL = { caller: null, params: {}, query: {}, body: undefined, language: 'en' } as const;

const nobody = async (): Promise<never> => {
  throw new Error('nothing of the kind');
};
const SERVICES: Services = {
  now: () => new Date(0),
  log: { debug() {}, info() {}, warn() {}, error() {} },
  fetch: nobody,
  records: { get: nobody, set: nobody, remove: nobody, latest: nobody, removeBefore: nobody },
};

interface Written {
  readonly level: string;
  readonly message: string;
  readonly facts: unknown;
}

function memoryLog(): { log: Log; lines: Written[] } {
  const lines: Written[] = [];
  const write = (level: string) => (message: string, facts?: unknown) => void lines.push({ level, message, facts });
  return { lines, log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') } };
}

async function bound(register: string, log?: Log) {
  const plugins = { leaky: { config: CONFIG, register } };
  const settings = { environment: { PLUGIN_LEAKY_KEY: SECRET } };
  const loaded = await load(plugins, { settings, ...(log === undefined ? {} : { log }) });
  const services = () => SERVICES;
  return {
    loaded,
    deliveries: pluginDeliveries(loaded, services),
    routes: pluginRoutes(loaded, services),
    jobs: pluginJobs(loaded, services),
  };
}

/** What becomes of a delivery whose kind answers this. */
async function outcomeOf(body: string): Promise<Outcome> {
  const { deliveries } = await bound(`door.effect({ type: 'fax', class: 'effect', params: { type: 'object' },
    references: () => [], draft: () => ({}), timeoutMs: 500, deliver: async (delivery, services) => { ${body} } });`);
  const services: DeliveryServices = { ...SERVICES, signal: AbortSignal.timeout(1000) };
  const kind = deliveries.get('fax');
  expect(kind?.timeoutMs).to.equal(500);
  return (await kind?.deliver(DELIVERY, services)) as Outcome;
}

async function answerOf(handle: string): Promise<unknown> {
  const { routes } = await bound(`door.route({ method: 'get', path: '/x', summary: 'X', access: 'public',
    handle: (call, services) => { ${handle} } });`);
  return routes[0]?.handle(CALL);
}

const errorOf = async (work: Promise<unknown>): Promise<Error> => {
  try {
    await work;
  } catch (error) {
    return error as Error;
  }
  throw new Error('it did not fail');
};

describe('deliveries of a plugin', () => {
  it('answer what the plugin answers, and nothing that the contract does not know', async () => {
    expect(await outcomeOf('return { done: true }')).to.deep.equal({ done: true });
    expect(await outcomeOf('return { done: true, note: delivery.key, more: 1 }')).to.deep.equal({
      done: true,
      note: 'k',
    });
    expect(await outcomeOf("return { done: false, retry: true, error: 'busy', retryAfterMs: 5 }")).to.deep.equal({
      done: false,
      retry: true,
      error: 'busy',
      retryAfterMs: 5,
    });
  });

  it('are given the time, the way out, what the plugin keeps and a signal', async () => {
    const names = 'Object.keys(services).toSorted().join()';
    expect(await outcomeOf(`return { done: true, note: ${names} }`)).to.deep.equal({
      done: true,
      note: 'fetch,log,now,records,signal',
    });
  });

  it('are tried again when the plugin throws, and never reject', async () => {
    expect(await outcomeOf("throw new Error('no line')")).to.deep.equal({ done: false, retry: true, error: 'no line' });
  });

  it('are not tried again when the plugin does not say what became of them', async () => {
    for (const answer of ['', 'return null', "return 'done'", 'return {}', "return { done: 'yes' }"]) {
      expect(await outcomeOf(answer), answer).to.deep.include({ done: false, retry: false });
    }
  });

  it('never tell a secret, in a note, an error or what was thrown', async () => {
    for (const answer of [
      'return { done: true, note: `posted to ${door.config.key}` }',
      'return { done: false, retry: false, error: `refused ${door.config.key}` }',
      'throw new Error(`https://x/${encodeURIComponent(door.config.key)}`)',
    ]) {
      const told = JSON.stringify(await outcomeOf(answer));
      expect(told, answer).to.include('[secret]').and.not.include(SECRET);
    }
  });
});

describe('the log of a plugin', () => {
  it('names the plugin and has no secrets, however deep and in errors', async () => {
    const { log, lines } = memoryLog();
    await bound(
      `const key = door.config.key;
       door.log.warn('key ' + key, { a: [{ [key]: key, n: 1 }], error: new Error('bad ' + key), plugin: 'other' });`,
      log,
    );
    expect(lines).to.deep.equal([
      {
        level: 'warn',
        message: 'key [secret]',
        facts: { a: [{ '[secret]': '[secret]', n: 1 }], error: 'bad [secret]', plugin: 'leaky' },
      },
    ]);
  });

  it('cuts what has no end', async () => {
    const { log, lines } = memoryLog();
    await bound('const loop = {}; loop.loop = loop; door.log.info("x", { loop });', log);
    expect(JSON.stringify(lines)).to.include('…');
  });
});

describe('routes of a plugin', () => {
  it('lie below the address of the plugin', async () => {
    const { routes } = await bound(`door.route({ method: 'post', path: '/x/{id}', summary: 'X', access: 'signed-in',
      body: { type: 'object' }, handle: () => 1 });`);
    expect(routes[0]).to.deep.include({
      plugin: 'leaky',
      path: '/api/v1/plugins/leaky/x/{id}',
      method: 'post',
      access: 'signed-in',
      body: { type: 'object' },
    });
  });

  it('answer what the plugin answers', async () => {
    expect(await answerOf('return { at: services.now().getTime() }')).to.deep.equal({ at: 0 });
  });

  it('refuse by the plugin’s own sentence, and do not find what it does not know', async () => {
    const refused = await errorOf(answerOf("call.refuse('only on Mondays, ' + door.config.key)"));
    expect(isReglamentError(refused, 'PLUGIN_CALL_REFUSED')).to.equal(true);
    expect(refused.message).to.include('only on Mondays').and.not.include(SECRET);
    const missing = await errorOf(answerOf("call.notFound('no such message')"));
    expect(isReglamentError(missing, 'PLUGIN_CALL_NOT_FOUND')).to.equal(true);
  });

  it('fail without the secrets of the plugin', async () => {
    const error = await errorOf(answerOf('throw new Error(`no ${door.config.key}`)'));
    expect(error.message).to.equal('plugin "leaky" failed: no [secret]');
    expect(error.cause).to.equal(undefined);
  });
});

describe('jobs of a plugin', () => {
  it('bear the name of the plugin, and fail without its secrets', async () => {
    const { jobs } = await bound(`door.job({ name: 'tidy', every: 'PT1M', run: async ({ signal }) => {
      throw new Error(door.config.key + signal.aborted); } });`);
    expect(jobs.map(({ name, everyMs }) => [name, everyMs])).to.deep.equal([['leaky/tidy', 60_000]]);
    const error = await errorOf(jobs[0]?.run(AbortSignal.timeout(1000)) as Promise<void>);
    expect(error.message).to.equal('plugin "leaky" failed: [secret]false');
  });
});
