import { isReglamentError } from '../../../errors.ts';
import { type CodePage, readCodes } from '../../../files/index.ts';
import { mayTouchDocuments } from '../../../policies/index.ts';
import {
  claimSearch,
  endSearch,
  findAttachment,
  SEARCHED,
  type Searched,
  unsearched,
} from '../../../store/attachments/index.ts';
import { type DocumentRow, requestsOfDocuments, sameScan, type ScanSource } from '../../../store/documents/index.ts';
import { findEvidence } from '../../../store/evidence.ts';
import { readActorsWhere } from '../../../store/read-actor.ts';
import { uuidv7 } from '../../../store/uuidv7.ts';
import { policyActor } from '../../acting.ts';
import type { CommandContext } from '../../context.ts';
import { PAPER_CODE } from './codes-in.ts';
import { keepNewScan } from './keep-scan.ts';
import { storePage } from './store-page.ts';
import { whosePage } from './whose-page.ts';

/** Looked for anew after so many: somebody else may have come. */
const AT_ONCE = 5;
/** Whoever brings papers himself waits for no longer than this until one of these files is done. */
const LONGEST_MS = 30_000;

/** What can show a signed paper. */
export function maybePaper(type: string): boolean {
  return ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'].includes(type);
}

/**
 * Looks for codes of papers on what was attached to requests and on photos that prove items of checklists, until there is
 * nothing left or `signal`: a photo of a signed act finds its document by itself. What shows none stays what it is. Gives how
 * many pages were found.
 */
export async function searchAttachments(ctx: CommandContext, signal: AbortSignal): Promise<number> {
  let found = 0;
  for (const table of SEARCHED) found += await searchTable(ctx, table, signal);
  return found;
}

async function searchTable(ctx: CommandContext, table: Searched, signal: AbortSignal): Promise<number> {
  const sql = ctx.store.read;
  const find = table === 'attachment' ? findAttachment : findEvidence;
  let found = 0;
  for (;;) {
    const waiting = await unsearched(sql, table, ctx.now().getTime(), AT_ONCE);
    if (waiting.length === 0) return found;
    for (const uuid of waiting) {
      if (signal.aborted) return found;
      if (!(await claimSearch(sql, table, uuid, ctx.now().getTime()))) continue;
      const file = await find(sql, uuid);
      if (file !== undefined) found += await search(ctx, { ...file, source: SOURCES[table] });
      await endSearch(sql, table, uuid);
    }
  }
}

const SOURCES = { attachment: 'request', evidence: 'evidence' } as const satisfies Record<Searched, ScanSource>;

/** A file of a request that may show a paper. */
interface KeptFile {
  readonly requestId: number;
  readonly personId: number;
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly originalHash: string | null;
  readonly source: ScanSource;
}

async function search(ctx: CommandContext, file: KeptFile): Promise<number> {
  const read = await readCodes(() => ctx.store.files.get(file.sha256), file.type, {
    wanted: PAPER_CODE,
    limits: { ms: LONGEST_MS },
    place: { who: String(file.personId), patient: true },
  });
  if ('fault' in read) return 0;
  let found = 0;
  for (const page of read.pages) {
    const whose = await whosePage(ctx.store.read, page.texts, (row) => isTheirs(ctx, file, row));
    if ('document' in whose && (await keep(ctx, file, { page, pages: read.count, document: whose.document })))
      found += 1;
  }
  return found;
}

/** A document of the request itself, or one that whoever brought the file may read: nobody else's gets pictures from him. */
async function isTheirs(ctx: CommandContext, { requestId, personId }: KeptFile, row: DocumentRow): Promise<boolean> {
  const sql = ctx.store.read;
  const requests = await requestsOfDocuments(sql, [row.id]);
  if (requests.some((request) => request.requestId === requestId)) return true;
  const { roles } = await ctx.catalog.current();
  const [person] = await readActorsWhere(sql, 'p.id = ?', [personId], ctx.now().getTime());
  if (person === undefined || requests.length === 0) return false;
  return requests.every((request) => mayTouchDocuments(roles, policyActor(person), 'read', request));
}

interface Found {
  readonly page: CodePage;
  readonly pages: number;
  readonly document: DocumentRow;
}

async function keep(ctx: CommandContext, file: KeptFile, { page, pages, document }: Found): Promise<boolean> {
  const { requestId, personId, name, originalHash, source } = file;
  const fileHash = originalHash ?? file.sha256;
  const known = await sameScan(ctx.store.read, { fileHash, page: page.page }, { documentId: document.id });
  if (known !== undefined) return false;
  const row = {
    ...(await storePage(ctx, page)),
    uuid: uuidv7(),
    requestId,
    name,
    fileHash,
    pages,
    source,
    matched: true,
    personId,
    createdAt: ctx.now().getTime(),
  } as const;
  try {
    await keepNewScan(ctx, 'system', document.uuid, row);
    return true;
  } catch (error) {
    if (!isReglamentError(error, 'DOCUMENT_REFUSED')) throw error;
    return false;
  }
}
