/** Some lines of a quote that the client chooses together. Lines of none are part of it whatever he chooses. */
export interface QuoteOption {
  readonly id: string;
  readonly title: string;
  /** It may be left out. */
  readonly optional: boolean;
  /** Id of the option that it stands in for: one of them is chosen, or none where that one is optional. */
  readonly alternativeOf: string | null;
  /** Uuids of lines of works. */
  readonly works: readonly string[];
  /** What it adds in minor units, once the quote is issued; null without prices. */
  readonly sums?: { readonly net: number; readonly vat: number; readonly gross: number } | null;
}

/** True for what is part of the quote unless something else is chosen. */
export function isUsual({ optional, alternativeOf }: QuoteOption): boolean {
  return !optional && alternativeOf === null;
}
