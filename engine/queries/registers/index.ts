/** What is read of the registers. */
export type { EntryView } from './entry-views.ts';
export { getEntry, type ListEntries, listEntries } from './list-entries.ts';
export { listRegisterFields, type RegisterFields } from './list-register-fields.ts';
export { listTerms } from './list-terms.ts';
export { type Attribute, REGISTERS, type RegisterKind, STANDINGS } from '../../language/registers/index.ts';
