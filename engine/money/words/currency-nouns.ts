import type { Forms } from './form-of.ts';
import type { WordsLanguage } from './words-language.ts';

/** What a currency and its hundredth (or thousandth) are called. */
export interface CurrencyNouns {
  readonly whole: Forms;
  /** Absent for currencies without a part. */
  readonly part?: Forms;
  /** Numbers agree with the whole as with a feminine noun. */
  readonly feminine?: true;
}

const RUSSIAN_CENT: Forms = ['цент', 'цента', 'центов'];
const KOPECK: Forms = ['копейка', 'копейки', 'копеек'];
const FILS: Forms = ['филс', 'филса', 'филсов'];

const RU: Readonly<Record<string, CurrencyNouns>> = {
  AED: { whole: ['дирхам ОАЭ', 'дирхама ОАЭ', 'дирхамов ОАЭ'], part: FILS },
  AMD: { whole: ['драм', 'драма', 'драмов'], part: ['лума', 'лумы', 'лум'] },
  AZN: { whole: ['манат', 'маната', 'манатов'], part: ['гяпик', 'гяпика', 'гяпиков'] },
  BYN: { whole: ['белорусский рубль', 'белорусских рубля', 'белорусских рублей'], part: KOPECK },
  CNY: { whole: ['юань', 'юаня', 'юаней'], part: ['фэнь', 'фэня', 'фэней'] },
  EUR: { whole: ['евро'], part: RUSSIAN_CENT },
  GBP: { whole: ['фунт стерлингов', 'фунта стерлингов', 'фунтов стерлингов'], part: ['пенни', 'пенса', 'пенсов'] },
  GEL: { whole: ['лари'], part: ['тетри'] },
  JPY: { whole: ['иена', 'иены', 'иен'], feminine: true },
  KGS: { whole: ['сом', 'сома', 'сомов'], part: ['тыйын', 'тыйына', 'тыйынов'] },
  KWD: { whole: ['кувейтский динар', 'кувейтских динара', 'кувейтских динаров'], part: FILS },
  KZT: { whole: ['тенге'], part: ['тиын', 'тиына', 'тиынов'] },
  RUB: { whole: ['рубль', 'рубля', 'рублей'], part: KOPECK },
  TRY: {
    whole: ['турецкая лира', 'турецкие лиры', 'турецких лир'],
    part: ['куруш', 'куруша', 'курушей'],
    feminine: true,
  },
  UAH: { whole: ['гривна', 'гривны', 'гривен'], part: KOPECK, feminine: true },
  USD: { whole: ['доллар США', 'доллара США', 'долларов США'], part: RUSSIAN_CENT },
  UZS: { whole: ['сум', 'сума', 'сумов'], part: ['тийин', 'тийина', 'тийинов'] },
};

const CENT: Forms = ['cent', 'cents'];

const EN: Readonly<Record<string, CurrencyNouns>> = {
  AED: { whole: ['UAE dirham', 'UAE dirhams'], part: ['fils'] },
  BYN: { whole: ['Belarusian rouble', 'Belarusian roubles'], part: ['kopeck', 'kopecks'] },
  CNY: { whole: ['yuan'], part: ['fen'] },
  EUR: { whole: ['euro', 'euros'], part: CENT },
  GBP: { whole: ['pound sterling', 'pounds sterling'], part: ['penny', 'pence'] },
  JPY: { whole: ['yen'] },
  KWD: { whole: ['Kuwaiti dinar', 'Kuwaiti dinars'], part: ['fils'] },
  KZT: { whole: ['tenge'], part: ['tiyn'] },
  RUB: { whole: ['rouble', 'roubles'], part: ['kopeck', 'kopecks'] },
  UAH: { whole: ['hryvnia', 'hryvnias'], part: ['kopiyka', 'kopiykas'] },
  USD: { whole: ['US dollar', 'US dollars'], part: CENT },
};

const KK: Readonly<Record<string, CurrencyNouns>> = {
  BYN: { whole: ['Беларусь рублі'], part: ['копейка'] },
  EUR: { whole: ['еуро'], part: ['цент'] },
  KZT: { whole: ['теңге'], part: ['тиын'] },
  RUB: { whole: ['Ресей рублі'], part: ['копейка'] },
  UAH: { whole: ['Украина гривнасы'], part: ['копейка'] },
  USD: { whole: ['АҚШ доллары'], part: ['цент'] },
};

/** By language and code of ISO 4217. */
export const NOUNS: Readonly<Record<WordsLanguage, Readonly<Record<string, CurrencyNouns>>>> = {
  en: EN,
  ru: RU,
  kk: KK,
};
