import { ReglamentError } from '../../errors.ts';
import type { PrintFormDefinition, Title } from '../../language/index.ts';
import {
  clientById,
  decisionsOf,
  type DocumentRow,
  findDocumentByCode,
  formText,
  legalEntityById,
  snapshotOf,
} from '../../store/documents/index.ts';
import type { QueryContext } from '../context.ts';

/** What whoever holds the paper is told of it: enough to see that it is not forged, and nothing that does not stand on it. */
export interface PublicDocument {
  readonly title: Title;
  readonly type: string;
  readonly number: string;
  readonly day: string;
  /** It holds; a correction holds in its place; it is void; it is a quote that binds nobody any more. */
  readonly standing: 'valid' | 'replaced' | 'void' | 'ended';
  /** As they are called on the paper. */
  readonly seller: string | null;
  readonly client: string | null;
  readonly currency: string;
  readonly gross: number | null;
  readonly hash: string | null;
  readonly issuedAt: number | null;
}

const CODE = /^[A-Za-z0-9_-]{20,32}$/;

/** The document whose paper bears this code. Fails with DOCUMENT_NOT_FOUND, for a draft as for a code that nobody gave. */
export async function publicDocument(ctx: QueryContext, code: string): Promise<PublicDocument> {
  await ctx.catalog.current();
  const sql = ctx.store.read;
  const row = CODE.test(code) ? await findDocumentByCode(sql, code) : undefined;
  if (row === undefined || row.number === null) throw new ReglamentError('DOCUMENT_NOT_FOUND', { document: code });
  const text = row.formHash === null ? undefined : await formText(sql, row.form, row.formHash);
  const form = text === undefined ? undefined : (JSON.parse(text) as PrintFormDefinition);
  return {
    title: form?.title ?? { en: row.type, ru: row.type },
    type: row.type,
    number: row.number,
    day: row.day,
    standing: await standingOf(ctx, row),
    ...(await partiesOf(ctx, row)),
    currency: row.currency,
    gross: row.gross,
    hash: row.snapshotHash,
    issuedAt: row.issuedAt,
  };
}

const ENDED: ReadonlySet<DocumentRow['status']> = new Set(['declined', 'expired', 'withdrawn', 'superseded']);

async function standingOf(ctx: QueryContext, row: DocumentRow): Promise<PublicDocument['standing']> {
  const { id, status, replacedBy, validUntil } = row;
  if (status === 'void') return 'void';
  if (replacedBy !== null) return 'replaced';
  if (ENDED.has(status)) return 'ended';
  if (validUntil === null || status === 'approved') return 'valid';
  // What was put away may have been declined before.
  if (status === 'closed') {
    const last = (await decisionsOf(ctx.store.read, [id])).at(-1);
    return last?.decision === 'declined' ? 'ended' : 'valid';
  }
  return ctx.now().toISOString().slice(0, 10) > validUntil ? 'ended' : 'valid';
}

interface Frozen {
  readonly seller?: { readonly name?: unknown };
  readonly client?: { readonly name?: unknown };
}

/**
 * The parties as they stand on the paper: a company that was called otherwise since does not make it a forgery. Of a form that
 * names them in no such field, as they are called now.
 */
async function partiesOf(
  { store: { read } }: QueryContext,
  { id, legalEntityId, clientId }: DocumentRow,
): Promise<Pick<PublicDocument, 'seller' | 'client'>> {
  const frozen = JSON.parse((await snapshotOf(read, id)) ?? '{}') as Frozen;
  const seller = legalEntityId === null ? undefined : await legalEntityById(read, legalEntityId);
  const client = clientId === null ? undefined : await clientById(read, clientId);
  const name = (said: unknown, entry: typeof seller): string | null => {
    if (typeof said === 'string' && said !== '') return said;
    return entry === undefined ? null : String(entry.values['name']);
  };
  return { seller: name(frozen.seller?.name, seller), client: name(frozen.client?.name, client) };
}
