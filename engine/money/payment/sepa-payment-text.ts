import { bytesOf } from './bytes-of.ts';
import { isIban } from './is-iban.ts';
import { oneLine } from './one-line.ts';
import type { PaymentProblem, PaymentText } from './payment-problem.ts';
import { textProblem } from './text-problem.ts';

/** What somebody pays in euros inside the SEPA. Texts are put on one line each. */
export interface SepaPayment {
  /** Of who is paid. */
  readonly name: string;
  readonly iban: string;
  /** Needed only outside the European Economic Area. */
  readonly bic?: string;
  /** Euro cents; absent: who pays types it. */
  readonly amount?: number;
  /** What it is for, in words. */
  readonly purpose?: string;
}

const MOST_AMOUNT = 99_999_999_999;
/** What a code of version 13 holds, the largest that EPC069-12 allows. */
const MOST_BYTES = 331;

/**
 * The text of a payment code by EPC069-12 of the European Payments Council, version 002 in UTF-8. Tells every problem of the
 * requisites, the check digits of the account included.
 */
export function sepaPaymentText(payment: SepaPayment): PaymentText {
  const [name, iban, bic, purpose] = [
    oneLine(payment.name),
    payment.iban.replaceAll(/\s/gu, ''),
    oneLine(payment.bic ?? ''),
    oneLine(payment.purpose ?? ''),
  ];
  const problems: PaymentProblem[] = [
    textProblem('name', name, { required: true, most: 70 }),
    textProblem('iban', iban, { required: true, most: 34 }),
    textProblem('bic', bic, {
      most: 11,
      pattern: [/^[A-Z]{6}[\dA-Z]{2}(?:[\dA-Z]{3})?$/, '8 or 11 letters and digits'],
    }),
    textProblem('purpose', purpose, { most: 140 }),
  ].flatMap((problem) => problem ?? []);
  if (iban !== '' && !isIban(iban)) {
    problems.push({ field: 'iban', rule: 'key', message: 'the check digits of iban are wrong' });
  }
  const { amount } = payment;
  if (amount !== undefined && !(Number.isSafeInteger(amount) && amount >= 1 && amount <= MOST_AMOUNT)) {
    problems.push({ field: 'amount', rule: 'amount', message: `expected 1 to ${MOST_AMOUNT} cents` });
  }
  const text = ['BCD', '002', '1', 'SCT', bic, name, iban, euros(amount), '', '', purpose].join('\n').trimEnd();
  if (problems.length === 0 && bytesOf(text) > MOST_BYTES) {
    const message = `the code takes ${MOST_BYTES} bytes: give shorter names`;
    problems.push({ field: 'purpose', rule: 'required-too-long', message });
  }
  return problems.length > 0 ? { problems } : { text };
}

function euros(amount: number | undefined): string {
  if (amount === undefined) return '';
  return `EUR${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
}
