import { expect } from 'chai';
import * as fc from 'fast-check';
import { computeTotals, digitsOf, inWords } from '../../engine/money/index.ts';
import { moneyDocuments, reversed } from './money-documents.ts';
import { judgeTotals } from './money-judge.ts';
import { readAmount } from './money-reader.ts';

/** So many random documents against exact arithmetic, each also with every sum of the other sign. */
export function proveTotals(numRuns: number): void {
  fc.assert(
    fc.property(moneyDocuments, (document) => {
      const totals = computeTotals(document.lines, document.options);
      judgeTotals(document, totals);
      const back = reversed(document);
      const other = computeTotals(back.lines, back.options);
      expect(other.lines).to.deep.equal(
        totals.lines.map((line) => ({
          vatRate: line.vatRate,
          full: 0 - line.full,
          discount: 0 - line.discount,
          net: 0 - line.net,
          vat: 0 - line.vat,
          gross: 0 - line.gross,
        })),
      );
    }),
    { numRuns },
  );
}

const AMOUNTS = fc.oneof(
  fc.integer({ min: 0, max: 30_000 }),
  fc.integer({ min: 0, max: 2_000_000_000 }),
  fc.maxSafeNat(),
  // Round sums have the words that others lack.
  fc
    .tuple(fc.integer({ min: 0, max: 1100 }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, zeros]) => digits * 10 ** zeros),
);
const CURRENCIES = ['RUB', 'KZT', 'USD', 'EUR', 'BYN', 'UAH', 'JPY', 'KWD', 'CHF'];

/** So many random amounts in words, read back by a reader that shares no table with the writer. */
export function proveWords(numRuns: number): void {
  fc.assert(
    fc.property(
      AMOUNTS,
      fc.boolean(),
      fc.constantFrom(...CURRENCIES),
      fc.constantFrom('en' as const, 'ru' as const, 'kk' as const),
      (size, negative, currency, language) => {
        const amount = negative ? 0 - size : size;
        expect(readAmount(inWords(amount, currency, language), currency, digitsOf(currency), language)).to.equal(
          amount,
        );
      },
    ),
    { numRuns },
  );
}
