import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { enabledPlugins } from '../../engine/app/enabled-plugins.ts';
import type { RequestView } from '../../engine/commands/index.ts';
import { deliverDue } from '../../engine/effects/index.ts';
import { checkTexts } from '../../engine/language/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { faultsOf } from '../extend/plugin-folder.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { editPack, type Json, readPackFiles } from '../support/world-pack.ts';

const SECRET = 'xoxb-not-for-anybody';

/** A chat on this machine that answers as it is told. */
class Chat {
  readonly posted: { readonly text: string; readonly headers: IncomingHttpHeaders }[] = [];
  answers: { status: number; retryAfter?: string }[] = [];
  readonly #server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      this.posted.push({ text: (JSON.parse(body) as { text: string }).text, headers: request.headers });
      const { status, retryAfter } = this.answers.shift() ?? { status: 200 };
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end('ok');
    });
  });

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/services/${SECRET}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

const ACTION = { type: 'chat-message', params: { text: 'Accepted', fields: ['price', 'kind'] } };

/** The workshop, which tells its chat when a repair is accepted. */
const chatting = (action: Json = ACTION): Map<string, string> =>
  editPack(readPackFiles(), 'workflows/repair.json', (workflow) => {
    workflow.machine.states.order.states.job.states.intake.on.accept[0].actions.push(action);
  });

const plugins = (environment: Record<string, string>) =>
  enabledPlugins({ environment: { PLUGINS: 'chat-message', ...environment } });

describe('the settings of chat-message', () => {
  it('refuses to start without an address, in an unknown language, and with one that it does not have', async () => {
    const wrong = {
      PLUGIN_CHAT_MESSAGE_LANGUAGE: 'de',
      PLUGIN_CHAT_MESSAGE_KEEP_DAYS: '0',
      PLUGIN_CHAT_MESSAGE_URL: 'x',
    };
    expect(await faultsOf(plugins(wrong))).to.have.members([
      'PLUGIN_CONFIG_INVALID chat-message/config/webhookUrl',
      'PLUGIN_CONFIG_INVALID chat-message/config/language',
      'PLUGIN_CONFIG_INVALID chat-message/config/keepDays',
      'PLUGIN_CONFIG_INVALID chat-message/config/PLUGIN_CHAT_MESSAGE_URL',
    ]);
  });
});

onEachDatabase('chat-message', (database) => {
  let chat: Chat;
  let world: World;

  beforeEach(async () => {
    chat = new Chat();
    const address = await chat.listen();
    const loaded = await plugins({ PLUGIN_CHAT_MESSAGE_WEBHOOK_URL: address });
    world = await openWorld({ database, plugins: loaded, fetch, pack: chatting() });
  });
  afterEach(async () => {
    chat.close();
    await world.close();
  });

  async function accepted(): Promise<RequestView> {
    const request = await world.file({ subject: 'Flat tyre' });
    return world.send(await world.person('desk'), request, 'accept', { fields: { price: 4500 } });
  }

  const deliver = () =>
    deliverDue(world.ctx, { node: 'one', kinds: world.app.plugins.deliveries, services: { log: NO_LOG, fetch } });

  const outbox = async (request: RequestView): Promise<Json> =>
    (await world.records(request)).outbox.find(({ kind }) => kind === 'chat-message');

  const posted = async (query: Readonly<Record<string, unknown>> = {}): Promise<Json> => {
    const [route] = world.app.plugins.routes;
    const call = { caller: null, params: {}, query, body: undefined, language: 'en' } as const;
    return route?.handle(call);
  };

  it('posts what the request was when the step was taken, once', async () => {
    const request = await accepted();
    await deliver();
    await deliver();
    expect(chat.posted.map(({ text }) => text)).to.deep.equal([
      `Request ${request.number} “Flat tyre”: Accepted\nprice: 4500\nkind: not given`,
    ]);
    expect((await outbox(request)).done_at).to.be.a('number');
  });

  it('shows what it posted, the last first, and never the address', async () => {
    const first = await accepted();
    await deliver();
    world.clock.pass('PT1M');
    const second = await accepted();
    await deliver();
    const { deliveries } = await posted();
    expect(deliveries.map(({ number }: Json) => number)).to.deep.equal([second.number, first.number]);
    expect(deliveries[0].at).to.equal(world.clock.now().toISOString());
    expect((await posted({ limit: 1 })).deliveries).to.have.length(1);
    expect(JSON.stringify(await world.rows())).not.to.include(SECRET);
  });

  it('does not post again what it had posted before a crash', async () => {
    const request = await accepted();
    await deliver();
    await world.store.read.run("UPDATE outbox SET done_at = NULL WHERE kind = 'chat-message'");
    await deliver();
    expect(chat.posted).to.have.length(1);
    expect((await outbox(request)).done_at).to.be.a('number');
  });

  it('tries again when the chat is busy, after the time that it names', async () => {
    const request = await accepted();
    chat.answers = [{ status: 429, retryAfter: '90' }, { status: 503 }];
    await deliver();
    const { due_at: due } = await outbox(request);
    expect(due).to.be.at.least(world.clock.now().getTime() + 90_000);
    world.clock.pass('PT2M');
    await deliver();
    world.clock.pass('PT1H');
    await deliver();
    expect(chat.posted).to.have.length(3);
    expect((await outbox(request)).done_at).to.be.a('number');
  });

  it('gives up at once when the chat refuses it, and does not tell the address', async () => {
    const request = await accepted();
    chat.answers = [{ status: 404 }];
    await deliver();
    world.clock.pass('P1D');
    await deliver();
    expect(chat.posted).to.have.length(1);
    const letter = await outbox(request);
    expect(letter).to.include({ done_at: null, due_at: null });
    expect(letter.error).to.include('404').and.not.include(SECRET);
    expect((await posted()).deliveries).to.deep.equal([]);
  });

  it('forgets what was posted long ago, and nothing younger', async () => {
    await accepted();
    await deliver();
    world.clock.pass('P20D');
    const younger = await accepted();
    await deliver();
    world.clock.pass('P11D');
    const [job] = world.app.plugins.jobs;
    expect(job?.name).to.equal('chat-message/forget');
    await job?.run(AbortSignal.timeout(1000));
    expect((await posted()).deliveries.map(({ number }: Json) => number)).to.deep.equal([younger.number]);
  });
});

describe('actions of chat-message', () => {
  it('are refused by the checks without the plugin, with a field that there is not, and without a text', async () => {
    const { kinds } = await plugins({ PLUGIN_CHAT_MESSAGE_WEBHOOK_URL: 'https://chat.example.org/x' });
    const errors = (files: ReadonlyMap<string, string>, known?: typeof kinds): string[] =>
      checkTexts(files, known)
        .problems.filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule);
    expect(errors(chatting())).to.include('unknown-action');
    expect(errors(chatting(), kinds)).to.deep.equal([]);
    const odd = { ...ACTION, params: { text: 'x', fields: ['colour'] } };
    expect(errors(chatting(odd), kinds)).to.include('unknown-field');
    expect(errors(chatting({ type: 'chat-message' }), kinds)).to.include('action-params');
  });
});
