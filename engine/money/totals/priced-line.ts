/** How VAT stands to the prices: inside them, on top of them, or there is none. */
export type VatMode = 'included' | 'added' | 'none';

/** Where VAT is rounded: in each line, or once for all lines of a rate. */
export type Rounding = 'line' | 'rate-group';

/** What a document charges for: so much of something at a price. */
export interface PricedLine {
  /** Thousandths of the unit; below zero in what takes back. */
  readonly quantity: number;
  /** Minor units of a unit, with VAT when it is included. */
  readonly price: number;
  /** Basis points: 250 is 2.5 %. */
  readonly discount?: number;
  /** Basis points: 2200 is 22 %. Null: without VAT, which is another thing than 0 %. */
  readonly vatRate: number | null;
}

/** Sums of a line in minor units. */
export interface LineTotals {
  /** The rate that was charged; null when the document has no VAT. */
  readonly vatRate: number | null;
  /** Quantity times price, before discounts. */
  readonly full: number;
  /** What is taken off: the discount of the line, and its share of the discount of the document. */
  readonly discount: number;
  /** Without VAT. */
  readonly net: number;
  readonly vat: number;
  /** With VAT. */
  readonly gross: number;
}

/** Sums of the lines of one rate. */
export interface VatGroup {
  readonly rate: number | null;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}

/** Sums of a document. Each is the sum of its lines, and of its groups. */
export interface DocumentTotals {
  readonly lines: readonly LineTotals[];
  readonly full: number;
  readonly discount: number;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
  /** Highest rate first, lines without VAT last. */
  readonly groups: readonly VatGroup[];
}

/** How a document is computed. */
export interface TotalsOptions {
  readonly mode: VatMode;
  readonly rounding: Rounding;
  /** Minor units off the whole document, in the same sense as the prices. */
  readonly discount?: number;
}
