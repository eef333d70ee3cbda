/** `npm start`: opens the database, fills an empty one, and serves until it is told to stop. */
import { existsSync } from 'node:fs';
import { readConfig } from './config/index.ts';
import { heedSignals } from './main/heed-signals.ts';
import { censorOf, makeLog, secretsOf } from './main/log/index.ts';
import { sayFailure } from './main/say-failure.ts';
import { startServer } from './main/start-server.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

let censor = censorOf([]);
try {
  const config = readConfig(process.env);
  censor = censorOf(secretsOf(config));
  const { level, format } = config.log;
  const log = makeLog({
    level,
    format: format ?? (process.stderr.isTTY ? 'pretty' : 'json'),
    censor,
    write: (text) => void process.stderr.write(text),
  });
  const say = (line: string): void => console.log(line);
  const server = await startServer(config, { say, log });
  heedSignals(server, log, config.tls !== null);
  // Whoever has read it may stop the server at once, and finds that it ends well.
  say(server.greeting);
} catch (error) {
  for (const line of sayFailure(error)) console.error(censor.text(line));
  process.exitCode = 1;
}
