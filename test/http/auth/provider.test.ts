import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { Provider as OidcProvider } from 'oidc-provider';
import type { CommandContext } from '../../../engine/commands/index.ts';
import { createApp, listen, type Listening } from '../../../engine/http/index.ts';
import { NO_LOG } from '../../../engine/log.ts';
import { openWorld, type World } from '../../support/world.ts';
import { staffedWorkshop, withLogin } from '../../support/world-people.ts';

interface Account {
  readonly email: string;
  readonly email_verified: boolean;
}

/** A real provider that lets in whoever is the account of the moment. */
class Issuer {
  readonly accounts = new Map<string, Account>();
  account = '';
  #server: Server | undefined;

  async open(callback: string): Promise<string> {
    const server = createServer();
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new OidcProvider(issuer, {
      clients: [{ client_id: 'reglament', client_secret: 'secret-of-the-client', redirect_uris: [callback] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['a key for the tests'] },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...this.accounts.get(sub) }) }),
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    });
    const handle = provider.callback();
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/') !== true) return void handle(request, response);
      void this.#consent(provider, request, response);
    });
    return issuer;
  }

  async #consent(
    provider: OidcProvider,
    request: Parameters<ReturnType<OidcProvider['callback']>>[0],
    response: Parameters<ReturnType<OidcProvider['callback']>>[1],
  ): Promise<void> {
    const grant = new provider.Grant({ accountId: this.account, clientId: 'reglament' });
    grant.addOIDCScope('openid email');
    const result = { login: { accountId: this.account }, consent: { grantId: await grant.save() } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  close(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }
}

describe('log-in by a provider', function () {
  this.timeout(20_000);
  let world: World;
  let listening: Listening;
  const issuer = new Issuer();
  before(async () => {
    world = await openWorld({ pack: staffedWorkshop() });
    // The provider lives in the real time.
    world.clock.set(Date.now());
    listening = await listen(0, '127.0.0.1');
    const settings = {
      issuer: await issuer.open(`${listening.url}/login/provider/callback`),
      clientId: 'reglament',
      clientSecret: 'secret-of-the-client',
      scopes: ['email'],
      title: 'Example',
      newPeople: null,
    };
    const ctx: CommandContext = { ...world.ctx, door: { publicUrl: listening.url, demo: false, provider: settings } };
    listening.serve(createApp(ctx, { log: NO_LOG }));
  });
  after(async () => {
    issuer.close();
    await listening.close();
    await world.close();
  });

  /** A browser that follows every redirect with the cookies of each host. */
  async function browse(
    path: string,
    stopAt = '',
  ): Promise<{ status: number; url: string; text: string; jar: Map<string, string> }> {
    const jar = new Map<string, string>();
    let url = listening.url + path;
    for (let step = 0; step < 15; step += 1) {
      const { host } = new URL(url);
      const sent = [...jar]
        .filter(([key]) => key.startsWith(`${host} `))
        .map(([key, value]) => `${key.split(' ')[1]}=${value}`);
      const response = await fetch(url, { redirect: 'manual', headers: { cookie: sent.join('; ') } });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(`${host} ${name}`, value);
      }
      const location = response.headers.get('location');
      if (location === null) return { status: response.status, url, text: await response.text(), jar };
      url = new URL(location, url).href;
      if (stopAt !== '' && url.includes(stopAt)) return { status: 0, url, text: '', jar };
    }
    throw new Error('too many redirects');
  }

  async function visitor(sub: string, account: Account): Promise<void> {
    issuer.account = sub;
    issuer.accounts.set(sub, account);
  }

  it('offers the provider on the page of the log-in', async () => {
    expect((await browse('/login')).text).to.contain('Log in with Example');
  });

  it('lets in the one with the verified address, and knows him by his subject from then on', async () => {
    await withLogin(world, 'ann@example.com', { roles: ['desk'] });
    await visitor('ann', { email: 'Ann@example.com', email_verified: true });
    const first = await browse('/login/provider?next=/account');
    expect([first.status, first.url]).to.deep.equal([200, `${listening.url}/account`]);
    expect(first.text).to.contain('ann@example.com');
    await visitor('ann', { email: 'another@example.com', email_verified: false });
    expect((await browse('/login/provider?next=/account')).text).to.contain('ann@example.com');
  });

  it('turns away whoever has no verified address, was not invited or is deactivated', async () => {
    const gone = await withLogin(world, 'gone@example.com', { roles: ['desk'] });
    await visitor('unverified', { email: 'ann@example.com', email_verified: false });
    expect((await browse('/login/provider')).status).to.equal(401);
    await visitor('stranger', { email: 'stranger@example.com', email_verified: true });
    const { status, text } = await browse('/login/provider');
    expect([status, text.includes('The provider let nobody in')]).to.deep.equal([401, true]);
    await world.store.read.run('UPDATE person SET active = 0 WHERE id = ?', [gone.id]);
    await visitor('gone', { email: 'gone@example.com', email_verified: true });
    expect((await browse('/login/provider')).status).to.equal(401);
    const people = await world.store.read.all("SELECT id FROM person WHERE name LIKE 'stranger%'");
    expect(people).to.deep.equal([]);
  });

  it('takes no answer that another browser began, none twice, and none too late', async () => {
    await visitor('ann', { email: 'ann@example.com', email_verified: true });
    const path = async (): Promise<{ url: string; cookie: string }> => {
      const { url, jar } = await browse('/login/provider', '/callback');
      return { url, cookie: `reglament_provider=${jar.get(`${new URL(listening.url).host} reglament_provider`)}` };
    };
    const [mine, other] = [await path(), await path()];
    const come = async (url: string, cookie: string): Promise<number> =>
      (await fetch(url, { redirect: 'manual', headers: { cookie } })).status;
    expect(await come(mine.url, '')).to.equal(401);
    expect(await come(mine.url, other.cookie)).to.equal(401);
    expect(await come(mine.url, mine.cookie)).to.equal(303);
    expect(await come(mine.url, mine.cookie)).to.equal(401);
    world.clock.pass('PT11M');
    expect(await come(other.url, other.cookie)).to.equal(401);
  });
});
