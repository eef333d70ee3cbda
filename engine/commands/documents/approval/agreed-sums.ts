import { type DocumentRow, isUsual, type QuoteOption } from '../../../store/documents/index.ts';

interface Sums {
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}

/** What is agreed when these options are chosen: what stands in any case, and what each of them adds. */
export function agreedSums(
  row: Pick<DocumentRow, 'net' | 'vat' | 'gross' | 'options'>,
  chosen: readonly QuoteOption[],
): Sums | null {
  const { net, vat, gross } = row;
  if (net === null || vat === null || gross === null) return null;
  const sumsOf = (of: readonly QuoteOption[], part: keyof Sums): number =>
    of.reduce((all, { sums }) => all + (sums?.[part] ?? 0), 0);
  const usual = row.options.filter(isUsual);
  const of = (part: keyof Sums, total: number): number => total - sumsOf(usual, part) + sumsOf(chosen, part);
  return { net: of('net', net), vat: of('vat', vat), gross: of('gross', gross) };
}

/** The lines of works that may be chosen. */
export function worksOf(options: readonly QuoteOption[]): string[] {
  return options.flatMap(({ works }) => works);
}
