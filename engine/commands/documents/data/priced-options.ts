import type { DocumentTotals, VatGroup } from '../../../money/index.ts';
import { isUsual, type QuoteOption } from '../../../store/documents/index.ts';
import type { WorkLineRow } from '../../../store/works/index.ts';
import { type LineOnPaper, pricedLines, type Pricing } from './priced-lines.ts';

export interface PricedWork {
  readonly line: LineOnPaper;
  /** Its place among the works that were given. */
  readonly at: number;
  readonly option: QuoteOption | null;
}

export interface PricedOptions {
  /** Those of no option first, then option by option. */
  readonly lines: readonly PricedWork[];
  /** Of what is part of the document unless something else is chosen. */
  readonly totals: DocumentTotals;
  readonly options: readonly { readonly option: QuoteOption; readonly totals: DocumentTotals }[];
}

/**
 * Lines with their sums where some may be chosen. Each option is computed by itself, and the discount of the whole is off
 * what is always part of it: so sums of what is chosen are added and never computed anew.
 */
export function pricedOptions(
  works: readonly WorkLineRow[],
  options: readonly QuoteOption[],
  pricing: Pricing,
): PricedOptions {
  const ofOption = (work: WorkLineRow): QuoteOption | null =>
    options.find(({ works: own }) => own.includes(work.uuid)) ?? null;
  const all = works.map((work, at) => ({ work, at, option: ofOption(work) }));
  const lines: PricedWork[] = [];
  const priced = (option: QuoteOption | null): DocumentTotals => {
    const own = all.filter((each) => each.option === option);
    const made = pricedLines(
      own.map(({ work }) => work),
      option === null ? pricing : { ...pricing, discount: 0 },
    );
    const before = lines.length;
    for (const [index, line] of made.lines.entries()) {
      lines.push({ line: { ...line, n: before + index + 1 }, at: own[index]?.at ?? 0, option });
    }
    return made.totals;
  };
  const base = priced(null);
  const parts = options.map((option) => ({ option, totals: priced(option) }));
  const usual = parts.filter(({ option }) => isUsual(option)).map(({ totals }) => totals);
  return { lines, totals: [base, ...usual].reduce(added), options: parts };
}

function added(one: DocumentTotals, other: DocumentTotals): DocumentTotals {
  const rates = [...new Set([...one.groups, ...other.groups].map(({ rate }) => rate))];
  const groups = rates
    .toSorted((a, b) => (b ?? -1) - (a ?? -1))
    .map((rate): VatGroup => {
      const same = [...one.groups, ...other.groups].filter((group) => group.rate === rate);
      const of = (part: 'net' | 'vat' | 'gross'): number => same.reduce((all, group) => all + group[part], 0);
      return { rate, net: of('net'), vat: of('vat'), gross: of('gross') };
    });
  return {
    lines: [...one.lines, ...other.lines],
    full: one.full + other.full,
    discount: one.discount + other.discount,
    net: one.net + other.net,
    vat: one.vat + other.vat,
    gross: one.gross + other.gross,
    groups,
  };
}
