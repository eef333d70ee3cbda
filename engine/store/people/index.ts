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
