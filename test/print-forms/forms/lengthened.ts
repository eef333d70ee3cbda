import { computeTotals } from '../../../engine/money/index.ts';
import type { FormSample, ShippedForm } from '../../support/shipped-form.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The data of a sample with so many rows in its table: those that it has, over and over, and sums that foot. */
export function lengthened({ id }: ShippedForm, { data }: FormSample, length: number): Fields {
  if (id === 'handover-ru') return { ...data, equipment: repeated(data['equipment'], length) };
  if (id !== 'act-group-ru') return { ...data, ...totalled(data, numbered(repeated(data['lines'], length), 0)) };
  const sections: Fields[] = [];
  for (let from = 0; from < length; from += 3) {
    const [section = {}] = repeated(data['sections'], 1);
    sections.push({ ...section, lines: numbered(repeated(section['lines'], Math.min(3, length - from)), from) });
  }
  return { ...data, sections };
}

function repeated(list: unknown, length: number): Fields[] {
  const items = list as readonly Fields[];
  return Array.from({ length }, (_, at) => items[at % items.length] ?? {});
}

function numbered(lines: readonly Fields[], from: number): Fields[] {
  return lines.map((line, at) => ({ ...line, n: from + at + 1 }));
}

/** Sums of lines that tell prices, without VAT and discounts: how wide the columns are is the same. */
function totalled(data: Fields, lines: readonly Fields[]): Fields {
  if (data['totals'] === undefined) return { lines };
  const priced = lines.map(({ quantity, price }) => ({
    quantity: Number(quantity),
    price: Number(price ?? 0),
    vatRate: null,
  }));
  const { net, gross, full } = computeTotals(priced, { mode: 'none', rounding: 'line' });
  return { lines, totals: { ...(data['totals'] as Fields), full, net, gross } };
}
