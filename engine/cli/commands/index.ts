import type { Command } from '../command.ts';

/** Every command by name, in the order of the help page. Each is loaded only when it runs. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./check.ts')).check],
  ['test', async () => (await import('./test.ts')).test],
  ['types', async () => (await import('./types.ts')).types],
  ['import', async () => (await import('./import.ts')).importCommand],
  ['import-log', async () => (await import('./import-log.ts')).importLog],
  ['replay', async () => (await import('./replay.ts')).replay],
  ['pack install', async () => (await import('./pack-install.ts')).packInstall],
  ['pack export', async () => (await import('./pack-export.ts')).packExport],
  ['backup', async () => (await import('./backup.ts')).backup],
  ['restore', async () => (await import('./restore.ts')).restore],
]);

/** Loads a command of the table. */
export async function loadCommand(name: string): Promise<Command> {
  const load = COMMANDS.get(name);
  if (load === undefined) throw new Error(`there is no command "${name}" in the table`);
  return load();
}
