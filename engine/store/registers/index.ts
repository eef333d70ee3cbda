/** Whom and what the company serves: companies, sites, contacts, contracts, machines. */
export { type Dependant, dependantsOf } from './dependants.ts';
export { entryColumns, type EntryRow, findByExternalKey, findEntry, readEntries } from './find-entry.ts';
export {
  deleteExtension,
  deletePeriod,
  insertExtension,
  insertPeriod,
  type ServicePeriod,
  setContractEquipment,
  setPersonTerms,
  setSiteContacts,
  touchEntry,
  updatePeriod,
  type WarrantyExtension,
} from './parts.ts';
export { insertTerm, readTerms, type Term, type TermKind, termsOfPerson, updateTerm } from './terms.ts';
export { columnOf, columnsOf, type EntryValues, TABLES } from './tables.ts';
export type { ChangedEntry, EntryFields, NewEntry } from './entry.ts';
export { insertEntry, updateEntry } from './write-entry.ts';
export { type EntryFilter, type EntryPlace, pageEntries, searchEntries, type Sought } from './page-entries.ts';
export {
  type ContactName,
  contactsOf,
  type EntryName,
  entryNames,
  extensionsOf,
  periodsOf,
  sitesOf,
} from './read-parts.ts';
export { type Unit, unitsOf } from './units.ts';
