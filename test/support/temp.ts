import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/**
 * Makes an empty folder of its own for one test or suite and promises its absolute path.
 * It is removed with everything in it when the process exits, so a failed test may still be looked at in the debugger.
 */
export function tempFolder(name = 'test'): string {
  const folder = mkdtempSync(join(tmpdir(), `reglament-${name}-`));
  if (made.length === 0) process.once('exit', removeAll);
  made.push(folder);
  return folder;
}

function removeAll(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
