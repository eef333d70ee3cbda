import { existsSync, readFileSync } from 'node:fs';
import type { Sql } from '../../engine/store/store.ts';

/** What a tick of /proc is. */
const TICK_MS = 10;
const [USER, SYSTEM] = [11, 12];

/**
 * Gives the milliseconds of processor that this process and its MariaDB have used so far; of this process alone where the
 * database runs on another machine. Others on the machine do not lengthen them.
 */
export async function processorTime(read: Sql): Promise<() => number> {
  const [row] = await read.all<{ file: string }>('SELECT @@pid_file AS file');
  const stat = row !== undefined && existsSync(row.file) ? `/proc/${readFileSync(row.file, 'utf8').trim()}/stat` : null;
  return () => {
    const { user, system } = process.cpuUsage();
    const own = (user + system) / 1000;
    if (stat === null) return own;
    const fields = readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return own + (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK_MS;
  };
}
