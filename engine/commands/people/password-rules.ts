import type { Refusal } from '../../run/index.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** Whose password it is to be: neither his login nor his name is one. */
export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
}

/** Why a new password is not taken: length and guessability alone, no rules of which characters it has to hold. */
export function passwordRefusals(password: string, { login, name }: PasswordOwner): Refusal[] {
  const plain = fold(password);
  const refuse = (rule: string, message: string): Refusal[] => [{ rule, path: '/password', message }];
  const length = Array.from(password.normalize('NFKC')).length;
  if (length < SHORTEST_PASSWORD)
    return refuse('password-too-short', `a password has at least ${SHORTEST_PASSWORD} characters`);
  if (length > LONGEST_PASSWORD)
    return refuse('password-too-long', `a password has at most ${LONGEST_PASSWORD} characters`);
  if ([login, login.split('@')[0] ?? '', name].some((own) => own !== '' && fold(own) === plain))
    return refuse('password-is-login', 'the password must not be the login or the name');
  if (COMMON_PASSWORDS.has(plain) || isRepetition(plain))
    return refuse('password-common', 'this password is one of those that are tried first');
  return [];
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '');
}

/** "aaaaaaaaaaaa", "123412341234": few characters over and over. */
function isRepetition(text: string): boolean {
  return /^(.{1,4})\1+$/su.test(text);
}
