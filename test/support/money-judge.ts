import { expect } from 'chai';
import type { DocumentTotals, LineTotals } from '../../engine/money/index.ts';
import { type MoneyDocument, ownPrice } from './money-documents.ts';
import { compare, type Fraction, fraction, minus, nearest, plus, times } from './money-fraction.ts';

const COLUMNS = ['full', 'discount', 'net', 'vat', 'gross'] as const;

/** Fails unless the totals are what exact arithmetic makes of the document. */
export function judgeTotals({ lines, options }: MoneyDocument, totals: DocumentTotals): void {
  const { mode, rounding, discount = 0 } = options;
  expect(totals.lines).to.have.length(lines.length);
  for (const column of COLUMNS) expect(totals[column], column).to.equal(added(totals.lines, column));
  for (const part of [...totals.lines, ...totals.groups]) expect(part.net + part.vat).to.equal(part.gross);

  const prices = totals.lines.map((line) => line.full - line.discount);
  const own = lines.map(ownPrice);
  const cost = own.reduce((sum, price) => sum + price, 0);
  expect(totals.lines.map(({ full }) => full)).to.deep.equal(
    lines.map((line) => nearest(times(fraction(line.quantity, 1000), fraction(line.price)))),
  );
  judgeShares(
    own.map((price, at) => price - (prices[at] ?? Number.NaN)),
    own.map((price) => (cost === 0 ? fraction(0) : times(fraction(discount * Math.sign(cost)), share(price, cost)))),
    discount,
  );
  expect(totals.lines.map((line) => (mode === 'added' ? line.net : line.gross))).to.deep.equal(prices);

  expect(new Set(totals.groups.map(({ rate }) => rate)).size).to.equal(totals.groups.length);
  expect(totals.groups.reduce((sum, { gross }) => sum + gross, 0)).to.equal(totals.gross);
  for (const { rate, ...group } of totals.groups) {
    const places = lines.flatMap(({ vatRate }, at) => ((mode === 'none' ? null : vatRate) === rate ? [at] : []));
    const inside = places.flatMap((at) => totals.lines[at] ?? []);
    expect(group.vat).to.equal(added(inside, 'vat'));
    expect(group.net).to.equal(added(inside, 'net'));
    const exact = places.map((at) => exactVat(prices[at] ?? Number.NaN, rate, mode));
    const vats = inside.map(({ vat }) => vat);
    if (rounding === 'line') expect(vats).to.deep.equal(exact.map(nearest));
    else judgeShares(vats, exact, nearest(plus(...exact)));
  }
}

function added(lines: readonly LineTotals[], column: (typeof COLUMNS)[number]): number {
  return lines.reduce((sum, line) => sum + line[column], 0);
}

function share(part: number, whole: number): Fraction {
  return fraction(part, Math.abs(whole));
}

function exactVat(price: number, rate: number | null, mode: MoneyDocument['options']['mode']): Fraction {
  if (rate === null || mode === 'none') return fraction(0);
  return times(fraction(price), mode === 'included' ? fraction(rate, 10_000 + rate) : fraction(rate, 10_000));
}

/**
 * By largest remainder: the parts make the sum, each is less than one away from its exact share, and none was raised before
 * one with a larger remainder.
 */
function judgeShares(parts: readonly number[], exact: readonly Fraction[], sum: number): void {
  expect(parts.reduce((total, part) => total + part, 0)).to.equal(sum);
  const errors = parts.map((part, at) => minus(fraction(part), exact[at] ?? fraction(0))).toSorted(compare);
  const [least, most] = [errors[0] ?? fraction(0), errors.at(-1) ?? fraction(0)];
  expect(compare(most, fraction(1)), 'too much').to.be.below(0);
  expect(compare(least, fraction(-1)), 'too little').to.be.above(0);
  expect(compare(minus(most, least), fraction(1)), 'another remainder was larger').to.be.at.most(0);
}
