import { isReglamentError } from '../../../errors.ts';
import { type CodePage, readCodes } from '../../../files/index.ts';
import { mayTouchDocuments } from '../../../policies/index.ts';
import {
  type AttachmentRow,
  claimSearch,
  endSearch,
  findAttachment,
  unsearchedAttachments,
} from '../../../store/attachments/index.ts';
import { type DocumentRow, requestsOfDocuments, sameScan } from '../../../store/documents/index.ts';
import { readActorsWhere } from '../../../store/read-actor.ts';
import { uuidv7 } from '../../../store/uuidv7.ts';
import { policyActor } from '../../acting.ts';
import type { CommandContext } from '../../context.ts';
import { PAPER_CODE } from './codes-in.ts';
import { keepNewScan } from './keep-scan.ts';
import { storePage } from './store-page.ts';
import { whosePage } from './whose-page.ts';

const AT_ONCE = 20;

/** What can show a signed paper. */
export function maybePaper(type: string): boolean {
  return ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'].includes(type);
}

/**
 * Looks for codes of papers on what was attached to requests, until there is nothing left or `signal`: a photo of a signed act
 * finds its document by itself. What shows none stays what it is, an attachment. Gives how many pages were found.
 */
export async function searchAttachments(ctx: CommandContext, signal: AbortSignal): Promise<number> {
  const sql = ctx.store.read;
  let found = 0;
  for (;;) {
    const waiting = await unsearchedAttachments(sql, ctx.now().getTime(), AT_ONCE);
    if (waiting.length === 0) return found;
    for (const uuid of waiting) {
      if (signal.aborted) return found;
      if (!(await claimSearch(sql, uuid, ctx.now().getTime()))) continue;
      const attachment = await findAttachment(sql, uuid);
      if (attachment !== undefined) found += await search(ctx, attachment);
      await endSearch(sql, uuid);
    }
  }
}

async function search(ctx: CommandContext, attachment: AttachmentRow): Promise<number> {
  const bytes = await ctx.store.files.get(attachment.sha256);
  const read = await readCodes(bytes, attachment.type, { wanted: PAPER_CODE });
  if ('fault' in read) return 0;
  let found = 0;
  for (const page of read.pages) {
    const whose = await whosePage(ctx.store.read, page.texts, (row) => isTheirs(ctx, attachment, row));
    if ('document' in whose && (await keep(ctx, attachment, { page, pages: read.count, document: whose.document })))
      found += 1;
  }
  return found;
}

/** A document of the request itself, or one that whoever attached the file may read: nobody else's gets pictures from him. */
async function isTheirs(
  ctx: CommandContext,
  { requestId, personId }: AttachmentRow,
  row: DocumentRow,
): Promise<boolean> {
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

async function keep(
  ctx: CommandContext,
  attachment: AttachmentRow,
  { page, pages, document }: Found,
): Promise<boolean> {
  const { requestId, personId, name, originalHash } = attachment;
  const fileHash = originalHash ?? attachment.sha256;
  const known = await sameScan(ctx.store.read, { fileHash, page: page.page }, { documentId: document.id });
  if (known !== undefined) return false;
  const row = {
    ...(await storePage(ctx, page)),
    uuid: uuidv7(),
    requestId,
    name,
    fileHash,
    pages,
    source: 'request',
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
