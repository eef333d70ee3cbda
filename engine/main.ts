/** `npm start`: opens the database, fills an empty one, and serves until it is told to stop. */
import { existsSync } from 'node:fs';
import { readConfig } from './config/index.ts';
import { sayFailure } from './main/say-failure.ts';
import { startServer } from './main/start-server.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

try {
  const server = await startServer(readConfig(process.env), {
    say: (line) => console.log(line),
    log: (line) => console.error(line),
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      // Whoever asks twice does not want to wait.
      process.once(signal, () => process.exit(code));
      void server.stop();
    });
  }
} catch (error) {
  for (const line of sayFailure(error)) console.error(line);
  process.exitCode = 1;
}
