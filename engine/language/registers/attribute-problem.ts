import type { Attribute } from './attributes.ts';
import { STANDINGS } from './attributes.ts';
import { phoneDigits } from './phone-digits.ts';
import { isBik, isInn, isKpp, isOgrn } from './requisites.ts';

/** What is wrong with a value: a stable name, and a sentence. */
export interface AttributeProblem {
  readonly rule: string;
  readonly message: string;
}

const EMAIL = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,189}$/;
const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const LARGEST = 1_000_000_000;

const refuse = (rule: string, message: string): AttributeProblem => ({ rule, message });
/** Why a value is none of this attribute; null when it is one. Null leaves it open. */
export function attributeProblem(attribute: Attribute, value: unknown): AttributeProblem | null {
  const { type, required, most = 500 } = attribute;
  if (value === null || value === undefined) {
    return required === true ? refuse('value-required', 'a value is needed') : null;
  }
  if (type === 'integer') return numberProblem(value, 0, LARGEST, true);
  if (type === 'latitude') return numberProblem(value, -90, 90, false);
  if (type === 'longitude') return numberProblem(value, -180, 180, false);
  if (typeof value !== 'string') return refuse('text-needed', 'expected a text');
  if (required === true && value.trim() === '') return refuse('value-required', 'a value is needed');
  if (value.length > most) return refuse('text-too-long', `at most ${most} characters`);
  return textProblem(type, value);
}

function textProblem(type: Attribute['type'], value: string): AttributeProblem | null {
  switch (type) {
    case 'code':
      return CODE.test(value)
        ? null
        : refuse('code-invalid', 'a code has small letters a to z, digits and hyphens, at most 64');
    case 'email':
      return EMAIL.test(value) ? null : refuse('email-invalid', 'this is no e-mail address');
    case 'phone':
      return phoneDigits(value).length > 0 ? null : refuse('phone-invalid', 'there is no telephone number in it');
    case 'day':
      return isDay(value) ? null : refuse('day-invalid', 'expected a day that exists, as YYYY-MM-DD');
    case 'time-zone':
      return isTimeZone(value) ? null : refuse('time-zone-unknown', 'expected a time zone such as Europe/Moscow');
    case 'inn':
      return isInn(value) ? null : refuse('inn-invalid', 'this is no INN: its check digits are wrong');
    case 'kpp':
      return isKpp(value) ? null : refuse('kpp-invalid', 'a KPP has 9 characters');
    case 'ogrn':
      return isOgrn(value) ? null : refuse('ogrn-invalid', 'this is no OGRN: its check digit is wrong');
    case 'bik':
      return isBik(value) ? null : refuse('bik-invalid', 'a BIK has 9 digits and begins with 04');
    case 'account':
      return /^\d{20}$/.test(value) ? null : refuse('account-invalid', 'an account has 20 digits');
    case 'standing':
      return (STANDINGS as readonly string[]).includes(value) ? null : refuse('standing-unknown', STANDINGS.join(', '));
    case 'text':
    case 'key':
    case 'ref':
    case 'integer':
    case 'latitude':
    case 'longitude':
      return null;
  }
}

function numberProblem(value: unknown, least: number, most: number, whole: boolean): AttributeProblem | null {
  const good = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
  return good ? null : refuse('number-range', `expected a ${whole ? 'whole ' : ''}number from ${least} to ${most}`);
}

/** A day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    // That is how an unknown one is told.
    return false;
  }
}
