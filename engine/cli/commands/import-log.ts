import { basename, resolve } from 'node:path';
import { ReglamentError } from '../../errors.ts';
import { discover } from '../../language/discover/index.ts';
import type { Command } from '../command.ts';
import { counted } from '../counted.ts';
import { heedSignals } from '../heed-signals.ts';
import { LOG_OPTIONS, readNamedLog } from '../log/log-options.ts';
import { sayLog } from '../log/say-log.ts';
import { refuseFilled, writePackFiles } from '../pack-files.ts';

/** Turns an event log into a pack that allows exactly what the log shows. */
export const importLog: Command = {
  name: 'import-log',
  summary: 'discover a pack from an event log (CSV)',
  details: [
    'The order of rows in each case is the truth; times may tie or go backwards.',
    'Each activity becomes a status and a state, each succession a transition with its count.',
  ],
  positionals: [{ name: 'file.csv', help: 'the event log' }],
  options: {
    ...LOG_OPTIONS,
    resource: { type: 'text', value: 'COL', help: 'column of the person or machine that did it' },
    out: { type: 'text', value: 'DIR', required: true, help: 'folder for the pack; new or empty' },
  },
  async run(input, io) {
    const out = input.text('out')!;
    await refuseFilled(out);
    const log = await readNamedLog(input, io, input.text('resource'));
    const found = discover(log.cases, { name: basename(resolve(out)) });
    if (!found.ok) throw new ReglamentError('LOG_UNREADABLE', { reason: found.reasons.join('; ') });
    await heedSignals(io.cancelled);
    await writePackFiles(out, found.files);
    const { summary } = found;
    return {
      ok: true,
      json: { pack: out, ...summary, log: log.report },
      lines: [
        ...sayLog(log.report),
        `found ${counted(summary.activities.length, 'activity', 'activities')} and ${counted(summary.pairs, 'succession')}`,
        ...summary.activities.map(
          ({ activity, events, firsts, lasts }) =>
            `  ${activity}: ${counted(events, 'event')}, first in ${counted(firsts, 'case')}, last in ${lasts}`,
        ),
        `wrote ${counted(found.files.size, 'file')} to ${out}`,
      ],
    };
  },
};
