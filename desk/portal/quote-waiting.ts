import type { Document } from '../../ui/api/index.ts';

type Paper = Pick<Document, 'type' | 'number' | 'status' | 'replaced' | 'gross' | 'currency' | 'issuedAt'>;

/** Stages in which a quote is with the client and has no answer yet. */
const WAITS: readonly string[] = ['issued', 'sent'];

/** The latest quote that waits for the client's answer, with its amount; null when none does, or he may not see what it says. */
export function quoteWaiting<Quote extends Paper>(
  papers: readonly Quote[],
): (Quote & { readonly gross: number }) | null {
  const waiting = papers
    .flatMap((paper) => (paper.gross === null ? [] : [{ ...paper, gross: paper.gross }]))
    .filter(({ type, status, replaced }) => type === 'quote' && WAITS.includes(status) && !replaced)
    .toSorted((a, b) => ((a.issuedAt ?? '') < (b.issuedAt ?? '') ? 1 : -1));
  return waiting[0] ?? null;
}
