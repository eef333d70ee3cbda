import type { RenderJob } from '../../print-forms/render/index.ts';

const WORKS = [
  'Замена фильтра и чистка тракта',
  'Диагностика узла выдачи',
  'Выезд инженера',
  'Замена уплотнителя',
  'Настройка',
];

const TEMPLATE = `<h1>Акт № {{doc.number}} от {{date doc.date "long"}}</h1>
<p>Исполнитель: {{seller.name}}, ИНН {{seller.inn}}, {{seller.address}}</p>
<p>Заказчик: {{client.name}}, ИНН {{client.inn}}, {{client.address}}</p>
<table><thead><tr><th>№</th><th>Работа</th><th class="number">Кол-во</th><th class="number">Цена</th><th class="number">Сумма</th></tr></thead>
{{#lines lines}}<tr><td>{{n}}</td><td>{{title}}</td><td class="number">{{qty quantity unit}}</td><td class="number">{{money price}}</td><td class="number">{{money gross}}</td></tr>
{{#tail}}<tr><td colspan="4">Итого</td><td class="number">{{money totals.gross}}</td></tr>
<tr><td colspan="5">{{inWords totals.gross}}</td></tr>
<tr><td colspan="5">{{sign "seller"}}{{sign "client"}}</td></tr>{{/tail}}{{/lines}}</table>`;

const STYLE =
  'h1{font-size:14pt;text-align:center}td,th{border:.2mm solid #000;padding:1mm 1.5mm}tbody.tail td{vertical-align:bottom}';

/** An act of so many lines, as a job for the renderer. The same number gives the same act. */
export function act(number: number, lines: number): RenderJob {
  const rows = Array.from({ length: lines }, (_, index) => {
    const price = 100_000 + ((number * 37 + index * 911) % 900) * 100;
    const quantity = 1_000 * (1 + (index % 4));
    const gross = (price * quantity) / 1_000;
    return { n: index + 1, title: WORKS[(number + index) % WORKS.length], unit: 'шт.', quantity, price, gross };
  });
  const party = { inn: '7707083893', address: '190000, Санкт-Петербург, ул. Садовая, д. 1, офис 12' };
  return {
    form: { title: { ru: 'Акт' }, template: TEMPLATE, style: STYLE, page: { size: 'A4', font: 'tinos' } },
    data: {
      doc: { title: 'Акт', number: String(number), date: '2026-11-30', currency: 'RUB', timeZone: 'Europe/Moscow' },
      seller: { ...party, name: 'ООО «Север»', signer: { name: 'Воробей Лев Ильич', post: 'директор' } },
      client: { ...party, name: `АО «Клиент ${number % 40}»` },
      lines: rows,
      totals: { gross: rows.reduce((sum, { gross }) => sum + gross, 0) },
    },
    language: 'ru',
    pictures: {},
    madeAt: '2026-11-30T10:00:00Z',
  };
}
