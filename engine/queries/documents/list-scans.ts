import { ReglamentError } from '../../errors.ts';
import {
  isOfOtherCompany,
  mayTouchDocuments,
  mayTouchRequest,
  mostOnDocuments,
  type PolicyActor,
  seesFromOutside,
} from '../../policies/index.ts';
import {
  type DocumentRow,
  findDocument,
  findScan,
  isForOutside,
  pageOfPile,
  type PileReason,
  readDocuments,
  requestsOfDocuments,
  type ScanRow,
  scansOf,
  type ScanSource,
} from '../../store/documents/index.ts';
import { placeholders } from '../../store/placeholders.ts';
import type { Title } from '../../language/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import type { EvidenceContent, PictureSize } from '../get-evidence.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { readViewer } from '../read-viewer.ts';
import { rightsOn } from './list-documents.ts';

/** A document as the pages of its paper name it. */
export interface ScannedDocument {
  readonly uuid: string;
  readonly title: Title;
  readonly number: string | null;
  readonly status: DocumentRow['status'];
}

/** A page of a paper that came back. */
export interface ScanView {
  readonly uuid: string;
  /** Of the file that it came in; null for the other side. */
  readonly file: string | null;
  readonly page: number;
  readonly pages: number;
  readonly source: ScanSource;
  /** Found by the code on the paper, not by a person. */
  readonly byCode: boolean;
  /** Why it waits in the pile. */
  readonly why: PileReason | null;
  readonly width: number;
  readonly height: number;
  readonly createdAt: number;
  /** Who brought it; null for the other side. */
  readonly by: PersonView | null;
  readonly document: ScannedDocument | null;
  /** Of the page before it, when that has more pages: perhaps it is of the same paper. */
  readonly guess: ScannedDocument | null;
}

export interface ListScans extends PageInput {
  /** Uuid: the scans of this document instead of the pile. */
  readonly document?: string | undefined;
}

/** Of nobody: only a grant on everything reaches it. */
const ANY = { assignee: '', team: '', clientId: null };
type Roles = Parameters<typeof mayTouchRequest>[0];

/**
 * One page of the scans of a document, for who may read what stands on it; or of the pile: what the viewer put there, and all
 * of it for who may issue all documents. Fails with DOCUMENT_NOT_FOUND, FORBIDDEN, QUERY_INVALID.
 */
export async function listScans(ctx: QueryContext, viewer: Viewer, input: ListScans = {}): Promise<Page<ScanView>> {
  const limit = pageSize(input);
  const after = readNumberCursor('scans', input) ?? 0;
  const { roles } = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const sql = ctx.store.read;
  let found: ScanRow[];
  let outside = false;
  if (input.document === undefined) {
    if (seesFromOutside(reader.policy) || mostOnDocuments(roles, reader.policy) !== 'issue')
      throw new ReglamentError('FORBIDDEN', { action: 'work on the pile of scans' });
    found = await pageOfPile(sql, wholePile(roles, reader.policy) ? null : reader.row.id, after, limit + 1);
  } else {
    const row = await findDocument(sql, input.document);
    const seen = row === undefined ? undefined : await sightOf(ctx, reader.policy, row);
    if (row === undefined || seen === undefined)
      throw new ReglamentError('DOCUMENT_NOT_FOUND', { document: input.document });
    if (!seen.prices) throw new ReglamentError('FORBIDDEN', { action: 'read a document that tells prices' });
    outside = seen.outside;
    found = await scansOf(sql, row.id, { after, limit: limit + 1, outside });
  }
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: await scanViews(ctx, rows, { policy: reader.policy, outside }),
    next: found.length > limit && last !== undefined ? writeCursor('scans', last.id) : null,
  };
}

/** Scans with their documents, as somebody sees them; what he may not read is not named. */
async function scanViews(
  ctx: QueryContext,
  rows: readonly ScanRow[],
  { policy, outside }: { readonly policy: PolicyActor; readonly outside: boolean },
): Promise<ScanView[]> {
  const sql = ctx.store.read;
  const documents = await namedDocuments(ctx, policy, [
    ...new Set(rows.flatMap(({ documentId, guessId }) => [documentId, guessId].filter((id) => id !== null))),
  ]);
  const people = await peopleBy(
    sql,
    'id',
    rows.map(({ personId }) => personId),
  );
  const named = (id: number | null): ScannedDocument | null => (id === null ? null : (documents.get(id) ?? null));
  return rows.map((row) => ({
    uuid: row.uuid,
    file: outside ? null : row.name,
    page: row.page,
    pages: row.pages,
    source: row.source,
    byCode: row.matched,
    why: row.why,
    width: row.width,
    height: row.height,
    createdAt: row.createdAt,
    by: outside ? null : (people.get(row.personId) ?? null),
    document: named(row.documentId),
    guess: named(row.guessId),
  }));
}

/** The documents of these uuids that the viewer may read, as scans name them. */
export async function scannedDocuments(
  ctx: QueryContext,
  viewer: Viewer,
  uuids: readonly string[],
): Promise<ReadonlyMap<string, ScannedDocument>> {
  if (uuids.length === 0) return new Map();
  const { policy } = await readViewer(ctx, viewer);
  const rows = await readDocuments(ctx.store.read, `d.uuid IN (${placeholders(uuids.length)})`, uuids);
  const named = await namedDocuments(
    ctx,
    policy,
    rows.map(({ id }) => id),
  );
  return new Map([...named.values()].map((document) => [document.uuid, document]));
}

async function namedDocuments(
  ctx: QueryContext,
  policy: PolicyActor,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ScannedDocument>> {
  if (ids.length === 0) return new Map();
  const { pack } = await ctx.catalog.current();
  const found = await readDocuments(ctx.store.read, `d.id IN (${placeholders(ids.length)})`, ids);
  const named = new Map<number, ScannedDocument>();
  for (const row of found) {
    if ((await sightOf(ctx, policy, row)) === undefined) continue;
    const title = pack.byKind['print-form'].get(row.form)?.definition.title ?? { en: row.form, ru: row.form };
    named.set(row.id, { uuid: row.uuid, title, number: row.number, status: row.status });
  }
  return named;
}

/** What the viewer may do with a document that he may read; undefined for another one. */
async function sightOf(ctx: QueryContext, policy: PolicyActor, row: DocumentRow) {
  const { roles } = await ctx.catalog.current();
  const requests = await requestsOfDocuments(ctx.store.read, [row.id]);
  const rights = rightsOn(roles, policy, row, requests);
  const reads =
    !isOfOtherCompany(policy, row) && requests.every((request) => mayTouchDocuments(roles, policy, 'read', request));
  return !reads || requests.length === 0 || (rights.outside && row.status === 'draft') ? undefined : rights;
}

function wholePile(roles: Roles, policy: PolicyActor): boolean {
  return mayTouchDocuments(roles, policy, 'issue', ANY) && mayTouchRequest(roles, policy, 'see-prices', ANY);
}

/** The picture of a scan. Fails with FILE_NOT_FOUND, also for one that the viewer may not see. */
export async function scanPicture(
  ctx: QueryContext,
  viewer: Viewer,
  uuid: string,
  size: PictureSize = 'full',
): Promise<EvidenceContent> {
  const { roles } = await ctx.catalog.current();
  const { policy, row: person } = await readViewer(ctx, viewer);
  const sql = ctx.store.read;
  const scan = await findScan(sql, uuid);
  if (scan === undefined || !(await seen(scan))) throw new ReglamentError('FILE_NOT_FOUND', { sha256: uuid });
  const { name, page, type, sha256, previewSha256 } = scan;
  const file = size === 'preview' && previewSha256 !== null ? previewSha256 : sha256;
  return { name: `${name.replace(/\.[^.]*$/, '')}-${page}.webp`, type, bytes: await ctx.store.files.get(file) };

  async function seen({ id, documentId, personId }: ScanRow): Promise<boolean> {
    if (documentId === null) {
      const takesPart = !seesFromOutside(policy) && mostOnDocuments(roles, policy) === 'issue';
      return takesPart && (personId === person.id || wholePile(roles, policy));
    }
    const [document] = await readDocuments(sql, 'd.id = ?', [documentId]);
    const sight = document === undefined ? undefined : await sightOf(ctx, policy, document);
    return sight?.prices === true && (!sight.outside || (await isForOutside(sql, { id })));
  }
}
