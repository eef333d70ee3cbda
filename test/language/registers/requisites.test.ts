import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { isAccount, isBik, isInn, isKpp, isOgrn } from '../../../engine/language/registers/index.ts';

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
/** The same text with another digit at a place. */
const slipped = (text: string, at: number, by: number): string =>
  text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);

describe('requisites', () => {
  it('numbers that companies have published pass', () => {
    expect(isInn('7707083893')).to.equal(true);
    expect(isInn('500100732259')).to.equal(true);
    expect(isOgrn('1027700132195')).to.equal(true);
    expect(isKpp('773601001')).to.equal(true);
    expect(isBik('044525225')).to.equal(true);
    expect(isAccount('30101810400000000225', '044525225', true)).to.equal(true);
  });

  it('any ten, twelve, thirteen, fifteen or twenty digits pass by chance no more often than their check digits allow', () => {
    const share = (length: number, test: (text: string) => boolean): number =>
      fc.sample(digits(length), 2000).filter(test).length / 2000;
    expect(share(10, isInn)).to.be.within(0.05, 0.2);
    expect(share(12, isInn)).to.be.within(0.001, 0.05);
    expect(share(20, (text) => isAccount(text, '044525225'))).to.be.within(0.05, 0.15);
  });

  it('an INN or account with one wrong digit is refused, most often; never both a number and its neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        // Only the last digit of ten is a check digit of remainder ten, which stands for two remainders.
        fc.pre(at === 9);
        return !isInn(slipped('7707083893', at, by));
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 1, max: 9 }),
        (at, by) =>
          // Weights 7, 1 and 3 have no divisor in common with ten.
          !isAccount(slipped('30101810400000000225', at, by), '044525225', true),
      ),
    );
  });

  it('what is no number of its kind is refused', () => {
    for (const text of [
      '',
      '0000000000',
      '770708389',
      '77070838931',
      '７７０７０８３８９３',
      '7707083890',
      'x707083893',
    ])
      expect(isInn(text), text).to.equal(false);
    for (const text of ['1027700132196', '102770013219', '0027700132195']) expect(isOgrn(text), text).to.equal(false);
    for (const text of ['77360100', '7736zz001', '7736-1001']) expect(isKpp(text), text).to.equal(false);
    for (const text of ['994525225', '04452522', '0445252255']) expect(isBik(text), text).to.equal(false);
    expect(isAccount('3010181040000000022', '044525225')).to.equal(false);
  });

  const { REGLAMENT_DATA } = process.env;
  const file = join(REGLAMENT_DATA ?? '', 'doc-upd-fns', 'inn-checksum-vectors.json');
  if (REGLAMENT_DATA === undefined || !existsSync(file)) console.log('  REGLAMENT_DATA is not set: no measured INN');
  else {
    it('the numbers of real papers are judged as they were by hand', () => {
      const vectors = JSON.parse(readFileSync(file, 'utf8')) as { inn: string; checksum_valid: boolean }[];
      for (const { inn, checksum_valid } of vectors) expect(isInn(inn), inn).to.equal(checksum_valid);
    });
  }
});
