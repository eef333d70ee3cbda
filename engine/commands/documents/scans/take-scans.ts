import { createHash } from 'node:crypto';
import { type Detail, isReglamentError } from '../../../errors.ts';
import { type CodeFault, type CodePage, documentName, readCodes } from '../../../files/index.ts';
import { type DocumentRow, insertScan, type PileReason, sameScan } from '../../../store/documents/index.ts';
import type { ActorRow } from '../../../store/read-actor.ts';
import { uuidv7 } from '../../../store/uuidv7.ts';
import { policyActor, readActing } from '../../acting.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { PAPER_CODE } from './codes-in.ts';
import { keepNewScan } from './keep-scan.ts';
import { noteReturn, type Returned } from './note-return.ts';
import { demandScanRight, mayKeepScan } from './scan-rights.ts';
import { storePage } from './store-page.ts';
import { whosePage } from './whose-page.ts';

export interface TakeScans extends Returned {
  /** Their types were found out from their content. */
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    /** By a function when they are read where they lie, as their turn comes. */
    readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  }[];
}

/** What became of one page, or of a file that could not be read at all. */
export interface TakenPage {
  readonly file: string;
  readonly page: number | null;
  /** Uuid; null when nothing is kept of it. */
  readonly scan: string | null;
  /** Why it is with no document; null when it is with one. */
  readonly why: PileReason | CodeFault['fault'] | 'unread' | null;
  /** Uuid of its document. */
  readonly document: string | null;
  /** It had been sent before. */
  readonly repeated: boolean;
  readonly received: boolean;
  readonly signed: boolean;
  readonly refusals: readonly Detail[];
}

const NOTHING = { scan: null, document: null, repeated: false, received: false, signed: false, refusals: [] } as const;

/**
 * Takes a pile of scans and photos: each page is searched for the code of a paper and kept with the document that was printed
 * on it, when this person may issue that; the others wait in the pile. A page that was sent before is not kept twice. Fails
 * with FORBIDDEN for who may issue no documents.
 */
export async function takeScans(ctx: CommandContext, actor: ActorRef, input: TakeScans): Promise<TakenPage[]> {
  const { roles } = await ctx.catalog.current();
  const person = await readActing(ctx.store.read, actor, ctx.now());
  demandScanRight(roles, policyActor(person));
  const taken: TakenPage[] = [];
  for (const { bytes, name: given, type } of input.files) {
    const name = documentName(given, type);
    let fileHash = '';
    const load = async (): Promise<Uint8Array> => {
      const loaded = typeof bytes === 'function' ? await bytes() : bytes;
      fileHash = createHash('sha256').update(loaded).digest('hex');
      return loaded;
    };
    const place = { who: String(person.id), patient: false };
    const read = await readCodes(load, type, { wanted: PAPER_CODE, place });
    if ('fault' in read) {
      const refusals = [{ rule: read.fault, path: '/body/file', message: `the file ${read.message}` }];
      taken.push({ ...NOTHING, file: name, page: null, why: read.fault, refusals });
      continue;
    }
    const file = { name, fileHash, pages: read.count };
    const pile = new Pile(ctx, actor, person, file, input);
    for (let page = 1; page <= read.count; page += 1) {
      const found = read.pages.find((one) => one.page === page);
      taken.push(found === undefined ? { ...NOTHING, file: name, page, why: 'unread' } : await pile.take(found));
    }
  }
  return taken;
}

interface PileFile {
  readonly name: string;
  readonly fileHash: string;
  readonly pages: number;
}

/** The pages of one file in their order. */
class Pile {
  readonly #ctx: CommandContext;
  readonly #actor: ActorRef;
  readonly #person: ActorRow;
  readonly #file: PileFile;
  readonly #returned: Returned;
  /** The document of the page before, and how many pages of it are to come. */
  #before: { readonly id: number; readonly left: number } | undefined;

  constructor(ctx: CommandContext, actor: ActorRef, person: ActorRow, file: PileFile, returned: Returned) {
    this.#ctx = ctx;
    this.#actor = actor;
    this.#person = person;
    this.#file = file;
    this.#returned = returned;
  }

  async take(page: CodePage): Promise<TakenPage> {
    const { read } = this.#ctx.store;
    const { roles } = await this.#ctx.catalog.current();
    const whose = await whosePage(read, page.texts, (row) => mayKeepScan(read, roles, this.#person, row));
    if ('why' in whose) return this.#leave(page, whose.why);
    this.#before = { id: whose.document.id, left: (whose.document.pages ?? 1) - 1 };
    return this.#keep(page, whose.document);
  }

  async #keep(page: CodePage, { id, uuid: document }: DocumentRow): Promise<TakenPage> {
    const known = await sameScan(this.#ctx.store.read, { ...this.#file, ...page }, { documentId: id });
    const scan = known?.uuid ?? uuidv7();
    if (known === undefined) {
      const row = { ...(await this.#row(page)), uuid: scan, matched: true };
      try {
        await keepNewScan(this.#ctx, this.#actor, document, row);
      } catch (error) {
        // Its rights or its status were changed between the look and the lock.
        if (!isReglamentError(error, 'DOCUMENT_REFUSED')) throw error;
        return this.#leave(page, 'unknown-code');
      }
    }
    const noted = await noteReturn(this.#ctx, this.#actor, document, this.#returned);
    return { ...this.#said(page, scan, known !== undefined), why: null, document, ...noted };
  }

  async #leave(page: CodePage, why: PileReason): Promise<TakenPage> {
    const guess = this.#before !== undefined && this.#before.left > 0 ? this.#before : undefined;
    this.#before = guess && why === 'no-code' ? { ...guess, left: guess.left - 1 } : undefined;
    const { id: personId } = this.#person;
    const known = await sameScan(this.#ctx.store.read, { ...this.#file, ...page }, { personId });
    const uuid = known?.uuid ?? uuidv7();
    if (known === undefined) {
      const guessId = why === 'no-code' ? (guess?.id ?? null) : null;
      const place = { uuid, matched: false, documentId: null, standing: 'pile', why, guessId } as const;
      const row = { ...(await this.#row(page)), ...place };
      await this.#ctx.store.transaction((tx) => insertScan(tx, row));
    }
    return { ...this.#said(page, uuid, known !== undefined), why };
  }

  #said({ page }: CodePage, scan: string, repeated: boolean): TakenPage {
    return { ...NOTHING, file: this.#file.name, page, scan, repeated, why: null };
  }

  async #row(page: CodePage) {
    const source = 'pile' as const;
    const createdAt = this.#ctx.now().getTime();
    return {
      ...this.#file,
      ...(await storePage(this.#ctx, page)),
      requestId: null,
      source,
      personId: this.#person.id,
      createdAt,
    };
  }
}
