import type { CommandContext } from '../../commands/index.ts';
import { makeDocument } from '../../commands/documents/index.ts';
import type { SentKind, Tried } from '../attempt-delivery.ts';

/** A PDF may take its time; the document is there before. */
const TIMEOUT_MS = 60_000;

/** Makes the documents that workflows tell to be made. */
export function makeDocumentKind(ctx: CommandContext): SentKind {
  return {
    type: 'make-document',
    timeoutMs: TIMEOUT_MS,
    async deliver({ key, payload }): Promise<Tried> {
      const order = payload as { readonly form: string; readonly issue: boolean; readonly request: string };
      const refused = await makeDocument(ctx, { ...order, key });
      return refused === null ? { done: true } : { done: true, skipped: true, note: refused };
    },
  };
}
