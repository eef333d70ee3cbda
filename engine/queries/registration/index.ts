export { type RegistrationHints, registrationHints } from './registration-hints.ts';
