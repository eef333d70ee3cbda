import { addComment, type CommandContext } from '../../engine/commands/index.ts';
import { listTables } from '../../engine/store/backup/tables.ts';
import type { SqlRow, Store } from '../../engine/store/index.ts';
import { Stencil } from './stencil.ts';

/** Rows that hang on a request and are copied with it. */
export const PARTS = ['journal', 'comment', 'evidence', 'timer', 'time_entry', 'work_line'] as const;
export type PartName = (typeof PARTS)[number];

/** A row whose long texts are cut for filling. */
export interface CutRow {
  readonly row: SqlRow;
  readonly texts: ReadonlyMap<string, Stencil>;
}

/** A real request of the demo with all that belongs to it. */
export interface Template {
  readonly request: CutRow;
  readonly parts: Readonly<Record<PartName, readonly CutRow[]>>;
  readonly open: boolean;
  readonly createdAt: number;
  /** The last thing that happened to it. */
  readonly lastAt: number;
  /** Uuids of the request and its parts: each copy has its own. */
  readonly ownUuids: readonly string[];
}

const LEAST_ENTRIES = 6;
const TALK = [
  'Позвонили клиенту, данные подтвердились',
  'Оборудование проверено, сигнал слабый, нужна антенна',
  'Клиент просит приехать до обеда, пропуск заказан',
  'The client has sent pictures of the device',
  'Блок перезагружен, данные пошли, наблюдаем сутки',
  'Waiting for parts from the warehouse',
];
const CUT = new Set(['envelope', 'fields', 'checklists', 'payload', 'reads']);

/** Talks about every request of the demo until each has at least six entries in its journal, by the real command. */
export async function talkAbout(ctx: CommandContext): Promise<void> {
  const rows = await ctx.store.read.all<{ uuid: string; seq: number }>('SELECT uuid, journal_seq AS seq FROM request');
  for (const { uuid, seq } of rows) {
    for (let at = seq; at < LEAST_ENTRIES; at++) {
      const body = TALK[at % TALK.length] as string;
      await addComment(ctx, 'system', { request: uuid, body, isPublic: at % 3 === 0 });
    }
  }
}

/** Requests that run on what their type runs without a client's overlay: a copy for any client is as valid as they are. */
export async function readTemplates(ctx: CommandContext): Promise<Template[]> {
  const { store, catalog } = ctx;
  const shapes = new Map((await listTables(store.read)).map((shape) => [shape.name, shape]));
  const columnsOf = (table: string): string =>
    (shapes.get(table)?.columns ?? []).map((name) => `\`${name}\``).join(', ');
  const templates: Template[] = [];
  for (const row of await store.read.all(`SELECT ${columnsOf('request')} FROM request ORDER BY id`)) {
    const { hash, type } = { hash: row['effective_hash'] as string, type: row['type'] as string };
    const { effective } = await catalog.workflow(store.read, hash);
    if (effective.workflow.overlay !== null || row['client_id'] === null) continue;
    templates.push(await templateOf(store, row, columnsOf, type));
  }
  return templates;
}

async function templateOf(
  store: Store,
  row: SqlRow,
  columnsOf: (table: string) => string,
  type: string,
): Promise<Template> {
  if (type === '') throw new Error('a request has a type');
  const subject = row['subject'] as string;
  const cut = (each: SqlRow): CutRow => ({
    row: each,
    texts: new Map(
      Object.entries(each)
        .filter(([name, value]) => CUT.has(name) && typeof value === 'string')
        .map(([name, value]) => [name, new Stencil(value as string, subject)]),
    ),
  });
  const parts = {} as Record<PartName, CutRow[]>;
  for (const part of PARTS) {
    const rows = await store.read.all(`SELECT ${columnsOf(part)} FROM ${part} WHERE request_id = ? ORDER BY id`, [
      row['id'],
    ]);
    parts[part] = rows.map(cut);
  }
  const uuids = PARTS.flatMap((part) => parts[part]).flatMap(({ row: { uuid } }) =>
    typeof uuid === 'string' ? [uuid] : [],
  );
  const journal = parts.journal.map((each) => each.row['at'] as number);
  return {
    request: cut(row),
    parts,
    open: row['is_open'] === 1,
    createdAt: row['created_at'] as number,
    lastAt: Math.max(...journal),
    ownUuids: [row['uuid'] as string, ...uuids],
  };
}
