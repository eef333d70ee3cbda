import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../../support/temp.ts';
import { cli } from '../run-in-process.ts';

export const COLUMNS = ['--case', 'Case', '--activity', 'Activity', '--time', 'Time'];

/** Writes an event log, one case per list of activities, a minute between rows. */
export function writeLog(cases: readonly (readonly string[])[], file = join(tempFolder('log'), 'log.csv')): string {
  const rows = cases.flatMap((activities, index) =>
    activities.map((activity, step) => `case-${index + 1},${activity},2020-01-01 10:${String(step).padStart(2, '0')}`),
  );
  writeFileSync(file, `${['Case,Activity,Time', ...rows].join('\n')}\n`);
  return file;
}

/** Discovers a pack from a log and gives its folder. */
export async function discoverPack(log: string, columns: readonly string[] = COLUMNS): Promise<string> {
  const out = join(tempFolder('pack'), 'help-desk');
  const run = await cli(['import-log', log, ...columns, '--out', out, '--json']);
  if (run.code !== 0) throw new Error(run.stdout + run.stderr);
  return out;
}
