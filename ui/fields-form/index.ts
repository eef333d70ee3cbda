/** Forms for custom fields of requests and of everything that has them. */
export { AmountInput } from './AmountInput.tsx';
export { faultsIn } from './faults-in.ts';
export { fieldsAtFault } from './fields-at-fault.ts';
export { FieldInput, type FieldInputProps } from './FieldInput.tsx';
export { FieldsForm, type FieldsFormProps } from './FieldsForm.tsx';
export { fitsField } from './fits-field.ts';
export { type FieldFault, type FormField, type FormValue, type FormValues, isBlank } from './form-field.ts';
export { formFieldOf } from './form-field-of.ts';
export { MoneyInput } from './MoneyInput.tsx';
export { sayMoney } from './say-money.ts';
export { valueFault } from './value-fault.ts';
