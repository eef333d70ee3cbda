import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { durationToMs } from '../language/index.ts';

/** What a setting may be: how its text is read. `read` gives undefined for a text that is not one. */
export interface Kind<T> {
  /** Completes "expected …". */
  readonly expects: string;
  /** The name of the kind in the details of CONFIG_INVALID. */
  readonly rule: string;
  read(text: string): T | undefined;
  /** What came instead, for a secret: nothing that is one. */
  hint?(text: string): string;
}

const kind = <T>(rule: string, expects: string, read: (text: string) => T | undefined): Kind<T> => ({
  rule,
  expects,
  read,
});

export const text = kind('text', 'a text', (value) => value);

export const port = kind('port', 'a number from 0 to 65535', (value) =>
  /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined,
);

export const host = kind('host', 'an IP address of this machine, or a host name such as localhost', (value) =>
  isIP(value) > 0 || HOST_NAME.test(value) ? value : undefined,
);

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;

export const flag = kind('flag', '0 or 1', (value) => (['0', '1'].includes(value) ? value === '1' : undefined));

export const numberFrom = (least: number, most: number): Kind<number> =>
  kind('number', `a whole number from ${least} to ${most}`, (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  });

export const oneOf = <const T extends string>(choices: readonly T[]): Kind<T> =>
  kind('choice', `one of ${choices.join(', ')}`, (value) => choices.find((choice) => choice === value));

/** Milliseconds; null for ever. */
export const keep = kind('duration', 'a duration such as P90D or PT12H of at least an hour, or forever', (value) => {
  if (value === 'forever') return { ms: null };
  try {
    const ms = durationToMs(value);
    return ms >= 3_600_000 ? { ms } : undefined;
  } catch {
    return undefined;
  }
});

/** A word without spaces. */
export const name = kind('name', 'a name without spaces', (value) =>
  /^[\w.:/-]{1,100}$/.test(value) ? value : undefined,
);

/** The name of a folder. */
export const folderName = kind('folder-name', 'the name of a folder: small letters, digits and "-"', (value) =>
  FOLDER.test(value) ? value : undefined,
);

const FOLDER = /^[a-z][a-z0-9-]{0,63}$/;

/** Items separated by commas. */
export const listOf = <T>(item: Kind<T>, several: string): Kind<readonly T[]> =>
  kind(item.rule, several, (value) => {
    const items = value.split(',').map((each) => item.read(each.trim()));
    return items.every((each) => each !== undefined) ? items : undefined;
  });

/** A block of addresses, `10.0.0.0/8`, or one address. */
export const addressBlock = kind('address-block', 'an IP address or a block such as 10.0.0.0/8', (value) => {
  const [address = '', bits, more] = value.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return undefined;
  if (bits === undefined) return value;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128) ? value : undefined;
});

/** Where a connection may go: a host, an address or a block of them. */
export const target = kind(
  'target',
  'a host name, an IP address or a block such as 10.0.0.0/8',
  (value) => addressBlock.read(value) ?? (HOST_NAME.test(value) ? value : undefined),
);

/** A web address without user, query and fragment; given without the slash at its end. */
export const webAddress = kind('web-address', 'an address such as https://desk.example.org', (value) => {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return ['http:', 'https:'].includes(url.protocol) && plain ? url.href.replace(/\/$/, '') : undefined;
});

/** Where the product stands: a web address without a path. */
export const origin = kind('origin', 'an address without a path, such as https://desk.example.org', (value) => {
  const address = webAddress.read(value);
  return address !== undefined && new URL(address).pathname === '/' ? new URL(address).origin : undefined;
});

export const mailServer = kind(
  'mail-server',
  'smtp://user:password@host:587, or smtps:// for a line that is encrypted from the beginning',
  (value) => {
    if (!URL.canParse(value)) return undefined;
    const { protocol, hostname } = new URL(value);
    return ['smtp:', 'smtps:'].includes(protocol) && hostname !== '' ? value : undefined;
  },
);

export const mailAddress = kind(
  'mail-address',
  'a mail address, such as desk@example.org or Desk <desk@example.org>',
  (value) => (/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(value) ? value : undefined),
);

/** Long enough that it cannot be guessed. */
export const secretText = (least: number): Kind<string> =>
  kind('secret', `at least ${least} characters (openssl rand -base64 32)`, (value) =>
    value.length >= least ? value : undefined,
  );

/** A file that can be read now; it is read again when it has changed, so its path is what is kept. */
export const readableFile = kind('file', 'a file that this process can read', (value) => {
  try {
    readFileSync(value);
    return value;
  } catch {
    return undefined;
  }
});

const DATABASE = 'sqlite:<file>, mysql://user:password@host:3306/database or mariadb://…';

export const databaseAddress: Kind<string> = {
  ...kind('database-url', DATABASE, (value) => (databaseFault(value) === null ? value : undefined)),
  hint: (value) => databaseFault(value) ?? '',
};

function databaseFault(value: string): string | null {
  const scheme = /^([a-z]+):/i.exec(value)?.[1];
  if (scheme === 'sqlite') {
    return ['', ':memory:'].includes(value.slice('sqlite:'.length)) ? 'no file (SQLite needs one)' : null;
  }
  if (scheme !== 'mysql' && scheme !== 'mariadb') return scheme === undefined ? 'no address' : `"${scheme}:"`;
  if (!URL.canParse(value)) return 'one that cannot be read (is a character of the password not %-encoded?)';
  const { hostname, pathname } = new URL(value);
  if (hostname === '') return 'one without a host';
  return pathname.length > 1 ? null : 'one without the name of the database';
}

/** How many proxies stand before us, or which ones: addresses and blocks. */
export const proxies = kind(
  'proxies',
  'the number of proxies before this server (1 to 9), or their addresses such as 10.0.0.0/8,192.168.1.2',
  (value): number | readonly string[] | undefined => {
    if (/^[0-9]$/.test(value)) return Number(value);
    const blocks = listOf(addressBlock, '').read(value);
    // A block of everything believes everybody: that is no proxy.
    return blocks?.some((block) => /\/0+$/.test(block)) === true ? undefined : blocks;
  },
);
