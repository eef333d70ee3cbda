import { proveMutations } from '../support/mutations-prove.ts';
import { SEED } from '../support/seed.ts';

const CASES = 10_000;

describe('random mutations of the shipped packs', () => {
  it(`none of ${CASES} breaks anything: each is refused with located problems, or it runs`, async function () {
    this.timeout(2_400_000);
    await proveMutations(CASES, SEED);
  });
});
