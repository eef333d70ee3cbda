import { existsSync } from 'node:fs';
import { runCli } from './run-cli.ts';

// The settings of the server, so that commands find its database.
if (existsSync('.env')) process.loadEnvFile('.env');

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // The first signal lets the command tidy up; the second one ends the process as usual.
  process.once(signal, () => interrupt.abort());
}
// A reader that has seen enough, such as `head`, closes the pipe: nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cancelled: interrupt.signal,
  now: () => new Date(),
});
