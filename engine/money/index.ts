/** Money as whole minor units, exact from the first to the last digit. Pure; runs in the browser too. */
export { allocate } from './allocate.ts';
export { amountOf } from './amount-of.ts';
export { digitsOf } from './digits-of.ts';
export { formatMoney } from './format-money.ts';
export { parseMoney } from './parse-money.ts';
export { isAccount } from './payment/is-account.ts';
export { isIban } from './payment/is-iban.ts';
export { type PaymentOrder, paymentOrderText } from './payment/payment-order-text.ts';
export type { PaymentProblem, PaymentText } from './payment/payment-problem.ts';
export { type SepaPayment, sepaPaymentText } from './payment/sepa-payment-text.ts';
export { priceOfOne } from './price-of-one.ts';
export { sum } from './sum.ts';
export { computeTotals } from './totals/compute-totals.ts';
export type {
  DocumentTotals,
  LineTotals,
  PricedLine,
  Rounding,
  TotalsOptions,
  VatGroup,
  VatMode,
} from './totals/priced-line.ts';
export { type VatRegime, vatRegimeOn } from './vat-regime.ts';
export { inWords } from './words/in-words.ts';
export type { WordsLanguage } from './words/words-language.ts';
