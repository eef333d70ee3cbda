import { triples } from './triples.ts';

const TO_NINETEEN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];

/** English as it is written in Britain: `one thousand and five`. */
export function english(number: bigint): string {
  if (number === 0n) return 'zero';
  return triples(number)
    .flatMap(({ hundreds, rest, scale }, at) => [
      ...(hundreds > 0 ? [TO_NINETEEN[hundreds] ?? '', 'hundred'] : []),
      // `one million and five`: the last part below a hundred is joined also where it has no hundreds.
      ...(rest > 0 && (hundreds > 0 || (scale === 0 && at > 0)) ? ['and'] : []),
      ...(rest > 0 ? [belowHundred(rest)] : []),
      ...(scale > 0 ? [SCALES[scale] ?? ''] : []),
    ])
    .join(' ');
}

function belowHundred(number: number): string {
  if (number < 20) return TO_NINETEEN[number] ?? '';
  const [ten, one] = [TENS[Math.trunc(number / 10)] ?? '', number % 10];
  return one === 0 ? ten : `${ten}-${TO_NINETEEN[one] ?? ''}`;
}
