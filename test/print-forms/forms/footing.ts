import { computeTotals, type Rounding, sum, type VatMode } from '../../../engine/money/index.ts';

interface Line {
  readonly quantity: number;
  readonly price?: number;
  readonly discountRate?: number;
  readonly vatRate?: number;
  readonly discount?: number;
  readonly net?: number;
  readonly vat?: number;
  readonly gross?: number;
}

type Sums = Readonly<Partial<Record<(typeof PARTS)[number], number>>>;

interface Data {
  readonly seller?: { readonly vat?: { readonly mode?: VatMode } };
  readonly lines?: readonly Line[];
  readonly sections?: readonly { readonly lines: readonly Line[]; readonly totals?: Sums }[];
  readonly totals?: Sums & { readonly groups?: readonly { readonly net: number; readonly vat: number }[] };
}

/** How a form computes. */
interface FormMoney {
  readonly vat?: VatMode;
  readonly rounding?: Rounding;
}

const PARTS = ['discount', 'net', 'vat', 'gross'] as const;

/** What in the sums of a document's data does not add up: lines, sections and groups to totals, and all to the core of money. */
export function footingProblems(given: unknown, { vat, rounding = 'line' }: FormMoney = {}): string[] {
  const data = given as Data;
  const { totals, seller, sections = [] } = data;
  if (totals === undefined) return [];
  const lines = data.lines ?? sections.flatMap((section) => section.lines);
  const problems: string[] = [];
  for (const part of PARTS) {
    const made = sumOf(lines, part);
    if (made !== undefined && totals[part] !== undefined && made !== totals[part])
      problems.push(`the lines make ${made} ${part}, the totals say ${totals[part]}`);
    for (const { lines: own, totals: told } of sections)
      if (told?.[part] !== undefined && told[part] !== sumOf(own, part))
        problems.push(`a section's ${part} does not foot`);
  }
  if (totals.groups !== undefined && sum(totals.groups.map((group) => group.net + group.vat)) !== totals.gross)
    problems.push('the groups do not make the total');
  if (lines.every(({ price }) => price !== undefined)) {
    const mode = vat ?? seller?.vat?.mode ?? 'none';
    problems.push(...recomputed(lines, totals, { mode, rounding }));
  }
  return problems;
}

function sumOf(lines: readonly Line[], part: (typeof PARTS)[number]): number | undefined {
  return lines.every((line) => line[part] === undefined) ? undefined : sum(lines.map((line) => line[part] ?? 0));
}

/** The core of money must make the same sums of the same lines. */
function recomputed(
  lines: readonly Line[],
  totals: Sums,
  options: { readonly mode: VatMode; readonly rounding: Rounding },
): string[] {
  const priced = lines.map(({ quantity, price = 0, discountRate, vatRate, discount = 0 }) => ({
    quantity,
    price,
    // A form that does not print the rate of the discount has its sum.
    discount: discountRate ?? Math.round((discount * 10_000_000) / (quantity * price)),
    vatRate: vatRate ?? null,
  }));
  const again = computeTotals(priced, options);
  return PARTS.filter((part) => totals[part] !== undefined && again[part] !== totals[part]).map(
    (part) => `the core of money makes ${again[part]} ${part}, the totals say ${totals[part]}`,
  );
}
