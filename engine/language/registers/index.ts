/** Whom and what the company serves, as far as it can be judged without a database. */
export { isAccount } from '../../money/index.ts';
export { attributeProblem, type AttributeProblem, isDay } from './attribute-problem.ts';
export {
  type Attribute,
  type Attributes,
  type AttributeType,
  REGISTERS,
  type RegisterKind,
  type Standing,
  STANDINGS,
} from './attributes.ts';
export { periodOn, type PeriodState } from './period-on.ts';
export { phoneDigits, phonePrefix } from './phone-digits.ts';
export { isBik, isInn, isKpp, isOgrn } from './requisites.ts';
export { nameKey, numberKey } from './search-keys.ts';
