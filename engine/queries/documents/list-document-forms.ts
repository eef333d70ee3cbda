import { ReglamentError } from '../../errors.ts';
import type { PrintFormDefinition, Title } from '../../language/index.ts';
import { readableDocuments, seesFromOutside } from '../../policies/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { scopeOf } from '../readable-scope.ts';
import { readViewer } from '../read-viewer.ts';

/** A form by which documents are made. */
export interface DocumentForm {
  readonly id: string;
  readonly title: Title;
  /** act, quote, invoice. */
  readonly type: string;
  readonly languages: readonly string[];
  readonly inputs: readonly object[];
  readonly signers: readonly { readonly role: string; readonly title: Title }[];
  /** How many requests one document takes at most; null for a form of one request. */
  readonly most: number | null;
  /** A request stands in one document of the type alone. */
  readonly once: boolean;
  /** The client answers it. */
  readonly approval: boolean;
}

const USUAL_MOST = 300;

/** The forms of documents that are in force. Fails with FORBIDDEN for a client and for who reads no documents. */
export async function listDocumentForms(ctx: QueryContext, viewer: Viewer): Promise<readonly DocumentForm[]> {
  const { roles, pack } = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const readable = scopeOf(readableDocuments(roles, reader.policy), reader);
  if (seesFromOutside(reader.policy) || readable.where === '1 = 0') {
    throw new ReglamentError('FORBIDDEN', { action: 'make documents' });
  }
  return [...pack.byKind['print-form'].values()].flatMap(({ definition }) => formOf(definition));
}

function formOf({ id, title, document, languages, inputs = [], group }: PrintFormDefinition): readonly DocumentForm[] {
  if (document === undefined) return [];
  return [
    {
      id,
      title,
      type: document.type,
      languages,
      inputs,
      signers: (document.signers ?? []).map(({ role, title: name }) => ({ role, title: name })),
      most: group === undefined ? null : (group.most ?? USUAL_MOST),
      once: document.once === true,
      approval: document.approval !== undefined,
    },
  ];
}
