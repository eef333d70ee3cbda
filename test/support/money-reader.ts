import { judgeRussian } from './money-russian.ts';

type Language = 'en' | 'ru' | 'kk';

const HUNDRED: Readonly<Record<Language, string>> = { en: 'hundred', ru: '', kk: 'жүз' };

/** Words by what they add. */
const NUMBERS: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: listed(
    {
      0: 'zero one two three four five six seven eight nine ten eleven twelve',
      13: 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    },
    1,
    { 20: 'twenty thirty forty fifty sixty seventy eighty ninety' },
  ),
  ru: {
    ...listed(
      {
        0: 'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать',
        14: 'четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
      },
      1,
      { 20: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто' },
    ),
    ...listed({}, 100, { 100: 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот' }),
    одна: 1,
    две: 2,
  },
  kk: {
    ...listed({ 0: 'нөл бір екі үш төрт бес алты жеті сегіз тоғыз' }, 10, {
      10: 'он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан',
    }),
  },
};

const SCALES: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [/^thousand$/, /^million$/, /^billion$/, /^trillion$/, /^quadrillion$/],
  ru: [/^тысяч[аи]?$/, /^миллион(?:а|ов)?$/, /^миллиард(?:а|ов)?$/, /^триллион(?:а|ов)?$/, /^квадриллион(?:а|ов)?$/],
  kk: [/^мың$/, /^миллион$/, /^миллиард$/, /^триллион$/, /^квадриллион$/],
};

function listed(
  ones: Readonly<Record<number, string>>,
  step: number,
  tens: Readonly<Record<number, string>>,
): Record<string, number> {
  const entries = [
    ...Object.entries(ones).map(([from, words]) => [from, words, 1] as const),
    ...Object.entries(tens).map(([from, words]) => [from, words, Math.max(step, 10)] as const),
  ];
  return Object.fromEntries(
    entries.flatMap(([from, words, by]) => words.split(' ').map((word, at) => [word, Number(from) + at * by])),
  );
}

/** The amount in minor units that a text in words says. Fails on words that are unknown, or do not agree. */
export function readAmount(text: string, currency: string, digits: number, language: Language): number {
  if (!/^\p{Lu}/u.test(text)) throw new Error(`no capital: ${text}`);
  const said = text.charAt(0).toLowerCase() + text.slice(1);
  const negative = /^(?:minus|минус) /.test(said);
  const [, words = '', shown = ''] =
    digits === 0 ? [said, said] : (/^(.*?) (\d+)(?:\/10+)?(?: \D+)?$/.exec(said) ?? []);
  if (digits > 0 && shown.length !== digits) throw new Error(`not ${digits} digits: ${text}`);
  const { whole, noun } = readWhole(words.replace(/^(?:minus|минус) /, '').split(/[ -]/), language);
  if (language === 'ru') judgeRussian(said, currency, whole, Number(shown));
  if (noun === '') throw new Error(`no currency: ${text}`);
  const size = Number(whole) * 10 ** digits + Number(shown);
  const exact = whole * 10n ** BigInt(digits) + BigInt(shown === '' ? 0 : shown);
  if (exact !== BigInt(size)) throw new Error(`too large: ${text}`);
  return negative ? 0 - size : size;
}

function readWhole(words: readonly string[], language: Language): { whole: bigint; noun: string } {
  let [whole, three, at] = [0n, 0n, 0];
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const number = NUMBERS[language][word];
    const scale = SCALES[language].findIndex((pattern) => pattern.test(word));
    if (number !== undefined) three += BigInt(number);
    else if (word === HUNDRED[language]) three = (three === 0n ? 1n : three) * 100n;
    else if (scale >= 0) [whole, three] = [whole + three * 1000n ** BigInt(scale + 1), 0n];
    else if (!(language === 'en' && word === 'and')) break;
  }
  return { whole: whole + three, noun: words.slice(at).join(' ') };
}
