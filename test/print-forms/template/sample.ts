import { parseTemplate, type RenderOptions, renderTemplate } from '../../../print-forms/template/index.ts';

/** A picture of one dot. */
export const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Data of an act with something in every place that helpers look at. */
export const ACT = {
  doc: {
    title: 'Акт',
    number: '15',
    date: '2026-11-30',
    language: 'ru',
    currency: 'RUB',
    timeZone: 'Europe/Moscow',
    verify: { code: 'K7QX', url: 'https://service.example/v/K7QX' },
  },
  seller: {
    name: 'ООО «Север»',
    inn: '7707083893',
    kpp: '770701001',
    bank: {
      name: 'ПАО СБЕРБАНК',
      bik: '044525225',
      account: '40702810638050013199',
      correspondentAccount: '30101810400000000225',
    },
    signer: { name: 'Воробей Лев Ильич', post: 'генеральный директор' },
    vat: { rate: 2200, mode: 'included' },
  },
  client: { name: 'АО <Юг> & сыновья' },
  contract: { number: '17/26' },
  request: { number: 'R-000123', description: 'Не морозит.\nШумит компрессор.' },
  period: { from: '2026-11-01', to: '2026-11-30' },
  lines: [{ n: 1, title: 'Выезд <срочный>', unit: 'ч', quantity: 1250, vatRate: 2200, gross: 123_456_780 }],
  totals: {
    discount: 500,
    gross: 123_456_780,
    vat: 22_262_698,
    groups: [{ rate: 2200, net: 101_194_082, vat: 22_262_698, gross: 123_456_780 }],
  },
  checklists: [{ items: [{ title: 'Проверка', done: true }] }],
  photos: [
    {
      picture: 'dot',
      caption: 'Шильдик',
      takenAt: '2026-11-30T21:30:00Z',
      latitude: 55.7558,
      longitude: 37.6173,
      distance: 12,
      sha256: 'abc123',
    },
  ],
  signers: [
    { role: 'seller', name: 'Воробей Лев Ильич', post: 'генеральный директор', picture: 'dot', signedAt: '2026-11-30' },
  ],
  fields: { tags: ['срочно', 'гарантия'], none: [] },
};

export const STRINGS = { ru: { validUntil: 'Действует до {date}' }, en: { validUntil: 'Valid until {date}' } };

/** What a template gives on data; fails with its problems when it has any. No-break spaces are plain ones. */
export function render(source: string, data: unknown = ACT, options: Partial<RenderOptions> = {}): string {
  const { template, problems } = parseTemplate(source);
  if (!template) throw new Error(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`).join('\n'));
  const all: RenderOptions = { data, language: 'ru', strings: STRINGS, pictures: { dot: DOT }, ...options };
  return renderTemplate(template, all).replaceAll('\u00a0', ' ');
}

/** The problems of a template as `line:column rule`. */
export function faults(source: string): string[] {
  return parseTemplate(source).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}
