import type { Say } from '../i18n/index.ts';
import type { FormField } from './form-field.ts';
import { sayMoney } from './say-money.ts';
import type { ValueFault } from './value-fault.ts';

/** What is wrong with a value, for whoever types it. */
export function faultWords(fault: ValueFault, field: FormField, { t, number, language }: Say): string {
  const limit = fault === 'atLeast' ? field.min : fault === 'atMost' ? field.max : null;
  const written = (value: number): string =>
    field.type === 'money' ? sayMoney(value, field.unit, language) : number(value);
  return t(`fault.${fault}`, { limit: limit === null ? '' : written(limit), count: field.maxLength ?? 0 });
}
