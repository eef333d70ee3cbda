import { ReglamentError } from '../../errors.ts';
import { isEmptyValue, type FactValue, type PrintFormDefinition, type Title } from '../../language/index.ts';
import {
  clientById,
  type Decision,
  decisionsOf,
  type DocumentLink,
  type DocumentRow,
  findDocumentById,
  findLink,
  formText,
  legalEntityById,
  type LinkStanding,
  linkStanding,
  noteReading,
  readsByLink,
  requestsOfDocuments,
  snapshotOf,
} from '../../store/documents/index.ts';
import type { Sql } from '../../store/store.ts';
import type { QueryContext } from '../context.ts';

export interface LinkedLine {
  readonly title: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly price: number | null;
  readonly gross: number | null;
  /** Id of the option that it belongs to. */
  readonly option: string | null;
}

/** What may be chosen. */
export interface LinkedOption {
  readonly id: string;
  readonly title: string;
  readonly optional: boolean;
  readonly alternativeOf: string | null;
  readonly gross: number | null;
}

/** What whoever has the link reads: what stands on the paper, and what was answered. Of one that holds no longer little. */
export interface LinkedDocument {
  readonly title: Title;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly standing: LinkStanding;
  /** The link opens what stands on the paper, and the paper itself. */
  readonly readable: boolean;
  /** When it came to that, where it holds no longer; else the last day on which it held. */
  readonly endedAt: number | null;
  /** `YYYY-MM-DD`. */
  readonly endedOn: string | null;
  readonly seller: string | null;
  readonly client: string | null;
  readonly currency: string;
  readonly vat: number | null;
  readonly gross: number | null;
  readonly validUntil: string;
  readonly snapshotHash: string;
  readonly lines: readonly LinkedLine[];
  readonly options: readonly LinkedOption[];
  /** What the form asked of who made it, as far as it stands on the paper. */
  readonly terms: readonly { readonly title: Title; readonly value: FactValue }[];
  readonly rendered: boolean;
  readonly answer: {
    readonly name: string | null;
    readonly position: string | null;
    readonly comment: string | null;
    /** Ids of what was chosen. */
    readonly options: readonly string[];
    /** What was agreed. */
    readonly gross: number | null;
    readonly createdAt: number;
  } | null;
}

/**
 * The quote behind a link; that it was opened is written down. Fails with DOCUMENT_NOT_FOUND for a link that nobody gave as
 * for one that was taken back.
 */
export async function linkedDocument(ctx: QueryContext, code: string): Promise<LinkedDocument> {
  const sql = ctx.store.read;
  const link = await findLink(sql, code);
  const row = link === undefined ? undefined : await findDocumentById(sql, link.documentId);
  const { validUntil = null, number = null, snapshotHash = null } = row ?? {};
  if (row === undefined || link === undefined || validUntil === null || number === null || snapshotHash === null) {
    throw new ReglamentError('DOCUMENT_NOT_FOUND', { document: code.slice(0, 8) });
  }
  const requests = await requestsOfDocuments(sql, [row.id]);
  const moved = requests.some(({ clientId }) => clientId !== row.clientId);
  const standing = linkStanding(row, link, { today: ctx.now().toISOString().slice(0, 10), moved });
  const form = await formOf(ctx, row);
  const readable = readsByLink(standing);
  const ended = await endedOf(sql, row, link, standing);
  const head = { title: form.title, number, day: row.day, standing, readable, ...ended, validUntil, snapshotHash };
  const seller = row.legalEntityId === null ? undefined : await legalEntityById(sql, row.legalEntityId);
  const company = seller === undefined ? null : String(seller.values['name']);
  if (!readable) {
    const nothing = { client: null, currency: row.currency, vat: null, gross: null, lines: [], options: [], terms: [] };
    return { ...head, ...nothing, seller: company, rendered: false, answer: null };
  }
  await noteReading(sql, row.id, { reader: `link:${link.id}`, personId: null }, ctx.now().getTime());
  const client = row.clientId === null ? undefined : await clientById(sql, row.clientId);
  const data = JSON.parse((await snapshotOf(sql, row.id)) ?? '{}') as Frozen;
  const last = (await decisionsOf(sql, [row.id])).at(-1);
  return {
    ...head,
    seller: company,
    client: client === undefined ? null : String(client.values['name']),
    currency: row.currency,
    vat: row.vat,
    gross: row.gross,
    lines: linesOf(row, data),
    options: row.options.map(({ id, title, optional, alternativeOf, sums }) => ({
      id,
      title,
      optional,
      alternativeOf,
      gross: sums?.gross ?? null,
    })),
    terms: termsOf(form, data.inputs ?? {}),
    rendered: row.pdfSha256 !== null,
    answer: last === undefined ? null : answerOf(last),
  };
}

interface Frozen {
  readonly lines?: readonly Readonly<Record<string, unknown>>[];
  readonly inputs?: Readonly<Record<string, FactValue>>;
}

/** When it came to that: the instant, or the day that was the last one. */
async function endedOf(
  sql: Sql,
  row: DocumentRow,
  link: DocumentLink,
  standing: LinkStanding,
): Promise<Pick<LinkedDocument, 'endedAt' | 'endedOn'>> {
  const at = (endedAt: number | null) => ({ endedAt, endedOn: null });
  if (standing === 'expired') return { endedAt: null, endedOn: row.validUntil };
  if (standing === 'link-ended') return { endedAt: null, endedOn: link.expiresOn };
  if (standing === 'void') return at(row.voidedAt);
  if (standing === 'replaced') return at((await findDocumentById(sql, row.replacedBy ?? 0))?.issuedAt ?? null);
  return at(CHANGED.has(standing) ? row.updatedAt : null);
}

/** Nothing changes a quote after one of these, until it is void. */
const CHANGED: ReadonlySet<LinkStanding> = new Set(['withdrawn', 'superseded', 'closed']);

async function formOf(ctx: QueryContext, { uuid, form, formHash }: DocumentRow): Promise<PrintFormDefinition> {
  const text = formHash === null ? undefined : await formText(ctx.store.read, form, formHash);
  if (text === undefined) throw new Error(`the form of document ${uuid} is not stored`);
  return JSON.parse(text) as PrintFormDefinition;
}

/** In their order on paper: those of no option first, then option by option. */
function linesOf({ options }: DocumentRow, { lines = [] }: Frozen): LinkedLine[] {
  const chosen = options.flatMap(({ id, works }) => works.map(() => id));
  const base = lines.length - chosen.length;
  return lines.map((line, at) => lineOf(line, at < base ? null : (chosen[at - base] ?? null)));
}

function lineOf(line: Readonly<Record<string, unknown>>, option: string | null): LinkedLine {
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return {
    title: typeof line['title'] === 'string' ? line['title'] : '',
    quantity: number(line['quantity']),
    unit: typeof line['unit'] === 'string' ? line['unit'] : null,
    price: number(line['price']),
    gross: number(line['gross']),
    option,
  };
}

function termsOf(form: PrintFormDefinition, inputs: Readonly<Record<string, FactValue>>): LinkedDocument['terms'] {
  return (form.inputs ?? []).flatMap(({ id, title }) => {
    const value = Object.hasOwn(inputs, id) ? (inputs[id] ?? null) : null;
    return isEmptyValue(value) ? [] : [{ title, value }];
  });
}

function answerOf({ name, position, comment, options, totals, createdAt }: Decision): LinkedDocument['answer'] {
  const chosen = options === null ? [] : (JSON.parse(options) as string[]);
  const gross = totals === null ? null : (JSON.parse(totals) as { readonly gross: number }).gross;
  return { name, position, comment, options: chosen, gross, createdAt };
}
