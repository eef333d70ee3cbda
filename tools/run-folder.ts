import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** What a whole run needs at most is a part of this; containers often give 64 MB, and then the disk serves. */
const ROOM = 4 * 2 ** 30;
const FREE = 2 * ROOM;
const NAME = /^reglament-run-(\d+)-/;

/**
 * Makes the folder in which all processes of a run make their temporary files, and gives its path: in memory where there is
 * plenty, since databases that wait for no disk answer sooner. It is removed when this process ends, with whatever killed
 * processes left in it; those of runs that were killed themselves are removed now.
 */
export function runFolder(memory = MEMORY): string {
  const base = hasRoom(memory) ? memory : tmpdir();
  for (const name of readdirSync(base)) if (isOver(name)) remove(join(base, name));
  const folder = mkdtempSync(join(base, `reglament-run-${process.pid}-`));
  process.once('exit', () => remove(folder));
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => process.exit(128 + number));
  }
  return folder;
}

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM && process.availableMemory() >= FREE;
  } catch {
    return false;
  }
}

/** Says whether this is the folder of a run whose process is gone. */
function isOver(name: string): boolean {
  const pid = Number(NAME.exec(name)?.[1]);
  if (Number.isNaN(pid)) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function remove(folder: string): void {
  // Somebody else's, or a server is still writing into it: the next run comes by again.
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {}
}
