import { type Forms, formOf } from './form-of.ts';
import { triples } from './triples.ts';

const TO_NINETEEN =
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  );
const TENS = '_ _ двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const HUNDREDS = '_ сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ');
const SCALES: readonly Forms[] = [
  [''],
  ['тысяча', 'тысячи', 'тысяч'],
  ['миллион', 'миллиона', 'миллионов'],
  ['миллиард', 'миллиарда', 'миллиардов'],
  ['триллион', 'триллиона', 'триллионов'],
  ['квадриллион', 'квадриллиона', 'квадриллионов'],
];
const FEMININE: Readonly<Record<number, string>> = { 1: 'одна', 2: 'две' };

/** Russian in the nominative. A thousand is feminine, whatever is counted: `одна тысяча один`. */
export function russian(number: bigint, feminine: boolean): string {
  if (number === 0n) return 'ноль';
  return triples(number)
    .flatMap(({ hundreds, rest, scale }) => [
      ...(hundreds > 0 ? [HUNDREDS[hundreds] ?? ''] : []),
      ...belowHundred(rest, scale === 1 || (scale === 0 && feminine)),
      ...(scale > 0 ? [formOf(BigInt(rest), SCALES[scale] ?? [''], 'ru')] : []),
    ])
    .join(' ');
}

function belowHundred(number: number, feminine: boolean): string[] {
  const one = (digit: number): string => (feminine ? FEMININE[digit] : undefined) ?? TO_NINETEEN[digit] ?? '';
  if (number === 0) return [];
  if (number < 20) return [one(number)];
  const ten = TENS[Math.trunc(number / 10)] ?? '';
  return number % 10 === 0 ? [ten] : [ten, one(number % 10)];
}
