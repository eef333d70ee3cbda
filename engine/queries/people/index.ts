export { type DemoLogin, demoLogins } from './demo-logins.ts';
export { listDeputies } from './list-deputies.ts';
export { exportPerson, type PersonExport } from './export-person.ts';
export { getMe, getPerson, type Me, type PersonDetail } from './get-person.ts';
export { type AdminJournalEntry, listAdminJournal } from './list-admin-journal.ts';
export {
  type GroupView,
  listGroups,
  listRoles,
  type RoleView,
} from './list-groups.ts';
export {
  listSessions,
  listSubstitutions,
  listTokens,
  type SessionView,
  type SubstitutionView,
  type TokenView,
} from './list-sessions.ts';
