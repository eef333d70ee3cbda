import { join } from 'node:path';
import { type Detail, ReglamentError } from './errors.ts';

/** Everything that may be set from outside, read once at the start. */
export interface Config {
  /** 0: any free one. */
  readonly port: number;
  /** An address of this machine itself: there is no log-in yet. */
  readonly host: string;
  readonly databaseUrl: string;
  /** True for SQLite in a file of ours, without a database server. */
  readonly embedded: boolean;
  readonly dataDir: string;
  /** Folder of stored files. */
  readonly files: string;
  /** Name of the folder in `definitions/` that an empty database begins with. */
  readonly pack: string;
  /** Null: only a fresh embedded database gets the demo. */
  readonly demo: boolean | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;
const PACK = /^[a-z][a-z0-9-]{0,63}$/;

/** Reads the settings; a variable that is set but empty counts as not set. Fails with CONFIG_INVALID: every problem at once. */
export function readConfig(environment: Environment): Config {
  const problems: Detail[] = [];
  const refuse = (name: string, rule: string, message: string): void => {
    problems.push({ rule, path: name, message: `${name}: ${message}` });
  };
  const text = (name: string, otherwise: string): string => {
    const value = environment[name]?.trim() ?? '';
    return value === '' ? otherwise : value;
  };

  const port = text('PORT', '3000');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    refuse('PORT', 'port', `expected a number from 0 to 65535, got "${port}"`);

  const host = text('HOST', '127.0.0.1');
  if (!LOOPBACK.test(host)) {
    refuse(
      'HOST',
      'host',
      `"${host}" is open to others, and there is no log-in yet: only 127.0.0.1, ::1 or localhost are taken`,
    );
  }

  const dataDir = text('DATA_DIR', './data');
  const databaseUrl = text('DATABASE_URL', `sqlite:${join(dataDir, 'reglament.db')}`);
  const fault = urlFault(databaseUrl);
  if (fault !== null) refuse('DATABASE_URL', 'database-url', fault);

  const pack = text('PACK', 'vending-service');
  if (!PACK.test(pack))
    refuse('PACK', 'pack', `expected the name of a folder in definitions/, such as vending-service, got "${pack}"`);

  const demo = text('REGLAMENT_DEMO', '');
  if (!['', '0', '1'].includes(demo)) refuse('REGLAMENT_DEMO', 'flag', `expected 0 or 1, got "${demo}"`);

  if (problems.length > 0)
    throw new ReglamentError('CONFIG_INVALID', { count: problems.length }, { details: problems });
  return Object.freeze({
    port: Number(port),
    host,
    databaseUrl,
    embedded: databaseUrl.startsWith('sqlite:'),
    dataDir,
    files: join(dataDir, 'files'),
    pack,
    demo: demo === '' ? null : demo === '1',
  });
}

/** A database address for people: without the password. */
export function sayDatabase(url: string): string {
  return url.replace(/^(\w+:\/\/[^:@/]*):[^@]*@/, '$1:…@');
}

/** What is wrong with a database address; null when nothing is. Never repeats it whole: it may hold a password. */
function urlFault(url: string): string | null {
  const expected = 'expected sqlite:<file>, mysql://user:password@host:3306/database or mariadb://…';
  const scheme = /^([a-z]+):/i.exec(url)?.[1];
  if (scheme === 'sqlite') {
    const file = url.slice('sqlite:'.length);
    return file === '' || file === ':memory:' ? `${expected}; SQLite needs a file` : null;
  }
  if (scheme !== 'mysql' && scheme !== 'mariadb')
    return scheme === undefined ? `${expected}, got no address` : `${expected}, got "${scheme}:"`;
  if (!URL.canParse(url)) return `${expected}; this one cannot be read (is a character of the password not %-encoded?)`;
  const { hostname, pathname } = new URL(url);
  if (hostname === '' || pathname.length < 2)
    return `${expected}; the ${hostname === '' ? 'host' : 'name of the database'} is missing`;
  return null;
}
