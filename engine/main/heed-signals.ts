import type { Log } from '../log.ts';
import type { Server } from './start-server.ts';

/**
 * SIGINT and SIGTERM stop the server, a second one at once. SIGHUP reads the certificate again; where there is none it
 * stops, as when a terminal is closed. An error that nobody caught is logged, and ends the process: another one takes over.
 */
export function heedSignals(server: Server, log: Log, tls: boolean): void {
  let stopping = false;
  const heed = (signal: NodeJS.Signals, code: number): void => {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (stopping) process.exit(code);
      stopping = true;
      server.stop().catch((error: unknown) => {
        log.error('could not stop well', { error });
        process.exit(1);
      });
    });
  };
  heed('SIGINT', 130);
  heed('SIGTERM', 143);
  if (tls) process.on('SIGHUP', () => reload(server, log));
  else heed('SIGHUP', 129);
  process.on('uncaughtException', (error) => {
    log.error('an error was not caught: the process ends', { error });
    process.exit(1);
  });
}

function reload(server: Server, log: Log): void {
  try {
    server.reloadCertificate();
    log.info('the certificate was read again');
  } catch (error) {
    log.error('the certificate cannot be used; the old one is kept', { error });
  }
}
