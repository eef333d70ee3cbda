import { expect } from 'chai';
import { inWords } from '../../engine/money/index.ts';
import { proveWords } from '../support/money-prove.ts';
import { readAmount } from '../support/money-reader.ts';

describe('engine/money: an amount in words', () => {
  it('2,000 random amounts say the digits that they were written from', () => {
    proveWords(2000);
  });

  it('Russian nouns are declined, and a thousand is feminine', () => {
    expect(inWords(2101, 'RUB', 'ru')).to.equal('Двадцать один рубль 01 копейка');
    expect(inWords(0, 'RUB', 'ru')).to.equal('Ноль рублей 00 копеек');
    expect(inWords(100_102, 'RUB', 'ru')).to.equal('Одна тысяча один рубль 02 копейки');
    expect(inWords(2_111_211, 'RUB', 'ru')).to.equal('Двадцать одна тысяча сто двенадцать рублей 11 копеек');
    expect(inWords(2_100_000_001, 'RUB', 'ru')).to.equal('Двадцать один миллион рублей 01 копейка');
  });

  it('numbers agree with the gender of their currency', () => {
    expect(inWords(2100, 'UAH', 'ru')).to.equal('Двадцать одна гривна 00 копеек');
    expect(inWords(200, 'BYN', 'ru')).to.equal('Два белорусских рубля 00 копеек');
    expect(inWords(2102, 'KZT', 'ru')).to.equal('Двадцать один тенге 02 тиына');
    expect(inWords(2202, 'USD', 'ru')).to.equal('Двадцать два доллара США 02 цента');
    expect(inWords(2200, 'EUR', 'ru')).to.equal('Двадцать два евро 00 центов');
  });

  it('English says "and" as in Britain', () => {
    expect(inWords(123_401, 'RUB', 'en')).to.equal('One thousand two hundred and thirty-four roubles 01 kopeck');
    expect(inWords(100_500, 'USD', 'en')).to.equal('One thousand and five US dollars 00 cents');
    expect(inWords(100, 'EUR', 'en')).to.equal('One euro 00 cents');
  });

  it('Kazakh nouns do not change, and a hundred inside a number has its one', () => {
    expect(inWords(2101, 'KZT', 'kk')).to.equal('Жиырма бір теңге 01 тиын');
    expect(inWords(10_500, 'KZT', 'kk')).to.equal('Жүз бес теңге 00 тиын');
    expect(inWords(123_400, 'KZT', 'kk')).to.equal('Бір мың екі жүз отыз төрт теңге 00 тиын');
    expect(inWords(110_000_000, 'KZT', 'kk')).to.equal('Бір миллион бір жүз мың теңге 00 тиын');
  });

  it('a part has as many digits as its currency: none for yen, three for the Kuwaiti dinar, two for forint', () => {
    expect(inWords(21, 'JPY', 'ru')).to.equal('Двадцать одна иена');
    expect(inWords(2005, 'KWD', 'ru')).to.equal('Два кувейтских динара 005 филсов');
    expect(inWords(2005, 'HUF', 'ru')).to.equal('Двадцать HUF 05/100');
  });

  it('what is given back is below zero', () => {
    expect(inWords(-2101, 'RUB', 'ru')).to.equal('Минус двадцать один рубль 01 копейка');
    expect(inWords(-1, 'RUB', 'en')).to.equal('Minus zero roubles 01 kopeck');
  });

  it('a currency that it has no nouns for stands as its code, also one that is named like a part of every object', () => {
    expect(inWords(2105, 'CHF', 'en')).to.equal('Twenty-one CHF 05/100');
    expect(inWords(100, 'constructor', 'en')).to.equal('One constructor 00/100');
  });

  it('refuses fractions and what is no number', () => {
    expect(() => inWords(1.5, 'RUB', 'ru')).to.throw(RangeError, 'no whole number');
    expect(() => inWords(Number.NaN, 'RUB', 'ru')).to.throw(RangeError);
    expect(() => inWords(2 ** 53, 'RUB', 'ru')).to.throw(RangeError);
  });

  it('the reader of these tests refuses wrong endings, wrong gender, and unknown words', () => {
    const read = (text: string): number => readAmount(text, 'RUB', 2, 'ru');
    expect(read('Двадцать один рубль 01 копейка')).to.equal(2101);
    expect(() => read('Двадцать один рублей 01 копейка')).to.throw('рубль');
    expect(() => read('Двадцать один рубль 01 копеек')).to.throw('копейка');
    expect(() => read('Один тысяча рублей 00 копеек')).to.throw('agree');
    expect(() => read('Две тысяч рублей 00 копеек')).to.throw('две тысяч');
    expect(() => read('двадцать один рубль 01 копейка')).to.throw('capital');
    expect(() => read('Двадцать один рубль 1 копейка')).to.throw('2 digits');
    expect(read('Двадцать два рубля 01 копейка')).to.not.equal(2101);
  });
});
