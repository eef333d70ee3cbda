import { bytesOf } from './bytes-of.ts';
import { isAccount } from './is-account.ts';
import { oneLine } from './one-line.ts';
import type { PaymentProblem, PaymentText } from './payment-problem.ts';
import { type TextLimit, textProblem } from './text-problem.ts';

/** What somebody pays to a Russian account. Texts are put on one line each. */
export interface PaymentOrder {
  /** Of who is paid. */
  readonly name: string;
  readonly account: string;
  readonly bank: string;
  readonly bik: string;
  readonly correspondentAccount: string;
  /** Kopecks; absent: who pays types it. */
  readonly amount?: number;
  readonly purpose?: string;
  /** Of who is paid. */
  readonly inn?: string;
  readonly kpp?: string;
  /** Of who pays. */
  readonly payerInn?: string;
}

type TextField = Exclude<keyof PaymentOrder, 'amount'>;

/** A field, what the standard calls it, and what it takes. In the order of the standard, the obligatory ones first. */
const FIELDS: readonly (readonly [field: TextField, key: string, limit: TextLimit])[] = [
  ['name', 'Name', { required: true, most: 160 }],
  ['account', 'PersonalAcc', { required: true, most: 20, pattern: [/^\d{20}$/, '20 digits'] }],
  ['bank', 'BankName', { required: true, most: 45 }],
  ['bik', 'BIC', { required: true, most: 9, pattern: [/^\d{9}$/, '9 digits'] }],
  ['correspondentAccount', 'CorrespAcc', { required: true, most: 20, pattern: [/^\d{20}$/, '20 digits'] }],
  ['purpose', 'Purpose', { most: 210 }],
  ['inn', 'PayeeINN', { most: 12, pattern: [/^(?:\d{10}|\d{12})$/, '10 or 12 digits'] }],
  ['kpp', 'KPP', { most: 9, pattern: [/^\d{4}[\dA-Z]{2}\d{3}$/, '9 characters'] }],
  ['payerInn', 'PayerINN', { most: 12, pattern: [/^(?:\d{10}|\d{12})$/, '10 or 12 digits'] }],
];

/** How many bytes the obligatory fields take together with their names. */
const MOST_REQUIRED = 300;
const MOST_AMOUNT = 999_999_999_999;
const SEPARATORS = '|#;:^_~{}!$%&()*+,/@';

/**
 * The text of a payment code by GOST R 56042-2014 in UTF-8 (`ST00012`). The sign between the fields is one that stands in none of
 * them. Tells every problem of the requisites, the keys of both accounts included.
 */
export function paymentOrderText(order: PaymentOrder): PaymentText {
  const values = FIELDS.map(([field, key, limit]) => ({ field, key, limit, text: oneLine(order[field] ?? '') }));
  const problems = values.flatMap(({ field, text, limit }) => textProblem(field, text, limit) ?? []);
  problems.push(...keyProblems(order, problems), ...amountProblems(order.amount));

  const required = values.filter(({ limit }) => limit.required === true);
  const bytes = bytesOf(required.map(({ key, text }) => `${key}=${text}`).join('|'));
  if (bytes > MOST_REQUIRED) {
    const message = `name, bank and their accounts take ${bytes} bytes, the code takes ${MOST_REQUIRED}: give shorter names`;
    problems.push({ field: 'name', rule: 'required-too-long', message });
  }
  const separator = Array.from(SEPARATORS).find((sign) => values.every(({ text }) => !text.includes(sign)));
  if (separator === undefined) {
    problems.push({ field: 'purpose', rule: 'separator', message: 'no sign is left to stand between the fields' });
  }
  if (problems.length > 0 || separator === undefined) return { problems };

  const written = values.filter(({ text }) => text !== '').map(({ key, text }) => `${key}=${text}`);
  if (order.amount !== undefined) written.splice(required.length, 0, `Sum=${order.amount}`);
  return { text: ['ST00012', ...written].join(separator) };
}

/** Keys are looked at when the digits are all there. */
function keyProblems(order: PaymentOrder, found: readonly PaymentProblem[]): PaymentProblem[] {
  const bad = (field: TextField): boolean => found.some((problem) => problem.field === field);
  const [bik, fields] = [oneLine(order.bik), ['account', 'correspondentAccount'] as const];
  return fields
    .filter((field) => !bad(field) && !bad('bik') && !isAccount(oneLine(order[field]), bik, field !== 'account'))
    .map((field) => ({ field, rule: 'key', message: `the key of ${field} does not fit the bank ${bik}` }));
}

function amountProblems(amount: number | undefined): PaymentProblem[] {
  if (amount === undefined || (Number.isSafeInteger(amount) && amount >= 1 && amount <= MOST_AMOUNT)) return [];
  return [{ field: 'amount', rule: 'amount', message: `expected 1 to ${MOST_AMOUNT} kopecks` }];
}
