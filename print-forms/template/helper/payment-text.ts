import { paymentOrderText, sepaPaymentText } from '../../../engine/money/index.ts';
import type { HelperWorld } from './definition.ts';
import { moneyText, NO_VAT } from './numbers.ts';
import { momentOf, shortDate } from './write-date.ts';

/** The text by which a bank fills in a payment to the seller; nothing while a requisite is missing or wrong. */
export function paymentText(world: HelperWorld, given: unknown): string | undefined {
  const text = (...path: string[]): string => {
    const value = world.field(...path);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const gross = world.field('totals', 'gross');
  const amount = typeof gross === 'number' ? gross : undefined;
  const purpose = typeof given === 'string' && given !== '' ? given : usualPurpose(world, text);
  const name = text('seller', 'fullName').length > 0 ? text('seller', 'fullName') : text('seller', 'name');
  if (world.currency === 'RUB') {
    const order = paymentOrderText({
      name: name.length > 160 ? text('seller', 'name') : name,
      account: text('seller', 'bank', 'account'),
      bank: text('seller', 'bank', 'name'),
      bik: text('seller', 'bank', 'bik'),
      correspondentAccount: text('seller', 'bank', 'correspondentAccount'),
      ...(amount !== undefined && { amount }),
      purpose,
      inn: text('seller', 'inn'),
      kpp: text('seller', 'kpp'),
    });
    return 'text' in order ? order.text : undefined;
  }
  if (world.currency !== 'EUR') return undefined;
  const iban = text('seller', 'bank', 'account');
  const payment = sepaPaymentText({
    name: text('seller', 'name'),
    iban,
    bic: text('seller', 'bank', 'bik'),
    ...(amount !== undefined && { amount }),
    purpose,
  });
  return 'text' in payment ? payment.text : undefined;
}

/** `Счёт № 15 от 30.11.2026. В том числе НДС 10,00`. */
function usualPurpose(world: HelperWorld, text: (...path: string[]) => string): string {
  const moment = momentOf(text('doc', 'date'), world.timeZone);
  const date = moment ? shortDate(moment, world.language) : '';
  const [title, number] = [text('doc', 'title'), text('doc', 'number')];
  if (world.language === 'en') return [title, number, date].filter((part) => part !== '').join(' ');
  const vat = world.field('totals', 'vat');
  const [from, including] = world.language === 'ru' ? ['от', 'В том числе НДС'] : ['', 'Оның ішінде ҚҚС'];
  const named = [title, number === '' ? '' : `№ ${number}`, date === '' ? '' : `${from} ${date}`];
  const tax =
    typeof vat === 'number' && vat !== 0
      ? `${including} ${moneyText(vat, world.currency, world.language)}`
      : NO_VAT[world.language];
  return `${named
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')}. ${tax}`;
}
