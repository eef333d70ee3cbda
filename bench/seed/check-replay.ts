import { isDeepStrictEqual } from 'node:util';
import type { CommandContext } from '../../engine/commands/index.ts';
import { type History, type KnownPeople, readHistories } from '../../engine/commands/read-history.ts';
import type { Envelope } from '../../engine/commands/request-view.ts';
import type { CompiledWorkflow } from '../../engine/language/index.ts';
import { fieldRefusals } from '../../engine/run/index.ts';
import { replayJournal } from '../../engine/run/replay-journal.ts';
import type { LoadedRequest } from '../../engine/store/requests/index.ts';
import { loadRequests } from '../../engine/store/requests/load-request.ts';
import type { Sql } from '../../engine/store/store.ts';
import { Dice } from './dice.ts';

/** Where it reads: a database, or a transaction in one. */
export type Played = Pick<CommandContext, 'catalog' | 'now'> & { readonly store: { readonly read: Sql } };

/** What was found when journals of requests picked by chance were played again. */
export interface ReplayedFigure {
  readonly requests: number;
  readonly entries: number;
  /** Requests of each number of journal entries: the fewest and the most. */
  readonly fewest: number;
  readonly most: number;
}

const LEAST_ENTRIES = 5;
const AT_ONCE = 50;

/**
 * Plays the whole journals of requests picked by chance on the definitions they are pinned to. Throws when a journal has
 * gaps or fewer than five entries, when an entry would have been refused, when a field holds what its definition does not
 * allow, or when the request stands elsewhere, or with other fields, ticks or another owner, than its journal says.
 */
export async function checkReplay(
  { store: { read }, catalog, now }: Played,
  { size, seed }: { readonly size: number; readonly seed: number },
): Promise<ReplayedFigure> {
  const ids = await pick(read, size, new Dice(seed + 2));
  const people: KnownPeople = new Map();
  const figure = { requests: 0, entries: 0, fewest: Number.POSITIVE_INFINITY, most: 0 };
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await loadRequests(read, ids.slice(at, at + AT_ONCE), now());
    const histories = await readHistories(read, rows, people);
    for (const [index, row] of rows.entries()) {
      const entries = await wholeJournal(read, row);
      const problem = problemOf(await catalog.workflow(read, row.effectiveHash), row, histories[index] as History);
      if (problem !== null) throw new Error(`request ${row.number}: ${problem}`);
      figure.requests += 1;
      figure.entries += entries;
      figure.fewest = Math.min(figure.fewest, entries);
      figure.most = Math.max(figure.most, entries);
    }
  }
  return figure;
}

async function pick(read: Sql, size: number, dice: Dice): Promise<number[]> {
  const [range] = await read.all<{ first: number | null; last: number | null; many: number }>(
    'SELECT MIN(id) AS first, MAX(id) AS last, COUNT(*) AS many FROM request',
  );
  if (range === undefined || range.first === null || range.last === null) return [];
  const ids = new Set<number>();
  while (ids.size < Math.min(size, range.many)) ids.add(range.first + dice.below(range.last - range.first + 1));
  return [...ids];
}

/** How many entries its journal has. Throws when they are not numbered from 1 to what the request says, or too few. */
async function wholeJournal(read: Sql, { id, number, journalSeq }: LoadedRequest): Promise<number> {
  const rows = await read.all<{ seq: number }>('SELECT seq FROM journal WHERE request_id = ? ORDER BY seq', [id]);
  if (rows.length !== journalSeq || rows.some(({ seq }, at) => seq !== at + 1)) {
    throw new Error(`request ${number}: its journal is not numbered from 1 to ${journalSeq}`);
  }
  if (rows.length < LEAST_ENTRIES) throw new Error(`request ${number}: its journal has ${rows.length} entries`);
  return rows.length;
}

/** What is wrong with a request; null when it stands as its journal says. */
function problemOf(workflow: CompiledWorkflow, row: LoadedRequest, history: History): string | null {
  const [invalid] = fieldRefusals(workflow, row.fields);
  if (invalid !== undefined) return invalid.message;
  const { refused, last } = replayJournal(workflow, history.record, history.creator, history.created, history.entries);
  const [first] = refused;
  if (first !== undefined) return `entry ${first.seq} is refused: ${first.refusals[0]?.message}`;
  if (last === null) return 'it could not be filed';
  const { instance, states } = row.envelope as Envelope;
  const played = {
    states: last.view.states.toSorted(),
    status: last.view.status,
    stage: last.view.stage,
    flags: last.view.flags.toSorted(),
    ended: last.view.ended,
    fields: last.record.fields,
    checklists: valuesOf(last.record.checklists),
    owner: last.record.assignee?.id ?? null,
  };
  const kept: typeof played = {
    states: states.toSorted(),
    status: row.status,
    stage: row.stage,
    flags: row.flags.toSorted(),
    ended: row.endedAt !== null && instance.status === 'done',
    fields: row.fields,
    checklists: valuesOf(row.checklists as typeof last.record.checklists),
    owner: row.assignee?.uuid ?? null,
  };
  for (const name of Object.keys(played) as (keyof typeof played)[]) {
    if (isDeepStrictEqual(played[name], kept[name])) continue;
    return `${name} is ${JSON.stringify(kept[name])}, by its journal ${JSON.stringify(played[name])}`;
  }
  return null;
}

/** What is ticked in each checklist. */
function valuesOf(checklists: Readonly<Record<string, { readonly values: object }>>): Record<string, object> {
  return Object.fromEntries(Object.entries(checklists).map(([id, { values }]) => [id, values]));
}
