/** Money as whole minor units, exact from the first to the last digit. Pure; runs in the browser too. */
export { amountOf } from './amount-of.ts';
export { digitsOf } from './digits-of.ts';
export { formatMoney } from './format-money.ts';
export { parseMoney } from './parse-money.ts';
export { sum } from './sum.ts';
