import type { CommandContext } from '../../engine/commands/index.ts';
import { bulkInsert, type BulkTable } from '../../engine/store/bulk/bulk-insert.ts';
import type { SqlValue } from '../../engine/store/index.ts';
import { columnsOf, copyRequest } from './copy-request.ts';
import { Dice } from './dice.ts';
import { seedPeople } from './people.ts';
import { firstIds, seedRegisters } from './registers.ts';
import { PARTS, readTemplates, talkAbout, type Template } from './templates.ts';
import { WordList } from './word-list.ts';

export interface SeedOptions {
  readonly requests: number;
  readonly seed: number;
  /** The share of all that is open. */
  readonly open: number;
  readonly onProgress?: (what: string, done: number, total: number) => void;
}

const DAY = 86_400_000;
const SPREAD = 3 * 365 * DAY;
const BATCH = 2000;
/** Each has a connection of its own, so that one is served while the log of another is flushed. */
const WRITERS = 2;
const PEOPLE = 500;
/** Of the newest requests so many are open. */
const OPEN_AMONG_NEWEST = 0.4;

/**
 * Fills a database that holds the demo of its pack with copies of the demo's requests, each as valid as the original: the
 * same workflow, state, journal and checklists, with people, clients, machines and instants of its own. The same seed gives
 * the same requests.
 */
export async function seed(
  ctx: CommandContext,
  { requests, seed: from, open: share, onProgress = () => {} }: SeedOptions,
): Promise<void> {
  const { store } = ctx;
  const dice = new Dice(from);
  const now = ctx.now().getTime();
  await talkAbout({ ...ctx, quiet: true });
  const templates = await readTemplates(ctx);
  const [open, ended] = [templates.filter((each) => each.open), templates.filter((each) => !each.open)];
  if (open.length === 0 || ended.length === 0) throw new Error('the demo has no open or no ended requests to copy');
  const people = await seedPeople(store, dice, PEOPLE, now);
  const clients = await seedRegisters(store, dice, { requests, roles: people.contactRoles, now });
  const first = (await firstIds(store, ['request']))('request');
  const [counter] = await store.read.all<{ value: number }>("SELECT value FROM counter WHERE name = 'request'");
  const number = (counter?.value ?? 0) + 1;
  await store.read.run("UPDATE counter SET value = ? WHERE name = 'request'", [number + requests]);
  const words = new WordList();
  const writers: Promise<void>[] = Array.from({ length: WRITERS }, () => Promise.resolve());
  for (let at = 0; at < requests; at += BATCH) {
    const batch = new Batch();
    for (let index = at; index < Math.min(at + BATCH, requests); index++) {
      const template = dice.pick(
        index >= requests * (1 - share / OPEN_AMONG_NEWEST) && dice.next() < OPEN_AMONG_NEWEST ? open : ended,
      );
      const age = SPREAD * (1 - index / requests);
      const lasted = template.lastAt - template.createdAt;
      const createdAt = Math.floor(now - Math.max(age, lasted) - dice.next() * DAY);
      const id = first + index;
      const client = dice.pick(clients);
      const copy = copyRequest(template, people, dice, { id, number: String(number + index), createdAt, client });
      batch.add(template, copy);
      words.add(id, copy.words);
    }
    // A batch is made while those before are written, each by a connection of its own.
    const place = (at / BATCH) % WRITERS;
    await writers[place];
    writers[place] = bulkInsert(store, batch.tables());
    onProgress('requests', Math.min(at + BATCH, requests), requests);
  }
  await Promise.all(writers);
  await words.write(store, (done, total) => onProgress('words', done, total));
}

/** Rows of many copies, by table and columns. */
class Batch {
  readonly #tables = new Map<string, { table: string; columns: string[]; rows: (readonly SqlValue[])[] }>();

  add(template: Template, copy: ReturnType<typeof copyRequest>): void {
    this.#put('request', columnsOf(template.request, 'request'), [copy.request]);
    for (const part of PARTS) {
      const cut = template.parts[part][0];
      if (cut !== undefined) this.#put(part, columnsOf(cut, part), copy.parts[part]);
    }
    this.#put('request_object', ['request_id', 'equipment_id', 'position'], copy.objects);
  }

  tables(): BulkTable[] {
    return [...this.#tables.values()];
  }

  #put(table: string, columns: string[], rows: readonly (readonly SqlValue[])[]): void {
    const known = this.#tables.get(table) ?? { table, columns, rows: [] };
    this.#tables.set(table, known);
    known.rows.push(...rows);
  }
}
