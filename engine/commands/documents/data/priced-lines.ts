import {
  computeTotals,
  type DocumentTotals,
  sum,
  type VatMode,
  type VatRegime,
  vatRegimeOn,
} from '../../../money/index.ts';
import type { WorkLineRow } from '../../../store/works/index.ts';
import type { ReadRequest } from './read-sources.ts';

/** How sums of a document are computed. */
export interface Pricing {
  readonly mode: VatMode;
  readonly rounding: 'line' | 'rate-group';
  readonly discount: number;
  readonly regimes: readonly VatRegime[];
}

export interface LineOnPaper {
  readonly work: WorkLineRow;
  readonly n: number;
  readonly vatRate: number | null;
  readonly sums: DocumentTotals['lines'][number];
}

/** Lines with their sums, and what they add up to. The rate of each is that of the day on which it was done. */
export function pricedLines(
  works: readonly WorkLineRow[],
  { mode, rounding, discount, regimes }: Pricing,
): { readonly lines: readonly LineOnPaper[]; readonly totals: DocumentTotals } {
  const rates = works.map(({ day }) => vatRegimeOn(regimes, day)?.rate ?? null);
  const totals = computeTotals(
    works.map(({ quantity, price, discount: off }, at) => ({
      quantity,
      price,
      discount: off,
      vatRate: rates[at] ?? null,
    })),
    { mode, rounding, discount },
  );
  const lines = works.flatMap((work, at): LineOnPaper[] => {
    const sums = totals.lines[at];
    return sums === undefined ? [] : [{ work, n: at + 1, vatRate: mode === 'none' ? null : (rates[at] ?? null), sums }];
  });
  return { lines, totals };
}

/** A line with the request that it is of. */
export type Placed = LineOnPaper & { readonly of: ReadRequest };

/** Sums of some lines; a part of a document is added up and never computed anew. */
export function subtotal(lines: readonly Placed[]): object {
  const of = (part: 'full' | 'discount' | 'net' | 'vat' | 'gross'): number => sum(lines.map(({ sums }) => sums[part]));
  return { full: of('full'), discount: of('discount'), net: of('net'), vat: of('vat'), gross: of('gross') };
}
