import { create } from 'qrcode/lib/core/qrcode.js';
import { Html } from '../render/html.ts';
import { code128 } from './code128.ts';
import { type HelperCall, type HelperDefinition, HelperFault } from './definition.ts';
import { millimetres } from './millimetres.ts';
import { paymentText } from './payment-text.ts';
import { textOf } from './text-of.ts';

const QUIET = 4;

/** A QR code as a picture of squares, with the quiet zone that readers need. */
export function qrPicture(text: string, mm: number, near: string): Html {
  let code: ReturnType<typeof create>;
  try {
    code = create(text, { errorCorrectionLevel: 'M' });
  } catch {
    throw new HelperFault('helper-failed', { near, detail: `${text.length} characters are too many for a code` });
  }
  const { size } = code.modules;
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; ) {
      const from = column;
      while (column < size && code.modules.get(row, column)) column += 1;
      if (column > from) path += `M${from + QUIET} ${row + QUIET}h${column - from}v1h${from - column}z`;
      column += 1;
    }
  }
  const box = size + 2 * QUIET;
  return new Html(
    `<svg class="qr" style="width:${mm}mm;height:${mm}mm" viewBox="0 0 ${box} ${box}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${box}v${box}h-${box}z"/><path d="${path}"/></svg>`,
  );
}

function qr({ values: [value, mm], world }: HelperCall): Html | '' {
  if (value === null || value === undefined || value === '') return '';
  world.spend(1_000);
  return qrPicture(textOf(value), millimetres(mm, 25, 'qr'), 'qr');
}

function payQr({ values: [mm], options, world }: HelperCall): Html | '' {
  const text = paymentText(world, options.get('purpose'));
  if (text === undefined) return '';
  world.spend(1_000);
  return qrPicture(text, millimetres(mm, 33, 'payQr'), 'payQr');
}

function barcode({ values: [value, mm] }: HelperCall): Html | '' {
  if (value === null || value === undefined || value === '') return '';
  const widths = code128(textOf(value));
  if (!widths) throw new HelperFault('wrong-value', { near: 'barcode', name: 'value', wanted: '1–60 ASCII' });
  let x = 10;
  let path = '';
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) path += `M${x} 0h${width}v40h-${width}z`;
    x += width;
  }
  return new Html(
    `<svg class="barcode" style="width:${millimetres(mm, 50, 'barcode')}mm;height:12mm" viewBox="0 0 ${x + 10} 40" preserveAspectRatio="none" shape-rendering="crispEdges"><path d="${path}"/></svg>`,
  );
}

/** Helpers that draw codes for machines. */
export const CODE_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'qr',
    signature: 'qr text [mm]',
    about: { en: 'A QR code, 25 mm unless said.', ru: 'QR-код, 25 мм, если не сказано иначе.' },
    example: '{{qr doc.verify.url 22}}',
    gives: '<svg class="qr" …>',
    does: 'inline',
    takes: [
      { name: 'text', type: 'text' },
      { name: 'mm', type: 'number', optional: true },
    ],
    call: qr,
  },
  {
    name: 'payQr',
    signature: 'payQr [mm] [purpose=text]',
    about: {
      en: 'The code by which a bank fills in a payment of the whole sum to the seller (ST00012 in roubles, EPC in euros). Prints nothing while a requisite is missing.',
      ru: 'Код, по которому банк сам заполняет платёж продавцу на всю сумму (ST00012 в рублях, EPC в евро). Пока реквизитов не хватает, не печатает ничего.',
    },
    example: '{{payQr 33}}',
    gives: '<svg class="qr" …>',
    does: 'inline',
    takes: [{ name: 'mm', type: 'number', optional: true }],
    options: [{ name: 'purpose', type: 'text' }],
    reads: [['seller'], ['totals', 'gross'], ['doc', 'number'], ['doc', 'date'], ['doc', 'currency']],
    call: payQr,
  },
  {
    name: 'barcode',
    signature: 'barcode text [mm]',
    about: {
      en: 'A bar code (Code 128) of Latin letters, digits and signs, 50 mm unless said.',
      ru: 'Штрихкод (Code 128) из латинских букв, цифр и знаков, 50 мм, если не сказано иначе.',
    },
    example: '{{barcode request.number 40}}',
    gives: '<svg class="barcode" …>',
    does: 'inline',
    takes: [
      { name: 'text', type: 'text' },
      { name: 'mm', type: 'number', optional: true },
    ],
    call: barcode,
  },
];
