import { triples } from './triples.ts';

const ONES = '_ бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ');
const TENS = '_ он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ');
const SCALES = ['', 'мың', 'миллион', 'миллиард', 'триллион', 'квадриллион'];

/**
 * Kazakh. One hundred is `жүз` where the number begins with it and `бір жүз` behind something, so that nobody can write a digit
 * in between; a thousand is always `бір мың`.
 */
export function kazakh(number: bigint): string {
  if (number === 0n) return 'нөл';
  return triples(number)
    .flatMap(({ hundreds, rest, scale }, at) => [
      ...(hundreds > 1 || (hundreds === 1 && at > 0) ? [ONES[hundreds] ?? ''] : []),
      ...(hundreds > 0 ? ['жүз'] : []),
      ...(rest >= 10 ? [TENS[Math.trunc(rest / 10)] ?? ''] : []),
      ...(rest % 10 > 0 ? [ONES[rest % 10] ?? ''] : []),
      ...(scale > 0 ? [SCALES[scale] ?? ''] : []),
    ])
    .join(' ');
}
