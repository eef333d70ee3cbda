import { ReglamentError } from '../../errors.ts';
import { clientById, findDocumentByCode, legalEntityById } from '../../store/documents/index.ts';
import type { Title } from '../../language/index.ts';
import type { QueryContext } from '../context.ts';

/** What whoever holds the paper is told of it: enough to see that it is not forged, and nothing that does not stand on it. */
export interface PublicDocument {
  readonly title: Title;
  readonly type: string;
  readonly number: string;
  readonly day: string;
  /** It holds; a correction holds in its place; it is void. */
  readonly standing: 'valid' | 'replaced' | 'void';
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
  const { pack } = await ctx.catalog.current();
  const sql = ctx.store.read;
  const row = CODE.test(code) ? await findDocumentByCode(sql, code) : undefined;
  if (row === undefined || row.number === null) throw new ReglamentError('DOCUMENT_NOT_FOUND', { document: code });
  const seller = row.legalEntityId === null ? undefined : await legalEntityById(sql, row.legalEntityId);
  const client = row.clientId === null ? undefined : await clientById(sql, row.clientId);
  const name = (entry: typeof seller): string | null => (entry === undefined ? null : String(entry.values['name']));
  return {
    title: pack.byKind['print-form'].get(row.form)?.definition.title ?? { en: row.type, ru: row.type },
    type: row.type,
    number: row.number,
    day: row.day,
    standing: row.status === 'void' ? 'void' : row.replacedBy === null ? 'valid' : 'replaced',
    seller: name(seller),
    client: name(client),
    currency: row.currency,
    gross: row.gross,
    hash: row.snapshotHash,
    issuedAt: row.issuedAt,
  };
}
