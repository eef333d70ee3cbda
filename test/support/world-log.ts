import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLog, type ReadCase } from '../../engine/cli/log/read-log.ts';
import { cli } from '../cli/run-in-process.ts';
import { tempFolder } from './temp.ts';
import { dice } from './world-traffic.ts';

/** An event log with the pack that was discovered from it. */
export interface LogWorld {
  readonly csv: string;
  readonly pack: string;
  readonly cases: readonly ReadCase[];
  /** The options that name the columns. */
  readonly columns: readonly string[];
}

const COLUMNS = { case: 'Case ID', activity: 'Activity', time: 'Complete Timestamp' } as const;
/** Activity -> what may follow it; nothing ends the case. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  Received: ['Sorted', 'Sorted', 'Sorted', 'Sorted', 'Sorted', 'Rejected'],
  Sorted: ['In work', 'In work', 'In work', 'In work', 'Waiting', 'Sorted'],
  'In work': ['Solved', 'Solved', 'Solved', 'Solved', 'Waiting'],
  Waiting: ['In work', 'Waiting', 'Solved', ''],
  Solved: ['Closed', 'Closed', 'Closed', 'Closed', 'In work', ''],
  Closed: [],
  Rejected: [],
};

/** The measured log of a help desk; undefined where there is none. */
export function helpdeskCsv(): string | undefined {
  const data = process.env.REGLAMENT_DATA;
  const file = data === undefined ? undefined : join(data, 'log-helpdesk-italian', 'helpdesk.csv');
  return file !== undefined && existsSync(file) ? file : undefined;
}

/** Writes a log of so many cases, the same each time: about five events a case, times that tie. */
export function generateLog(cases: number): string {
  const roll = dice(cases);
  const lines = [Object.values(COLUMNS).join(',')];
  let time = Date.UTC(2024, 0, 8, 8);
  for (let index = 1; index <= cases; index += 1) {
    let activity = 'Received';
    let at = time;
    for (let count = 0; activity !== '' && count < 12; count += 1) {
      lines.push(`Case ${index},${activity},${new Date(at).toISOString()}`);
      at += roll(3) * 60_000;
      const next: readonly string[] = STEPS[activity] ?? [];
      activity = next[roll(next.length)] ?? '';
    }
    time += 30_000;
  }
  const csv = join(tempFolder('log'), 'log.csv');
  writeFileSync(csv, `${lines.join('\n')}\n`);
  return csv;
}

/** Discovers the pack of a log by the command line, in this process. */
export async function logWorld(csv: string): Promise<LogWorld> {
  const pack = join(tempFolder('log-pack'), 'pack');
  const columns = ['--case', COLUMNS.case, '--activity', COLUMNS.activity, '--time', COLUMNS.time];
  const { code, stderr } = await cli(['import-log', csv, ...columns, '--out', pack]);
  if (code !== 0) throw new Error(`the log could not be imported: ${stderr}`);
  const { cases } = await readLog(csv, { columns: LOG_COLUMNS });
  return { csv, pack, columns, cases };
}

/** The columns as the reader of logs takes them. */
export const LOG_COLUMNS = { case: COLUMNS.case, activity: [COLUMNS.activity], time: COLUMNS.time };

/** The program itself, for a process of its own. */
export const CLI = fileURLToPath(new URL('../../engine/cli/main.ts', import.meta.url));
