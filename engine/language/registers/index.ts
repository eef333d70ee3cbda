/** Whom and what the company serves, as far as it can be judged without a database. */
export {
  type Attribute,
  type Attributes,
  type AttributeType,
  REGISTERS,
  type RegisterKind,
  type Standing,
  STANDINGS,
} from './attributes.ts';
export { phoneDigits, phonePrefix } from './phone-digits.ts';
export { nameKey, numberKey } from './search-keys.ts';
