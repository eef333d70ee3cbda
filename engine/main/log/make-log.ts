import { pino } from 'pino';
import type { Log, LogFacts } from '../../log.ts';
import type { Censor } from './censor.ts';
import { prettyLine } from './pretty.ts';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly format: 'pretty' | 'json';
  readonly censor: Censor;
  /** Takes whole lines. */
  readonly write: (text: string) => void;
}

/** A log that writes one line per call, without secrets; a logger never fails its caller. */
export function makeLog({ level, format, censor, write }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // The censor has made plain values of everything, with the causes that pino would leave out.
      serializers: { err: (value: unknown) => value },
    },
    { write: format === 'pretty' ? (line: string) => write(prettyLine(line)) : write },
  );
  const at =
    (of: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, facts: LogFacts = {}): void => {
      if (!logger.isLevelEnabled(of)) return;
      try {
        logger[of](censor.facts(facts), censor.text(message));
      } catch {
        logger[of]('a line could not be written');
      }
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
