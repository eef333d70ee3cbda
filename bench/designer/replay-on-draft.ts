import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { openApp } from '../../engine/app.ts';
import {
  type CommandContext,
  createRequest,
  installPack,
  saveDraft,
  sendEvent,
  setFields,
} from '../../engine/commands/index.ts';
import { isReglamentError } from '../../engine/errors.ts';
import { createApp, listen } from '../../engine/http/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { sessionCookieName } from '../../engine/http/auth/session-cookie.ts';
import { insertSession, newSecret } from '../../engine/store/people/index.ts';
import { uuidv7 } from '../../engine/store/uuidv7.ts';
import { median } from '../statistics.ts';
import { LARGE_FILE, largePack } from './large-pack.ts';

export interface ReplayFigure {
  readonly requests: number;
  readonly journalRows: number;
  /** Median of several whole replays through `POST /drafts/replay`, as the publish dialog asks for them. */
  readonly milliseconds: number;
  readonly calls: number;
  readonly rowsPerSecond: number;
  /** The same rows read by one bare statement. */
  readonly floorMilliseconds: number;
  readonly floorRowsPerSecond: number;
  readonly refused: number;
  readonly stuck: number;
  /** The longest time for which the server answered nobody else. */
  readonly longestBlockMilliseconds: number;
}

export interface ReplayOptions {
  readonly folder: string;
  /** Rows of the journal, each written by a real step. */
  readonly rows: number;
  readonly rounds: number;
}

const STEPS = 19;
const ROLES = ['dispatcher', 'coordinator', 'field-engineer', 'service-manager'];

/** How long it takes to replay history on a draft of a workflow with 200 states and 600 transitions, beside reading it. */
export async function measureReplay({ folder, rows, rounds }: ReplayOptions): Promise<ReplayFigure> {
  const file = join(folder, 'replay.sqlite');
  const app = await openApp({ databaseUrl: `sqlite:${file}`, files: join(folder, 'replay-files') });
  const listening = await listen(0, '127.0.0.1');
  try {
    const ctx = app.commands;
    await installPack(ctx, 'system', { files: largePack() });
    const person = uuidv7();
    const created = { uuid: person, kind: 'staff', name: 'Bench', roles: ROLES, created_at: 0 } as const;
    await app.store.models.Person.create(created);
    const requests = await seed(ctx, person, rows);
    await draftEdited(ctx, person);
    listening.serve(createApp(ctx, { log: NO_LOG }));
    const headers = await session(ctx, person);
    const found: Awaited<ReturnType<typeof replayAll>>[] = [];
    for (let round = 0; round <= rounds; round += 1) found.push(await replayAll(listening.url, headers));
    // The first round warms up.
    const measured = found.slice(1);
    const milliseconds = median(measured.map((each) => each.milliseconds));
    const last = measured.at(-1) as (typeof measured)[number];
    const floor = readBare(file, rounds);
    return {
      requests,
      journalRows: last.entries,
      milliseconds,
      calls: last.calls,
      rowsPerSecond: last.entries / (milliseconds / 1000),
      floorMilliseconds: floor,
      floorRowsPerSecond: last.entries / (floor / 1000),
      refused: last.refused,
      stuck: last.stuck,
      longestBlockMilliseconds: median(measured.map((each) => each.longestBlock)),
    };
  } finally {
    await listening.close();
    await app.close();
  }
}

/** Requests that have gone some way, told apart by what was typed into them. */
async function seed(ctx: CommandContext, person: string, rows: number): Promise<number> {
  const count = Math.ceil(rows / (STEPS + 1));
  const as = { person };
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      const fields = {
        'penalty-amount': index % 150,
        rating: index % 3 === 0 ? null : 1 + (index % 5),
        'service-area': index % 4 === 0 ? 'region' : 'city',
      };
      const { uuid: request } = await createRequest(ctx, as, { type: 'large', subject: `no. ${index}`, fields });
      for (let step = 0; step < STEPS; step += 1) await oneStep(ctx, as, request, index + step);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return count;
}

async function oneStep(ctx: CommandContext, as: { person: string }, request: string, number: number): Promise<void> {
  try {
    if (number % 7 === 3) await setFields(ctx, as, { request, fields: { 'penalty-amount': (number * 37) % 300 } });
    else if (number % 11 === 5)
      await sendEvent(ctx, as, { request, event: 'back', fields: { rating: 1 + (number % 5) } });
    else await sendEvent(ctx, as, { request, event: 'go' });
  } catch (error) {
    // It has ended on its way.
    if (!isReglamentError(error)) throw error;
  }
}

/** A draft that would have refused some of what happened. */
async function draftEdited(ctx: CommandContext, person: string): Promise<void> {
  const definition = JSON.parse(largePack().get(LARGE_FILE) as string);
  const { states } = definition.machine.states['station-0'];
  states['s-0-3'].on.go.shift();
  states['s-0-1'].on.go[1].meta.required = { fields: ['rating'] };
  const base = { kind: 'workflow', id: 'large', definition, revision: 0 } as const;
  await saveDraft(ctx, { person }, base);
}

async function session({ store, now }: CommandContext, person: string): Promise<Record<string, string>> {
  const { secret, hash } = newSecret();
  const [row] = await store.read.all<{ id: number }>('SELECT id FROM person WHERE uuid = ?', [person]);
  const createdAt = now().getTime();
  const from = { agent: 'bench', address: '127.0.0.1', createdAt, expiresAt: createdAt + 3_600_000 };
  await insertSession(store.read, { uuid: uuidv7(), hash, personId: (row as { id: number }).id, ...from });
  return { cookie: `${sessionCookieName(false)}=${secret}`, 'sec-fetch-site': 'same-origin' };
}

async function replayAll(url: string, headers: Record<string, string>) {
  const sum = { entries: 0, refused: 0, stuck: 0, calls: 0 };
  const blocked = watchLoop();
  const begun = performance.now();
  for (let cursor: number | null = null; ; ) {
    const answer = await fetch(`${url}/api/v1/drafts/replay`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ limit: 200, ...(cursor === null ? {} : { cursor }) }),
    });
    const told = (await answer.json()) as typeof sum & { next: number | null };
    if (!answer.ok) throw new Error(`the replay is refused: ${JSON.stringify(told)}`);
    for (const name of ['entries', 'refused', 'stuck'] as const) sum[name] += told[name];
    sum.calls += 1;
    cursor = told.next;
    if (cursor === null) break;
  }
  return { ...sum, milliseconds: performance.now() - begun, longestBlock: blocked() };
}

/** Gives the longest time between two turns of the event loop since the call. */
function watchLoop(): () => number {
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  return () => {
    clearInterval(beat);
    return longest;
  };
}

function readBare(file: string, rounds: number): number {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const times = Array.from({ length: rounds }, () => {
      const begun = performance.now();
      database.prepare('SELECT * FROM journal ORDER BY request_id, seq').all();
      return performance.now() - begun;
    });
    return median(times);
  } finally {
    database.close();
  }
}
