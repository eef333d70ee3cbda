import { ReglamentError } from '../../../errors.ts';
import type { PrintFormDefinition } from '../../../language/index.ts';
import {
  type BatchRow,
  countPapers,
  countUnrendered,
  pagePapers,
  PAPERS_OF_PART,
} from '../../../store/batches/index.ts';
import { findDocumentById, readDocuments } from '../../../store/documents/index.ts';
import { placeholders } from '../../../store/placeholders.ts';
import type { ActorRow } from '../../../store/read-actor.ts';
import { readActing } from '../../acting.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { refuseIf } from '../../refuse.ts';
import { paperFor } from '../approval/paper-for.ts';
import { fileNameOf } from '../file-name.ts';
import { frozenForm } from '../frozen-form.ts';
import { notePapers } from '../note-papers.ts';
import { merged } from '../render-document.ts';
import { readableBatch } from './batch-of.ts';

/** The PDF of one document of a batch. */
export interface NamedPaper {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

const AT_A_TIME = 50;
/** What may be held at once while a print is put together. */
const MOST_BYTES = 200_000_000;

/**
 * The PDFs of a batch in their order, each read when its turn comes; void and replaced documents are left out. Fails with
 * BATCH_NOT_FOUND, FORBIDDEN (its prices), BATCH_REFUSED (nothing is issued), DOCUMENT_UNRENDERED while one is still to be made.
 */
export async function batchPapers(
  ctx: CommandContext,
  actor: ActorRef,
  uuid: string,
): Promise<AsyncIterable<NamedPaper>> {
  return namedPapers(ctx, await madePapers(ctx, actor, uuid));
}

async function* namedPapers(
  ctx: CommandContext,
  { person, batch, papers: all, linked }: MadePapers,
): AsyncGenerator<NamedPaper> {
  const sql = ctx.store.read;
  const digits = String(all).length;
  // One version of one form, as a rule.
  const forms = new Map<string, PrintFormDefinition>();
  let after = 0;
  let count = 0;
  for (;;) {
    const papers = await pagePapers(sql, batch.id, after, AT_A_TIME);
    if (papers.length === 0) return;
    after = papers.at(-1)?.position ?? after;
    const ids = papers.map(({ documentId }) => documentId);
    const rows = new Map(
      (await readDocuments(sql, `d.id IN (${placeholders(ids.length)})`, ids)).map((row) => [row.id, row]),
    );
    await notePapers(ctx, person, [...rows.values()], 'archive');
    for (const { documentId, pdfSha256 } of papers) {
      const row = rows.get(documentId);
      if (row === undefined || pdfSha256 === null) continue;
      count += 1;
      const form = forms.get(row.formHash ?? '') ?? (await frozenForm(sql, row));
      forms.set(row.formHash ?? '', form);
      const name = await fileNameOf(sql, form, row);
      // Files of one name keep apart, and lie as they were printed.
      const place = String(count).padStart(digits, '0');
      yield { name: `${place} ${name}`, bytes: async () => (await paperFor(ctx, row, linked)).bytes };
    }
  }
}

export interface PrintBatch {
  readonly batch: string;
  readonly copies?: number | undefined;
  readonly duplex?: boolean | undefined;
  /** Of a batch that is printed in several; the first when absent. */
  readonly part?: number | undefined;
}

/** One at a time in this process: each holds a whole print in memory. */
let printing: Promise<unknown> = Promise.resolve();

/**
 * One PDF of the documents of a batch, or of a part of them. Fails as `batchPapers` does, with BATCH_REFUSED for a part that
 * there is not, and as rendering does.
 */
export async function printBatch(
  ctx: CommandContext,
  actor: ActorRef,
  { batch: uuid, copies = 1, duplex = false, part = 1 }: PrintBatch,
): Promise<Uint8Array> {
  const made = await madePapers(ctx, actor, uuid);
  const { batch, papers } = made;
  const parts = Math.ceil(papers / PAPERS_OF_PART);
  const message = `it is printed in ${parts}`;
  refuseIf(part > parts ? [{ rule: 'part-unknown', path: '/query/part', message }] : [], 'BATCH_REFUSED', PRINTED);
  const turn = printing.then(async () => {
    const pdfs = await pdfsOf(ctx, made, (part - 1) * PAPERS_OF_PART);
    const madeAt = new Date(batch.startedAt ?? batch.createdAt).toISOString();
    const title = `${batch.type} ${batch.startsOn} – ${batch.endsOn}`;
    return merged(ctx, pdfs, { title, madeAt, copies, duplex });
  });
  printing = turn.catch(() => undefined);
  return turn;
}

const PRINTED = { what: 'printed' };

async function pdfsOf(ctx: CommandContext, { person, batch, linked }: MadePapers, skip: number): Promise<Uint8Array[]> {
  const pdfs: Uint8Array[] = [];
  let [after, left, size] = [0, skip, 0];
  while (pdfs.length < PAPERS_OF_PART) {
    const wanted = Math.min(PAPERS_OF_PART, left > 0 ? left : PAPERS_OF_PART - pdfs.length);
    const papers = await pagePapers(ctx.store.read, batch.id, after, wanted);
    if (papers.length === 0) break;
    after = papers.at(-1)?.position ?? after;
    if (left > 0) {
      left -= papers.length;
      continue;
    }
    await notePapers(
      ctx,
      person,
      papers.map(({ documentId: id }) => ({ id })),
      'print',
    );
    for (const { documentId } of papers) {
      const row = await findDocumentById(ctx.store.read, documentId);
      if (row === undefined || row.pdfSha256 === null) continue;
      const { bytes: pdf } = await paperFor(ctx, row, linked);
      size += pdf.byteLength;
      if (size > MOST_BYTES) {
        const reason = `the PDFs have more than ${MOST_BYTES} bytes together: take the archive and print it by parts`;
        throw new ReglamentError('RENDER_TOO_LARGE', { reason });
      }
      pdfs.push(pdf);
    }
  }
  return pdfs;
}

interface MadePapers {
  readonly person: ActorRow;
  readonly batch: BatchRow;
  readonly papers: number;
  /** Who could give a link to a quote of it reads that on the paper. */
  readonly linked: boolean;
}

/** The batch when all its papers are made, and how many there are. */
async function madePapers(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<MadePapers> {
  const { roles } = await ctx.catalog.current();
  const sql = ctx.store.read;
  const person = await readActing(sql, actor, ctx.now());
  const { batch, may, seesPrices } = await readableBatch(sql, roles, person, uuid);
  if (!seesPrices) throw new ReglamentError('FORBIDDEN', { action: 'read documents that tell prices' });
  const papers = (await countPapers(sql, [batch.id])).get(batch.id) ?? 0;
  const empty = { rule: 'batch-empty', path: '', message: 'no document of it is issued' };
  refuseIf(papers === 0 ? [empty] : [], 'BATCH_REFUSED', PRINTED);
  const unrendered = (await countUnrendered(sql, [batch.id])).get(batch.id) ?? 0;
  if (unrendered > 0) throw new ReglamentError('DOCUMENT_UNRENDERED', { reason: `${unrendered} are still to be made` });
  return { person, batch, papers, linked: may('issue') };
}
