import { join } from 'node:path';
import { enabledPlugins } from '../../app/enabled-plugins.ts';
import { openApp } from '../../app.ts';
import { ReglamentError } from '../../errors.ts';
import { activityTitle } from '../../language/discover/index.ts';
import { all, type CompiledWorkflow, type Pack } from '../../language/index.ts';
import { isLogImported } from '../../queries/imported-log.ts';
import { type Command, type CommandInput, type CommandIo, type CommandResult, UsageError } from '../command.ts';
import { compiledWorkflows } from '../compiled-workflows.ts';
import { counted } from '../counted.ts';
import { makeFolder } from '../database.ts';
import { loadCheckedPack } from '../load-pack.ts';
import { LOG_OPTIONS, readNamedLog } from '../log/log-options.ts';
import type { ReadCase } from '../log/read-log.ts';
import { sayLog } from '../log/say-log.ts';
import { publishOnce } from '../replay/publish-once.ts';
import { type ReplayFigures, refuseForeignLog, replayLog } from '../replay/replay-log.ts';
import { sayDetail } from '../say-error.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';

const CONCURRENCY = 8;

/** Sends the rows of an event log through the real commands. */
export const replay: Command = {
  name: 'replay',
  summary: 'send an event log through the real commands',
  details: [
    'Each case becomes a request, each row an event: the one titled like the activity, or leading to a status titled so.',
    'Without --database a temporary embedded database is used and removed afterwards.',
    'Refused rows are reported with their reasons and give exit code 1.',
    'Interrupted, it tells how far it came, and gives exit code 130.',
  ],
  positionals: [{ name: 'file.csv', help: 'the event log' }],
  options: {
    pack: { type: 'text', value: 'DIR', required: true, help: 'folder of the pack' },
    ...LOG_OPTIONS,
    type: { type: 'text', value: 'ID', help: 'request type, when the pack has several' },
    database: { type: 'text', value: 'URL', help: 'sqlite:<file> or mysql://user:password@host/database' },
    limit: { type: 'count', value: 'N', help: 'replay only the first N cases' },
    concurrency: { type: 'count', value: 'N', help: `cases at once; ${CONCURRENCY} when absent` },
    resume: { type: 'flag', help: 'go on where a former replay of this log into the database stopped' },
  },
  async run(input, io) {
    const database = input.text('database');
    if (input.flag('resume') && database === undefined) {
      throw new UsageError('--resume needs --database: a temporary database is always new');
    }
    if (database !== undefined) return replayInto(database, input, io, []);
    const lines = ['used a temporary embedded database, now removed'];
    return withTemporaryFolder((folder) => replayInto(`sqlite:${join(folder, 'replay.sqlite')}`, input, io, lines));
  },
};

async function replayInto(
  databaseUrl: string,
  input: CommandInput,
  io: CommandIo,
  tail: readonly string[],
): Promise<CommandResult> {
  const plugins = await enabledPlugins({ environment: io.env });
  const { pack, files } = await loadCheckedPack(input.text('pack')!, plugins.kinds);
  const requestType = chooseType(pack, input.text('type'));
  const workflow = compiledWorkflows(pack, plugins.kinds)(requestType, null);
  const log = await readNamedLog(input, io);
  const cases = log.cases.slice(0, input.count('limit'));
  refuseForeignLog(workflow, cases);

  await makeFolder(databaseUrl);
  // Files are evidence of checklists; a log has none.
  const app = await openApp({ databaseUrl, files: 'files', now: io.now, plugins });
  try {
    await publishOnce(app, files, requestType, workflow);
    const resume = input.flag('resume');
    if (!resume && (await isLogImported(app.store.read, log.id))) {
      const reason = 'cases of this log are in the database already: go on with --resume, or name another database';
      throw new ReglamentError('COMMAND_INVALID', { reason });
    }
    const begun = performance.now();
    const figures = await replayLog(app.commands, {
      logId: log.id,
      cases,
      requestType,
      workflow,
      concurrency: input.count('concurrency') ?? CONCURRENCY,
      resume,
      cancelled: io.cancelled,
      progress: (done) => io.progress(() => `replaying: ${done.cases} of ${cases.length} cases, ${done.sent} events`),
    });
    const seconds = (performance.now() - begun) / 1000;
    const json = answer(figures, seconds, finalStates(figures, workflow, cases));
    const lines = [...sayLog(log.report), ...sayAnswer(json), ...tail];
    if (!figures.interrupted) return { ok: figures.refused === 0, json, lines };
    return { ok: false, interrupted: true, json: { ...json, interrupted: true }, lines };
  } finally {
    await app.close();
  }
}

function chooseType(pack: Pack, wanted: string | undefined): string {
  const ids = all(pack, 'request-type').map(({ definition }) => definition.id);
  if (wanted !== undefined && !ids.includes(wanted)) {
    throw new UsageError(`the pack has no request type "${wanted}"; it has: ${ids.join(', ')}`);
  }
  const id = wanted ?? (ids.length === 1 ? ids[0] : undefined);
  if (id === undefined)
    throw new UsageError(`the pack has ${ids.length} request types, name one by --type: ${ids.join(', ')}`);
  return id;
}

/** Final statuses in the words of the log where it has them, else by their titles. */
function finalStates(
  figures: ReplayFigures,
  workflow: CompiledWorkflow,
  cases: readonly ReadCase[],
): Record<string, number> {
  const words = new Map<string, string>();
  for (const one of cases) for (const { activity } of one.events) words.set(activityTitle(activity), activity);
  const titles = new Map(workflow.effective.statuses.statuses.map(({ id, title }) => [id, title.en ?? title.ru ?? id]));
  const counts = new Map<string, number>();
  for (const [status, count] of figures.finalStatuses) {
    const title = status === null ? 'none' : (titles.get(status) ?? status);
    const name = words.get(title) ?? title;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return Object.fromEntries([...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** The answer for programs; these keys and no others. */
function answer(figures: ReplayFigures, seconds: number, final: Record<string, number>) {
  const { cases, events, accepted, refused, refusals, journalRows, sent } = figures;
  return {
    cases,
    events,
    accepted,
    refused,
    refusals,
    finalStates: final,
    journalRows,
    seconds: Math.round(seconds * 1000) / 1000,
    eventsPerSecond: Math.round(sent / seconds),
  };
}

function sayAnswer(json: ReturnType<typeof answer>): string[] {
  const { cases, events, accepted, refused, refusals, journalRows, seconds, eventsPerSecond } = json;
  return [
    `replayed ${counted(cases, 'case')} and ${counted(events, 'event')}: ${accepted} accepted, ${refused} refused`,
    `${counted(journalRows, 'journal row')}; ${seconds} s, ${eventsPerSecond} events per second`,
    'where the requests stand:',
    ...Object.entries(json.finalStates).map(([name, count]) => `  ${count}  ${name}`),
    ...(refused === 0 ? [] : [`first refusals of ${refused}:`]),
    ...refusals.flatMap(({ case: name, row, activity, reasons }) => [
      `  row ${row}, case ${name}, ${activity}:`,
      ...reasons.flatMap(sayDetail).map((line) => `  ${line}`),
    ]),
  ];
}
