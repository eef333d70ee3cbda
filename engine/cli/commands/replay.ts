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
import { databaseTarget } from '../replay/database-target.ts';
import { HttpTarget } from '../replay/http-target.ts';
import { publishOnce } from '../replay/publish-once.ts';
import { type ReplayFigures, refuseForeignLog, replayLog } from '../replay/replay-log.ts';
import type { ReplayTarget } from '../replay/replay-target.ts';
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
    'With --url it goes through a running server, which is waited for a minute when it is away.',
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
    url: { type: 'text', value: 'URL', help: 'a running server to replay into, in place of --database' },
    token: {
      type: 'text',
      value: 'TOKEN',
      help: 'API token for --url with the scopes read, write and operation; REGLAMENT_TOKEN in the environment when absent',
    },
    effects: {
      type: 'flag',
      help: 'also arm timers, and tell people and subscribers; without it nothing of that is done',
    },
    concurrency: { type: 'count', value: 'N', help: `cases at once; ${CONCURRENCY} when absent` },
    resume: { type: 'flag', help: 'go on where a former replay of this log into the database stopped' },
  },
  async run(input, io) {
    const database = input.text('database');
    const url = input.text('url');
    if (url !== undefined && database !== undefined) throw new UsageError('name --url or --database, not both');
    if (url !== undefined) return replayOver(url, input, io);
    if (input.flag('resume') && database === undefined) {
      throw new UsageError('--resume needs --database or --url: a temporary database is always new');
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
  const plan = await planOf(input, io);
  await makeFolder(databaseUrl);
  // Files are evidence of checklists; a log has none.
  const app = await openApp({ databaseUrl, files: 'files', now: io.now, plugins: plan.plugins });
  try {
    await publishOnce(app, plan.files, plan.requestType, plan.workflow);
    if (!plan.resume && (await isLogImported(app.store.read, plan.log.id))) throw importedBefore();
    return await replayed(databaseTarget(app.commands, input.flag('effects')), plan, io, tail);
  } finally {
    await app.close();
  }
}

async function replayOver(url: string, input: CommandInput, io: CommandIo): Promise<CommandResult> {
  const token = input.text('token') ?? io.env['REGLAMENT_TOKEN'];
  if (token === undefined || token === '')
    throw new UsageError('--url needs --token, or REGLAMENT_TOKEN in the environment');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError(`"${url}" is no http address`);
  const plan = await planOf(input, io);
  const target = new HttpTarget({ url, token, cancelled: io.cancelled, effects: input.flag('effects') });
  const { imported, workflow } = await target.state(plan.log.id, plan.requestType);
  if (workflow !== plan.workflow.hash) {
    throw new ReglamentError('LOG_PACK_MISMATCH', {
      reason: `the server has other definitions of "${plan.requestType}" published; install this pack there first`,
    });
  }
  if (imported && !plan.resume) throw importedBefore();
  return replayed(target, plan, io, []);
}

function importedBefore(): ReglamentError {
  const reason = 'cases of this log are there already: go on with --resume, or replay it into another database';
  return new ReglamentError('COMMAND_INVALID', { reason });
}

/** What is to be replayed, and how. Refuses a log of which the pack knows nothing. */
async function planOf(input: CommandInput, io: CommandIo) {
  const plugins = await enabledPlugins({ environment: io.env });
  const { pack, files } = await loadCheckedPack(input.text('pack')!, plugins.kinds);
  const requestType = chooseType(pack, input.text('type'));
  const workflow = compiledWorkflows(pack, plugins.kinds)(requestType, null);
  const log = await readNamedLog(input, io);
  const cases = log.cases.slice(0, input.count('limit'));
  refuseForeignLog(workflow, cases);
  const concurrency = input.count('concurrency') ?? CONCURRENCY;
  return { plugins, files, requestType, workflow, log, cases, concurrency, resume: input.flag('resume') };
}

async function replayed(
  target: ReplayTarget,
  { log, cases, requestType, workflow, concurrency, resume }: Awaited<ReturnType<typeof planOf>>,
  io: CommandIo,
  tail: readonly string[],
): Promise<CommandResult> {
  const begun = performance.now();
  const figures = await replayLog(target, {
    logId: log.id,
    cases,
    requestType,
    workflow,
    concurrency,
    resume,
    cancelled: io.cancelled,
    progress: (done) => io.progress(() => `replaying: ${done.cases} of ${cases.length} cases, ${done.sent} events`),
  });
  const seconds = (performance.now() - begun) / 1000;
  const json = answer(figures, seconds, finalStates(figures, workflow, cases));
  const lines = [...sayLog(log.report), ...sayAnswer(json), ...tail];
  if (!figures.interrupted) return { ok: figures.refused === 0, json, lines };
  return { ok: false, interrupted: true, json: { ...json, interrupted: true }, lines };
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
    // Nothing has no pace.
    eventsPerSecond: sent === 0 ? null : Math.round(sent / seconds),
  };
}

function sayAnswer(json: ReturnType<typeof answer>): string[] {
  const { cases, events, accepted, refused, refusals, journalRows, seconds, eventsPerSecond } = json;
  return [
    `replayed ${counted(cases, 'case')} and ${counted(events, 'event')}: ${accepted} accepted, ${refused} refused`,
    `${counted(journalRows, 'journal row')}; ${seconds} s, ${eventsPerSecond === null ? 'nothing was left to send' : `${eventsPerSecond} events per second`}`,
    'where the requests stand:',
    ...Object.entries(json.finalStates).map(([name, count]) => `  ${count}  ${name}`),
    ...(refused === 0 ? [] : [`first refusals of ${refused}:`]),
    ...refusals.flatMap(({ case: name, row, activity, reasons }) => [
      `  row ${row}, case ${name}, ${activity}:`,
      ...reasons.flatMap(sayDetail).map((line) => `  ${line}`),
    ]),
  ];
}
