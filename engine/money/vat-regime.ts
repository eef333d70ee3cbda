import type { VatMode } from './totals/priced-line.ts';

/** How a legal entity charged VAT from one day to another, both `YYYY-MM-DD` and included. */
export interface VatRegime {
  /** Basis points; null: without VAT. */
  readonly rate: number | null;
  readonly mode: VatMode;
  readonly from: string;
  /** Null: still so. */
  readonly to: string | null;
  /** Why there is no VAT, or a rate of its own: an article of the law, for the document. */
  readonly ground?: string;
}

/**
 * The regime on a day, which is the day of the work and not of the printing; undefined where none holds. When two hold, it is
 * the one that began later.
 */
export function vatRegimeOn(regimes: readonly VatRegime[], date: string): VatRegime | undefined {
  return regimes
    .filter(({ from, to }) => from <= date && (to === null || date <= to))
    .toSorted((a, b) => Number(a.from < b.from) - Number(a.from > b.from))[0];
}
