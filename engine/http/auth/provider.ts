import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type CommandContext, doorOf, type ProviderSettings } from '../../commands/index.ts';
import { ReglamentError } from '../../errors.ts';

/** What is kept in a sealed cookie from the way out to the way back. */
interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly next: string;
  readonly until: number;
}

/** Whom the provider has confirmed, and where to go then. */
export interface ProviderAnswer {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly next: string;
}

export const PROVIDER_CALLBACK = '/login/provider/callback';
export const ERRAND_S = 600;

const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/;

/** Log-in by OpenID Connect: authorization code with PKCE, state and nonce. */
export class Provider {
  readonly #ctx: CommandContext;
  readonly #settings: ProviderSettings;
  #found: Promise<Configuration> | undefined;

  constructor(ctx: CommandContext, settings: ProviderSettings) {
    this.#ctx = ctx;
    this.#settings = settings;
  }

  /** Where to send the browser, and what to keep in it meanwhile. Fails with SIGN_IN_FAILED. */
  async begin(next: string): Promise<{ readonly url: string; readonly errand: string }> {
    const configuration = await this.#configuration();
    const errand: Errand = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      next,
      until: this.#ctx.now().getTime() + ERRAND_S * 1000,
    };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: doorOf(this.#ctx).publicUrl + PROVIDER_CALLBACK,
      scope: [...new Set(['openid', ...this.#settings.scopes])].join(' '),
      code_challenge: await calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
      state: errand.state,
      nonce: errand.nonce,
    });
    return { url: url.href, errand: this.#ctx.store.sealer.seal(JSON.stringify(errand)) };
  }

  /** Whom the provider has confirmed, by the path on which the browser came back. Fails with SIGN_IN_FAILED. */
  async finish(path: string, sealed: string | undefined): Promise<ProviderAnswer> {
    const { state, nonce, verifier, next, until } = this.#open(sealed);
    if (until < this.#ctx.now().getTime()) throw failed('it took too long');
    const configuration = await this.#configuration();
    try {
      const tokens = await authorizationCodeGrant(configuration, new URL(doorOf(this.#ctx).publicUrl + path), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('there is no id token');
      const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
      const email = claims['email_verified'] === true ? text(claims['email']) : null;
      return { issuer: claims.iss, subject: claims.sub, name: text(claims['name']), email, next };
    } catch (cause) {
      throw failed('its answer could not be confirmed', cause);
    }
  }

  #open(sealed: string | undefined): Errand {
    try {
      return JSON.parse(this.#ctx.store.sealer.open(sealed ?? '')) as Errand;
    } catch (cause) {
      throw failed('it was not begun here', cause);
    }
  }

  /** Asked once; a failure is asked again. */
  async #configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    // A provider on this machine is one for trying out.
    const execute = LOOPBACK.test(issuer) ? [allowInsecureRequests] : [];
    this.#found ??= discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 10 });
    try {
      return await this.#found;
    } catch (cause) {
      this.#found = undefined;
      throw failed('it cannot be reached', cause);
    }
  }
}

function failed(reason: string, cause?: unknown): ReglamentError {
  return new ReglamentError('SIGN_IN_FAILED', { reason }, { cause });
}
