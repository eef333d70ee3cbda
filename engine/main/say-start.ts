import { DEMO_PASSWORD } from '../commands/index.ts';
import { type Config, sayDatabase } from '../config/index.ts';
import type { PackView } from '../queries/index.ts';
import type { DemoLogin } from '../queries/people/index.ts';
import type { Prepared } from './prepare-database.ts';

type Row = readonly [name: string, value: string];

export interface Start {
  readonly config: Config;
  /** Where people reach the server. */
  readonly url: string;
  readonly started: Omit<Prepared, 'app'>;
  readonly pack: PackView | undefined;
  /** One of each role, where a demo is open to try. */
  readonly demo: readonly DemoLogin[];
  /** Numbers of requests for those who cannot see the example, by login. */
  readonly looks: ReadonlyMap<string, string>;
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

function pages({ url, started }: Start): Row[] {
  const example = started.demo?.example ?? null;
  return [
    ['Open', `${url}/desk/`],
    ...(example === null ? [] : [['Look at', `${url}/desk/requests/${example}`] as const]),
  ];
}

/** Where somebody sees a request, when it is not the one that is named above: people of clients have pages of their own. */
function ownLook({ url, looks, started }: Start, { login, kind }: DemoLogin): string {
  const number = looks.get(login) ?? (kind === 'client' ? started.demo?.example : null) ?? null;
  if (number === null) return '';
  return ` (look at ${url}/desk/${kind === 'client' ? 'portal/' : ''}requests/${number})`;
}

function wayIn(start: Start): string[] {
  const { demo, setUp } = start;
  if (setUp !== null) {
    const until = new Date(setUp.expiresAt).toISOString().slice(0, 16).replace('T', ' ');
    return [
      `There are no people yet. The first one sets up himself by this link, once, until ${until} UTC:`,
      `  ${setUp.url}`,
      '',
    ];
  }
  if (demo.length === 0) return [];
  const rows = demo.map((person) => ({
    login: person.login,
    who: `${person.name}, ${person.roles.map(({ en }) => en).join(', ')}${ownLook(start, person)}`,
  }));
  const width = Math.max(...rows.map(({ login }) => login.length));
  return [
    `Log in as one of the demo; the password of all is ${DEMO_PASSWORD}:`,
    ...rows.map(({ login, who }) => `  ${login.padEnd(width)}  ${who}`),
    '',
  ];
}

function contents({ fresh, demo }: Start['started']): string {
  if (demo !== null) {
    return `${fresh ? 'new, with' : 'with'} a demo: ${demo.requests} requests, ${demo.people} people, ${demo.clients} clients`;
  }
  return fresh ? 'new, without requests' : 'found from an earlier start, and used as it is';
}
