import { proveTotals, proveWords } from '../support/money-prove.ts';

const CASES = 100_000;

describe('sums and words of documents', () => {
  it(`the totals of ${CASES} random documents are those of exact arithmetic, and symmetric`, function () {
    this.timeout(900_000);
    proveTotals(CASES);
  });

  it(`${CASES} random amounts in words say the digits that they were written from`, function () {
    this.timeout(300_000);
    proveWords(CASES);
  });
});
