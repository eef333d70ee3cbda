/** How people get in: log-ins, sessions, tokens, tickets, and the admin journal of who changed what of them. */
export { hashSecret, newSecret, type Secret } from './secret.ts';
export {
  deleteSession,
  deleteSessions,
  findSession,
  type HolderRow,
  insertSession,
  purgeSessions,
  type SessionRow,
  sessionsOf,
  touchSession,
} from './sessions.ts';
export { findToken, insertToken, revokeToken, revokeTokens, type TokenRow, tokensOf, touchToken } from './tokens.ts';
export {
  type AdminEntry,
  type AdminJournalFilter,
  type AdminSubject,
  appendAdminJournal,
  pageAdminJournal,
} from './admin-journal.ts';
export { forgiveAttempt, type Patience, purgeAttempts, takeAttempt } from './attempts.ts';
export {
  countRecoveryCodes,
  type CredentialRow,
  findCredential,
  foldLogin,
  setLanguage,
  setLogin,
  setPasswordHash,
  setRecoveryCodes,
  setTotp,
  strengthenHash,
  useRecoveryCode,
  useTotpStep,
} from './credentials.ts';
export { ERASED, erasePersonRows } from './erase.ts';
export { findIdentity, insertIdentity } from './identities.ts';
export {
  findPersonRow,
  insertPerson,
  lockPeople,
  type PersonRow,
  readPersons,
  setTeams,
  teamIdsOf,
  teamsOfPerson,
  updatePerson,
} from './persons.ts';
export {
  endSubstitution,
  endSubstitutions,
  findSubstitution,
  insertSubstitution,
  type SubstitutionRow,
  substitutionsOf,
} from './substitutions.ts';
export {
  endTickets,
  findTicket,
  insertTicket,
  purgeTickets,
  type TicketKind,
  type TicketRow,
  useTicket,
} from './tickets.ts';
