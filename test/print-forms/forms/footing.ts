import { computeTotals, sum } from '../../../engine/money/index.ts';

interface Line {
  readonly quantity: number;
  readonly price?: number;
  readonly discountRate?: number;
  readonly vatRate?: number;
  readonly vat?: number;
  readonly net?: number;
  readonly gross?: number;
  readonly discount?: number;
}

interface Data {
  readonly seller?: { readonly vat?: { readonly mode?: 'included' | 'added' | 'none' } };
  readonly lines?: readonly Line[];
  readonly sections?: readonly {
    readonly lines: readonly Line[];
    readonly totals?: Readonly<Record<string, number>>;
  }[];
  readonly totals?: Readonly<Record<'net' | 'vat' | 'gross' | 'discount', number>> & {
    readonly groups?: readonly { readonly net: number; readonly vat: number; readonly gross: number }[];
  };
}

const PARTS = ['discount', 'net', 'vat', 'gross'] as const;

/** What in the sums of a document's data does not add up: lines to totals, sections to totals, groups to totals. */
export function footingProblems(given: unknown): string[] {
  const data = given as Data;
  const { totals, seller } = data;
  if (totals === undefined) return [];
  const lines = data.lines ?? (data.sections ?? []).flatMap((section) => section.lines);
  const problems: string[] = [];
  for (const part of PARTS) {
    if (lines.every((line) => line[part] === undefined)) continue;
    const told = sum(lines.map((line) => line[part] ?? 0));
    if (told !== totals[part]) problems.push(`the lines make ${told} ${part}, the totals say ${totals[part]}`);
    for (const { lines: own, totals: of } of data.sections ?? [])
      if (of?.[part] !== undefined && of[part] !== sum(own.map((line) => line[part] ?? 0)))
        problems.push(`a section does not make its ${part}`);
  }
  for (const { net, vat, gross } of totals.groups ?? [])
    if (net + vat !== gross) problems.push('a group does not foot');
  if (totals.groups !== undefined && sum(totals.groups.map(({ gross }) => gross)) !== totals.gross)
    problems.push('the groups do not make the total');
  if (lines.every(({ price }) => price !== undefined)) problems.push(...recomputed(lines, totals, seller?.vat?.mode));
  return problems;
}

/** The core of money must make the same sums of the same lines; discounts of lines only, the rate is got from the sums. */
function recomputed(
  lines: readonly Line[],
  totals: NonNullable<Data['totals']>,
  mode: 'included' | 'added' | 'none' = 'none',
): string[] {
  const priced = lines.map(({ quantity, price = 0, discountRate, vatRate, discount = 0 }) => ({
    quantity,
    price,
    discount: discountRate ?? Math.round((discount * 10_000_000) / (quantity * price)),
    vatRate: vatRate ?? null,
  }));
  const again = computeTotals(priced, { mode, rounding: 'line' });
  return (['net', 'vat', 'gross'] as const)
    .filter((part) => again[part] !== totals[part])
    .map((part) => `the core of money makes ${again[part]} ${part}, the totals say ${totals[part]}`);
}
