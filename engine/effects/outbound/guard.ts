import { lookup as resolve } from 'node:dns/promises';
import { isIP } from 'node:net';
import { family, isPrivate, ranges } from './private-ranges.ts';

/** An address that a connection may be made to. */
export interface Checked {
  readonly address: string;
  readonly family: 4 | 6;
}

export type Resolve = (host: string) => Promise<readonly Checked[]>;

/** Refuses to be led where the engine has no business. */
export class OutboundRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OutboundRefused';
  }
}

/**
 * Decides where connections may go: to the public internet, and to the private hosts and networks that are allowed by
 * name. Every address of a host must be allowed, and the connection is made to one that was looked at, so that a name
 * that resolves otherwise a moment later leads nowhere else.
 */
export class OutboundGuard {
  readonly #hosts: ReadonlySet<string>;
  readonly #networks: ReturnType<typeof ranges>;
  readonly #resolve: Resolve;

  /** `allow`: hosts ("hook.local", "10.1.2.3") and networks ("10.0.0.0/8"). Throws for what is neither. */
  constructor(allow: readonly string[] = [], resolveHost: Resolve = resolveAll) {
    const entries = allow.map((entry) => entry.trim().toLowerCase()).filter((entry) => entry !== '');
    this.#hosts = new Set(entries.filter((entry) => !entry.includes('/')).map(bare));
    this.#networks = ranges(entries.filter((entry) => entry.includes('/')));
    this.#resolve = resolveHost;
  }

  /** Why this address may not be called, by what stands in it; null when it may. */
  problem(url: string): string | null {
    const parsed = URL.canParse(url) ? new URL(url) : null;
    if (parsed === null) return 'it is no address: expected https://host/path';
    if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return 'it must begin with https:// or http://';
    if (parsed.username !== '' || parsed.password !== '') return 'it must not hold a user or password';
    const host = bare(parsed.hostname);
    if (isIP(host) !== 0 && !this.#allows(host, host)) return `${host} is a private address, which is not allowed`;
    return null;
  }

  /** The addresses of a host, all of which may be called. Fails with OutboundRefused, or as the resolver does. */
  async check(hostname: string): Promise<readonly Checked[]> {
    const host = bare(hostname);
    const version = isIP(host);
    const found = version === 0 ? await this.#resolve(host) : [{ address: host, family: version as 4 | 6 }];
    if (found.length === 0) throw new OutboundRefused(`${host} has no address`);
    if (found.every(({ address }) => this.#allows(host, address))) return found;
    // Which one is nobody's business: whoever gave the name would learn what lies inside.
    throw new OutboundRefused(`${host} leads to a private address, which is not allowed; WEBHOOK_ALLOW may allow it`);
  }

  #allows(host: string, address: string): boolean {
    if (this.#hosts.has(host) || this.#hosts.has(address)) return true;
    return !isPrivate(address) || this.#networks.check(address, family(address));
  }
}

/** Without the brackets of IPv6 and the dot of a full name, which mean no other host. */
function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

async function resolveAll(host: string): Promise<readonly Checked[]> {
  const found = await resolve(host, { all: true, verbatim: true });
  return found.map(({ address, family: version }) => ({ address, family: version === 6 ? 6 : 4 }));
}
