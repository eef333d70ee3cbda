import type { Title } from '../../../language/index.ts';
import {
  type BatchRow,
  type BatchStatus,
  countPapers,
  countUnrendered,
  type ItemSum,
  type KeptReason,
  type LeftOut,
  PAPERS_OF_PART,
  sumItems,
} from '../../../store/batches/index.ts';
import { placeholders } from '../../../store/placeholders.ts';
import { type EntryName, entryNames } from '../../../store/registers/index.ts';
import type { Sql } from '../../../store/store.ts';
import type { QueryContext } from '../../context.ts';
import { peopleBy, type PersonView } from '../../people.ts';
import { type BatchReader, type BatchRights, batchRights } from './batch-reader.ts';

interface Sum {
  readonly count: number;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}

/** A batch as people see it. */
export interface BatchView {
  readonly uuid: string;
  readonly form: { readonly id: string; readonly title: Title };
  readonly type: string;
  readonly language: string;
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly timeZone: string;
  readonly seller: EntryName | null;
  /** Null: of all. */
  readonly clients: readonly EntryName[] | null;
  readonly status: BatchStatus;
  readonly reason: KeptReason | null;
  readonly counts: {
    readonly items: number;
    readonly requests: number;
    readonly waiting: number;
    readonly issued: number;
    readonly failed: number;
    readonly skipped: number;
    /** Items that wait and lack something. */
    readonly gaps: number;
    /** Items with something that is worth a look. */
    readonly warnings: number;
    /** Documents that were issued and have no PDF yet. */
    readonly unrendered: number;
  };
  readonly leftOut: LeftOut;
  /** Null for who may not see its prices; of all that is planned, and of what was issued. */
  readonly sums: readonly { readonly currency: string; readonly planned: Sum; readonly issued: Sum }[] | null;
  /** How many PDFs the print comes in. */
  readonly parts: number;
  readonly may: {
    readonly start: boolean;
    readonly refresh: boolean;
    readonly cancel: boolean;
    readonly resume: boolean;
    readonly download: boolean;
  };
  readonly createdBy: PersonView | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

/** Batches as this reader sees them. */
export async function batchViews(
  ctx: QueryContext,
  reader: BatchReader,
  rows: readonly BatchRow[],
): Promise<BatchView[]> {
  const sql = ctx.store.read;
  const ids = rows.map(({ id }) => id);
  const sums = Map.groupBy(await sumItems(sql, ids), ({ batchId }) => batchId);
  const unrendered = await countUnrendered(sql, ids);
  const rights = await batchRights(ctx, reader, rows);
  const papers = await countPapers(sql, ids);
  const people = await peopleBy(
    sql,
    'id',
    rows.map(({ createdBy }) => createdBy),
  );
  const sellers = await entryNames(
    sql,
    'legal-entity',
    rows.map(({ legalEntityId }) => legalEntityId),
  );
  const clients = await clientsBy(
    sql,
    rows.flatMap(({ input }) => input.clients ?? []),
  );
  return rows.map((row) =>
    batchView(reader, row, {
      sums: sums.get(row.id) ?? [],
      unrendered: unrendered.get(row.id) ?? 0,
      rights: rights.get(row.id) ?? { prices: false, issue: false },
      papers: papers.get(row.id) ?? 0,
      createdBy: people.get(row.createdBy) ?? null,
      seller: sellers.get(row.legalEntityId ?? 0) ?? null,
      clients: clientsOf(row, clients),
    }),
  );
}

interface Found {
  readonly sums: readonly ItemSum[];
  readonly unrendered: number;
  readonly rights: BatchRights;
  readonly papers: number;
  readonly createdBy: PersonView | null;
  readonly seller: EntryName | null;
  readonly clients: readonly EntryName[] | null;
}

function batchView({ release }: BatchReader, row: BatchRow, found: Found): BatchView {
  const { sums, unrendered, rights, papers, createdBy, seller, clients } = found;
  const { uuid, form, type, language, day, timeZone, status, reason, leftOut, createdAt, startedAt, endedAt } = row;
  const count = (
    of: 'items' | 'requests' | 'gaps' | 'warnings',
    where: (sum: ItemSum) => boolean = () => true,
  ): number => sums.filter(where).reduce((total, sum) => total + sum[of], 0);
  const items = (wanted: ItemSum['status']): number => count('items', (sum) => sum.status === wanted);
  const begun = startedAt !== null;
  const title = release.pack.byKind['print-form'].get(form)?.definition.title ?? { en: form, ru: form };
  const waiting = items('waiting');
  return {
    uuid,
    form: { id: form, title },
    type,
    language,
    from: row.startsOn,
    to: row.endsOn,
    day,
    timeZone,
    seller,
    clients,
    status,
    reason,
    counts: {
      items: count('items'),
      requests: count('requests'),
      waiting,
      issued: items('issued'),
      failed: items('failed'),
      skipped: items('skipped'),
      gaps: count('gaps', (sum) => sum.status === 'waiting'),
      warnings: count('warnings'),
      unrendered,
    },
    leftOut,
    sums: rights.prices ? byCurrency(row.priced ? sums : []) : null,
    parts: Math.ceil(papers / PAPERS_OF_PART),
    may: {
      start: rights.issue && status === 'draft' && waiting > 0,
      refresh: rights.issue && status === 'draft',
      cancel: rights.issue && ['draft', 'running', 'stopped'].includes(status),
      resume: rights.issue && begun && (['stopped', 'cancelled'].includes(status) || rest(status, sums)),
      download: rights.prices && papers > 0,
    },
    createdBy,
    createdAt,
    startedAt,
    endedAt,
  };
}

/** What is done may be gone on with for what failed or was left out. */
function rest(status: BatchStatus, sums: readonly ItemSum[]): boolean {
  return status === 'done' && sums.some((sum) => sum.status === 'failed' || sum.status === 'skipped');
}

function byCurrency(sums: readonly ItemSum[]) {
  const total = (of: readonly ItemSum[]): Sum => {
    const add = (part: 'items' | 'net' | 'vat' | 'gross'): number => of.reduce((all, sum) => all + sum[part], 0);
    return { count: add('items'), net: add('net'), vat: add('vat'), gross: add('gross') };
  };
  return [...Map.groupBy(sums, ({ currency }) => currency)].map(([currency, of]) => ({
    currency,
    planned: total(of),
    issued: total(of.filter(({ status }) => status === 'issued')),
  }));
}

type Client = EntryName & { readonly key: string };

const AT_A_TIME = 500;

/** Clients by their uuids, in the order of their names. */
async function clientsBy(sql: Sql, uuids: readonly string[]): Promise<Map<string, Client>> {
  const wanted = [...new Set(uuids)];
  const found: Client[] = [];
  for (let at = 0; at < wanted.length; at += AT_A_TIME) {
    const some = wanted.slice(at, at + AT_A_TIME);
    const marks = placeholders(some.length);
    const statement = `SELECT uuid, name, code, name_key AS \`key\` FROM client WHERE uuid IN (${marks})`;
    found.push(...(await sql.all<Client>(statement, some)));
  }
  return new Map(found.map((client) => [client.uuid, client]));
}

function clientsOf({ input }: BatchRow, known: ReadonlyMap<string, Client>): EntryName[] | null {
  if (input.clients === null) return null;
  return input.clients
    .flatMap((uuid) => known.get(uuid) ?? [])
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ uuid, name, code }) => ({ uuid, name, code }));
}
