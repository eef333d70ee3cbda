/** Who gets in and what he may: log-ins, invitations, people, groups, clients, tokens, substitutions. */
export { changeMe, type ChangePerson, changePerson } from './change-person.ts';
export { type Deactivated, deactivatePerson, type LeftOver, reactivatePerson } from './deactivate-person.ts';
export { doorOf, type DoorSettings, type ProviderSettings } from './door-settings.ts';
export { erasePerson } from './erase-person.ts';
export { findSessionHolder, findTokenHolder, type Holder } from './find-caller.ts';
export { createGroup, renameGroup, setGroupMembers } from './groups.ts';
export { type ConfirmedIdentity, logInByIdentity } from './identity-log-in.ts';
export { inviteAgain, type Invited, type InvitePerson, invitePerson } from './invite-person.ts';
export { logIn } from './log-in.ts';
export { lookPublicly } from './look-publicly.ts';
export type { MailPayload } from './mails.ts';
export { changePassword, redeemLink } from './password.ts';
export { SHORTEST_PASSWORD } from './password-rules.ts';
export {
  beginSecondFactor,
  begunSecondFactor,
  confirmLogIn,
  confirmSecondFactor,
  endSecondFactor,
  resetSecondFactor,
  type SecondFactorOffer,
} from './second-factor.ts';
export { endSession, endSessions } from './sessions.ts';
export { makeSetUpTicket, readSetUp, redeemSetUp } from './set-up.ts';
export type { LoggedIn, NewSession, Whence } from './start-session.ts';
export { endSubstitute, substitute } from './substitutions.ts';
export { askForReset, type Link, readLink } from './tickets.ts';
export { createToken, revokeOwnToken, revokeTokenOf } from './tokens.ts';
