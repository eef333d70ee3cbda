import { type Config, sayDatabase } from '../config/index.ts';
import type { PackView } from '../queries/index.ts';
import type { Prepared } from './prepare-database.ts';

type Started = Omit<Prepared, 'app'>;

/** What is running and where to look, for a terminal. */
export function sayStart(config: Config, url: string, started: Started, pack: PackView | undefined): string[] {
  const example = started.demo?.example ?? null;
  const rows: [name: string, value: string][] = [
    ['Open', url],
    ...(example === null
      ? []
      : ([
          ['Look at', `${url}/requests/${example}`],
          ['', 'and choose a person under "View as": what may he do, and why not the rest?'],
        ] as [string, string][])),
    ['JSON', `${url}/api/v1/requests`],
    ['Data', `${sayDatabase(config.databaseUrl)}${config.embedded ? ' (embedded database)' : ''}`],
    ['', contents(started)],
    ['Pack', pack === undefined ? 'none' : `${pack.id} ${pack.version}, release ${pack.release}`],
    ['Stop', 'Ctrl+C'],
  ];
  return [
    '',
    'Reglament is running.',
    '',
    ...rows.map(([name, value]) => `  ${name.padEnd(9)}${value}`),
    '',
    'There is no log-in yet: it answers on this machine only, and changes nothing.',
    '',
  ];
}

function contents({ fresh, demo }: Started): string {
  if (demo !== null) {
    return `${fresh ? 'new, with' : 'with'} a demo: ${demo.requests} requests, ${demo.people} people, ${demo.clients} clients`;
  }
  return fresh ? 'new, without requests' : 'found from an earlier start, and used as it is';
}
