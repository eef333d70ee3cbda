/** Whom and what the company serves is written here: clients, sites, contacts, contracts, machines. */
export { type ChangeEntry, changeEntry } from './change-entry.ts';
export { createEntry, type EntryWritten } from './create-entry.ts';
export type { EntryInput } from './entry-input.ts';
export { addExtension, type NewExtension, removeExtension } from './extensions.ts';
export type { PeriodInput } from './part-input.ts';
export { type Imported, type ImportRegister, importRegister } from './import/import-register.ts';
export { addPeriod, changePeriod, removePeriod } from './periods.ts';
export { changeTerm, createTerm } from './terms.ts';
export { type RegimeInput, setVatRegimes } from './vat-regimes.ts';
