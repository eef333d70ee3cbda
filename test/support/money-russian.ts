type Rule = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

const RULES = new Intl.PluralRules('ru');
const KOPECK: Rule = { one: 'копейка', few: 'копейки', many: 'копеек' };
const CENT: Rule = { one: 'цент', few: 'цента', many: 'центов' };

const WHOLE: Readonly<Record<string, Rule>> = {
  RUB: { one: 'рубль', few: 'рубля', many: 'рублей' },
  KZT: { one: 'тенге', few: 'тенге', many: 'тенге' },
  USD: { one: 'доллар США', few: 'доллара США', many: 'долларов США' },
  EUR: { one: 'евро', few: 'евро', many: 'евро' },
  BYN: { one: 'белорусский рубль', few: 'белорусских рубля', many: 'белорусских рублей' },
  UAH: { one: 'гривна', few: 'гривны', many: 'гривен' },
  JPY: { one: 'иена', few: 'иены', many: 'иен' },
  KWD: { one: 'кувейтский динар', few: 'кувейтских динара', many: 'кувейтских динаров' },
};
const PART: Readonly<Record<string, Rule>> = {
  RUB: KOPECK,
  BYN: KOPECK,
  UAH: KOPECK,
  USD: CENT,
  EUR: CENT,
  KZT: { one: 'тиын', few: 'тиына', many: 'тиынов' },
  KWD: { one: 'филс', few: 'филса', many: 'филсов' },
};

/** Fails unless nouns stand in the form that CLDR asks behind their numbers, and numbers agree with feminine nouns. */
export function judgeRussian(said: string, currency: string, whole: bigint, part: number): void {
  const expected = WHOLE[currency]?.[RULES.select(Number(whole % 1_000_000n))] ?? currency;
  const noun = new RegExp(` ${expected}(?: \\d|$)`);
  if (!noun.test(said)) throw new Error(`${whole} is not "${expected}" in: ${said}`);
  const end = PART[currency]?.[RULES.select(part)];
  if (end !== undefined && !said.endsWith(` ${end}`)) throw new Error(`${part} is not "${end}" in: ${said}`);
  const feminine = currency === 'UAH' || currency === 'JPY' ? 'тысяч[аи]?|гривн[аы]|иен[аы]' : 'тысяч[аи]?';
  const apart = new RegExp(`(?:один|два) (?:${feminine})(?= |$)|(?:одна|две) (?!(?:${feminine})(?: |$))`);
  if (apart.test(said)) throw new Error(`a number does not agree with its noun: ${said}`);
  for (const [, group = '', scale = ''] of said.matchAll(/(\S+) (тысяч\S*|милли\S+|трилли\S+|квадр\S+)/g)) {
    const wanted = /^(?:один|одна)$/.test(group) ? 'one' : /^(?:два|две|три|четыре)$/.test(group) ? 'few' : 'many';
    const form = /(?:тысяча|[нд])$/.test(scale) ? 'one' : /(?:тысячи|[нд]а)$/.test(scale) ? 'few' : 'many';
    if (form !== wanted) throw new Error(`"${group} ${scale}" in: ${said}`);
  }
}
