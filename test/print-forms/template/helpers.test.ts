import { expect } from 'chai';
import { HELPERS, TemplateFault } from '../../../print-forms/template/index.ts';
import { ACT, DOT, render } from './sample.ts';

type Row = readonly [source: string, en: string, ru: string, kk: string];

/** What is printed in each language of documents. */
const GOLDEN: readonly Row[] = [
  ['{{money 123450}}', '1,234.50', '1 234,50', '1 234,50'],
  ['{{money -5 sign=true}}', '-RUB 0.05', '-0,05 ₽', '-0,05 ₽'],
  ['{{money 100 "USD" sign=true}}', '$1.00', '1,00 $', '1,00 $'],
  ['{{money 1234 "JPY"}}', '1,234', '1 234', '1 234'],
  ['{{money 1234567 "KZT" sign=true}}', 'KZT 12,345.67', '12 345,67 ₸', '12 345,67 ₸'],
  ['{{money null}}', '', '', ''],
  ['{{num 1234.5}} {{num 0.125 2}}', '1,234.5 0.13', '1 234,5 0,13', '1 234,5 0,13'],
  ['{{qty 1250 "ч"}} {{qty 2000}}', '1.25 ч 2', '1,25 ч 2', '1,25 ч 2'],
  ['{{percent 2200}} {{percent 550}}', '22% 5.5%', '22 % 5,5 %', '22 % 5,5 %'],
  ['{{vatRate null}}', 'no VAT', 'Без НДС', 'ҚҚС-сыз'],
  ['{{plural 1 "акт" "акта" "актов"}} {{plural 22 "акт" "акта" "актов"}}', 'акт акта', 'акт акта', 'акт акта'],
  ['{{plural 11 "акт" "акта" "актов"}} {{plural 2 "act" "acts"}}', 'актов acts', 'актов acts', 'актов acts'],
  ['{{date "2026-11-02"}}', '2 Nov 2026', '02.11.2026', '02.11.2026'],
  ['{{date "2026-11-02" "long"}}', '2 November 2026', '2 ноября 2026 г.', '2026 жылғы 2 қараша'],
  ['{{date "2026-11-30T21:30:00Z" "datetime"}}', '1 Dec 2026 00:30', '01.12.2026 00:30', '01.12.2026 00:30'],
  ['{{date "2026-11-02" "d MMMM yyyy"}}', '2 November 2026', '2 ноября 2026', '2 қараша 2026'],
  ['{{date null}}{{date ""}}', '', '', ''],
  ['{{period "2026-11-01" "2026-11-30"}}', '1–30 November 2026', '1–30 ноября 2026 г.', '2026 жылғы 1–30 қараша'],
  ['{{period "2026-02-01" "2026-02-28" "month"}}', 'February 2026', 'февраль 2026 г.', '2026 жылғы ақпан'],
  [
    '{{period "2026-11-01" "2026-12-15" "month"}}',
    '1 November – 15 December 2026',
    '1 ноября – 15 декабря 2026 г.',
    '2026 жылғы 1 қараша – 15 желтоқсан',
  ],
  ['{{t "validUntil" date="завтра"}}', 'Valid until завтра', 'Действует до завтра', 'Действует до завтра'],
  [
    '{{inWords 2101 lower=true}}',
    'twenty-one roubles 01 kopeck',
    'двадцать один рубль 01 копейка',
    'жиырма бір Ресей рублі 01 копейка',
  ],
  ['{{fio "Иванов Иван Иванович"}}', 'Иванов И. И.', 'Иванов И. И.', 'Иванов И. И.'],
];

describe('helpers of templates', () => {
  for (const [source, en, ru, kk] of GOLDEN)
    it(`${source} in English, Russian and Kazakh`, () => {
      const said = (['en', 'ru', 'kk'] as const).map((language) => render(source, ACT, { language }));
      expect(said).to.deep.equal([en, ru, kk]);
    });

  for (const { name, example, gives } of HELPERS)
    it(`the example of ${name} gives what is said of it`, () => {
      const printed = render(example);
      let from = 0;
      for (const part of gives.split('…')) {
        const at = printed.indexOf(part, from);
        expect(at, `${printed}\nhas not\n${part}`).to.be.at.least(from === 0 ? 0 : from);
        from = at + part.length;
      }
      if (!gives.includes('…')) expect(printed).to.equal(gives);
    });

  it('each helper is told of in both languages and named once', () => {
    expect(new Set(HELPERS.map(({ name }) => name)).size).to.equal(HELPERS.length);
    for (const { about } of HELPERS) {
      expect(about.ru).to.match(/[а-яё]/);
      expect(about.en).to.match(/^[\u0020-\u007e’]+$/);
    }
  });

  it('names: own forms come first, others follow the rules, foreign ones are not declined', () => {
    const fio = (person: unknown, form: string): string => render(`{{fio p "${form}"}}`, { p: person });
    expect(fio({ name: 'Заяц Лев Ильич', genitive: 'Зайца Льва Ильича' }, 'gen')).to.equal('Зайца Льва Ильича');
    expect(fio('Петрова Анна-Мария Львовна', 'short')).to.equal('Петрова А.-М. Л.');
    expect(fio('Петрова Анна Львовна', 'dat')).to.equal('Петровой Анне Львовне');
    expect(fio('John Ronald Smith', 'short')).to.equal('J. R. Smith');
    expect(fio('John Smith', 'gen')).to.equal('John Smith');
    expect(fio('Сәрсенов Нұрлан', 'gen')).to.equal('Сәрсенов Нұрлан');
    expect(fio('Иванов И.И.', 'short')).to.equal('Иванов И. И.');
    expect(fio(null, 'full')).to.equal('');
  });

  it('a place to sign is the same for all, filled in as far as somebody has signed', () => {
    const values = (html: string): string[] =>
      [...html.matchAll(/class="sign-value">(.*?)<\/div>/g)].map(([, value = '']) => value);
    expect(values(render('{{sign "seller"}}'))).to.deep.equal([
      'генеральный директор',
      `<img class="signature" alt="" src="${DOT}">`,
      'Воробей Л. И.',
      '30.11.2026',
    ]);
    expect(values(render('{{sign "client"}}'))).to.deep.equal(['', '', '', '']);
  });

  it('a photo is printed with the time and place that prove it', () => {
    const printed = render('{{photo photos.[0]}}');
    expect(printed).to.include('01.12.2026 00:30 · 55.7558, 37.6173 · 12 м').and.to.include('>abc123<');
    expect(render('{{photo photos.[0] caption=false}}')).not.to.include('figcaption');
  });

  it('VAT of several rates is a row each, and its absence has a ground', () => {
    const groups = [
      { rate: 2200, vat: 100 },
      { rate: null, vat: 0 },
    ];
    const rows = (data: object): string => render('<table>{{vatRows totals 3}}</table>', data);
    expect(rows({ totals: { groups }, seller: { vat: { mode: 'added' } } })).to.match(/НДС 22 %.*1,00.*Без НДС.*—/);
    const none = { totals: { groups: [{ rate: null }] }, seller: { vat: { ground: 'п. 2 ст. 346.11 <НК>' } } };
    expect(rows(none)).to.include('Без НДС (п. 2 ст. 346.11 &lt;НК&gt;)');
  });

  it('prints no picture that the engine has not given, nor one that is an address elsewhere', () => {
    expect(render('{{img "x"}}')).to.equal('<span class="no-picture" style="width:40mm"></span>');
    for (const address of [
      'http://a/b.png',
      'data:text/html;base64,AAAA',
      'data:image/png;base64,AA" onerror="x',
      'data:image/svg+xml;base64,AAAA',
    ])
      expect(render('{{img "x"}}', ACT, { pictures: { x: address } })).not.to.include('<img');
  });

  it('prints no payment code while a requisite is missing', () => {
    expect(render('{{payQr}}', { ...ACT, seller: { name: 'ООО' } })).to.equal('');
    expect(render('{{payQr}}', { ...ACT, doc: { ...ACT.doc, currency: 'USD' } })).to.equal('');
  });

  const WRONG: readonly (readonly [source: string, data: unknown, rule: string])[] = [
    ['{{money a}}', { a: '1' }, 'wrong-value'],
    ['{{money a}}', { a: 1.5 }, 'wrong-value'],
    ['{{date a}}', { a: '2026-02-31' }, 'wrong-value'],
    ['{{date a}}', { a: 'tomorrow' }, 'wrong-value'],
    ['{{sum a "b"}}', { a: [{ b: 'x' }] }, 'wrong-value'],
    ['{{fio "А Б" a}}', { a: 'vocative' }, 'wrong-choice'],
    ['{{t a}}', { a: 'constructor' }, 'missing-string'],
    ['{{barcode a}}', { a: 'Ж' }, 'wrong-value'],
    ['{{qr a}}', { a: 'x'.repeat(5_000) }, 'helper-failed'],
    ['{{qr "x" a}}', { a: 1e9 }, 'wrong-value'],
    ['{{a}}', { a: [1] }, 'not-printable'],
    ['{{a}}', { a: { b: 1 } }, 'not-printable'],
    ['<table><tr><td colspan="{{a}}"></td></tr></table>', { a: 99_999_999 }, 'not-a-number'],
    ['<table>{{#lines a}}<tr></tr>{{/lines}}</table>', { a: { b: 1 } }, 'not-a-list'],
    ['{{> missing}}', {}, 'unknown-partial'],
    ['{{date "2026-11-30T21:30:00Z"}}', { doc: { timeZone: 'Mars/Base' } }, 'helper-failed'],
  ];
  for (const [source, data, rule] of WRONG)
    it(`refuses ${source} on ${JSON.stringify(data).slice(0, 40)} and tells the line`, () => {
      const thrown = caught(() => render(`\n ${source}`, data));
      expect(thrown?.problems[0]).to.include({ rule, line: 2 });
    });
});

function caught(run: () => unknown): TemplateFault | undefined {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof TemplateFault) return thrown;
    throw thrown;
  }
  return undefined;
}
