import type { CommandInput, CommandIo, OptionSpec } from '../command.ts';
import { type EventLog, readLog } from './read-log.ts';

/** The options by which a command is told how to read a log. */
export const LOG_OPTIONS = {
  case: { type: 'text', value: 'COL', required: true, help: 'column that names the case' },
  activity: {
    type: 'text',
    value: 'COL',
    required: true,
    many: true,
    help: 'column of the activity; given twice, both are joined by "/"',
  },
  time: { type: 'text', value: 'COL', required: true, help: 'column of the time; a time without a zone is UTC' },
  encoding: {
    type: 'text',
    value: 'NAME',
    help: 'encoding of the file; detected when absent (UTF-8, UTF-16, else windows-1251)',
  },
} as const satisfies Record<string, OptionSpec>;

/** Reads the log that a command names by `<file.csv>` and LOG_OPTIONS. Errors as of `readLog`. */
export function readNamedLog(input: CommandInput, io: CommandIo, resource?: string): Promise<EventLog> {
  const encoding = input.text('encoding');
  return readLog(input.positional('file.csv'), {
    columns: {
      case: input.text('case')!,
      activity: input.texts('activity'),
      time: input.text('time')!,
      ...(resource === undefined ? {} : { resource }),
    },
    ...(encoding === undefined ? {} : { encoding }),
    cancelled: io.cancelled,
    progress: (rows) => io.progress(() => `reading: ${rows} rows`),
  });
}
