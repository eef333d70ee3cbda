/** Whom and what the company serves: companies, sites, contacts, contracts, machines. */
export {
  insertExtension,
  insertPeriod,
  type ServicePeriod,
  setContractEquipment,
  setPersonTerms,
  setSiteContacts,
  type WarrantyExtension,
} from './parts.ts';
export { columnOf, columnsOf, type EntryValues, TABLES } from './tables.ts';
export { type ChangedEntry, type EntryFields, insertEntry, type NewEntry, updateEntry } from './write-entry.ts';
