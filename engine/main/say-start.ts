import { type Config, isLoopback, sayDatabase } from '../config/index.ts';
import type { PackView } from '../queries/index.ts';
import type { Prepared } from './prepare-database.ts';

type Row = readonly [name: string, value: string];

/** Somebody of the demo, as he logs in. */
export interface DemoLogIn {
  readonly name: string;
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

export interface Start {
  readonly config: Config;
  /** Where people reach the server. */
  readonly url: string;
  readonly started: Omit<Prepared, 'app'>;
  readonly pack: PackView | undefined;
  /** One of each role, in a fresh demo. */
  readonly logIns: readonly DemoLogIn[];
  /** The one-time link of the first person; null when there are people. */
  readonly setUp: { readonly url: string; readonly expiresAt: number } | null;
}

/** What is running, how one gets in and where to look, for a terminal. */
export function sayStart(start: Start): string[] {
  const { config, url, started, pack } = start;
  const rows: Row[] = [
    ...pages(start),
    ['API', `${url}/api`],
    ['Data', `${sayDatabase(config.databaseUrl)}${config.embedded ? ' (embedded database)' : ''}`],
    ['', contents(started)],
    ['Pack', pack === undefined ? 'none' : `${pack.id} ${pack.version}, release ${pack.release}`],
    ['Stop', 'Ctrl+C'],
  ];
  return [
    '',
    'Reglament is running.',
    '',
    ...rows.map(([name, value]) => `  ${name.padEnd(9)}${value}`.trimEnd()),
    '',
    ...wayIn(start),
  ];
}

/** The pages show everything to who sits at this machine; a server that others reach has none. */
function pages({ config, url, started }: Start): Row[] {
  if (config.publicUrl !== null || !isLoopback(config.host)) return [['Running', `at ${url}`]];
  const example = started.demo?.example ?? null;
  if (example === null) return [['Open', url]];
  return [
    ['Open', url],
    ['Look at', `${url}/requests/${example}`],
    ['', 'and choose a person under "View as": what may he do, and why not the rest?'],
  ];
}

function wayIn({ url, logIns, setUp }: Start): string[] {
  if (setUp !== null) {
    const address = setUp.url.replace(/^.*\/set-up\//, `${url}/api/v1/set-up/`);
    const until = new Date(setUp.expiresAt).toISOString().slice(0, 16).replace('T', ' ');
    return [
      `There are no people yet. The first one sets up himself by this link, once, until ${until} UTC:`,
      `  ${setUp.url}`,
      'or by the API:',
      `  curl -X POST ${address} -H 'Content-Type: application/json' \\`,
      `    -d '{"name": "Your name", "login": "you@example.org", "password": "a long one"}'`,
      '',
    ];
  }
  if (logIns.length === 0) return [];
  const width = (of: (each: DemoLogIn) => string): number => Math.max(...logIns.map((each) => of(each).length));
  const [role, login] = [width((each) => each.role), width((each) => each.login)];
  return [
    'Log in as one of the demo, for example:',
    ...logIns.map(
      (each) => `  ${each.role.padEnd(role)}  ${each.login.padEnd(login)}  ${each.password}  (${each.name})`,
    ),
    '',
  ];
}

function contents({ fresh, demo }: Start['started']): string {
  if (demo !== null) {
    return `${fresh ? 'new, with' : 'with'} a demo: ${demo.requests} requests, ${demo.people} people, ${demo.clients} clients`;
  }
  return fresh ? 'new, without requests' : 'found from an earlier start, and used as it is';
}
