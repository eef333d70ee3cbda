import { readTerms, type Term, type TermKind } from '../../store/registers/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { registerReader } from './register-reader.ts';

/** The words of the dictionaries, by their codes; people of clients see none. */
export async function listTerms(ctx: QueryContext, viewer: Viewer, kind?: TermKind): Promise<Term[]> {
  const { policy } = await registerReader(ctx, viewer);
  return policy.kind === 'client' ? [] : readTerms(ctx.store.read, kind);
}
