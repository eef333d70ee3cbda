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

const problem = (rule: string, message: string): AttributeProblem => ({ rule, message });
const whether = (good: boolean, rule: string, message: string): AttributeProblem | null =>
  good ? null : problem(rule, message);

/** Why a value is none of this attribute; null when it is one. Null leaves it open. */
export function attributeProblem(attribute: Attribute, value: unknown): AttributeProblem | null {
  const { type, required, most = 500 } = attribute;
  if (value === null || value === undefined) {
    return required === true ? problem('value-required', 'a value is needed') : null;
  }
  if (type === 'integer') return numberProblem(value, 0, LARGEST, true);
  if (type === 'latitude') return numberProblem(value, -90, 90, false);
  if (type === 'longitude') return numberProblem(value, -180, 180, false);
  if (typeof value !== 'string') return problem('text-needed', 'expected a text');
  if (required === true && value.trim() === '') return problem('value-required', 'a value is needed');
  if (value.length > most) return problem('text-too-long', `at most ${most} characters`);
  return textProblem(type, value);
}

function textProblem(type: Attribute['type'], value: string): AttributeProblem | null {
  switch (type) {
    case 'code':
      return whether(
        CODE.test(value),
        'code-invalid',
        'a code has small letters a to z, digits and hyphens, at most 64',
      );
    case 'email':
      return whether(EMAIL.test(value), 'email-invalid', 'this is no e-mail address');
    case 'phone':
      return whether(phoneDigits(value).length > 0, 'phone-invalid', 'there is no telephone number in it');
    case 'day':
      return whether(isDay(value), 'day-invalid', 'expected a day that exists, as YYYY-MM-DD');
    case 'time-zone':
      return whether(isTimeZone(value), 'time-zone-unknown', 'expected a time zone such as Europe/Moscow');
    case 'inn':
      return whether(isInn(value), 'inn-invalid', 'this is no INN: its check digits are wrong');
    case 'kpp':
      return whether(isKpp(value), 'kpp-invalid', 'a KPP has 9 characters');
    case 'ogrn':
      return whether(isOgrn(value), 'ogrn-invalid', 'this is no OGRN: its check digit is wrong');
    case 'bik':
      return whether(isBik(value), 'bik-invalid', 'a BIK has 9 digits and begins with 04');
    case 'account':
      return whether(/^\d{20}$/.test(value), 'account-invalid', 'an account has 20 digits');
    case 'standing':
      return whether((STANDINGS as readonly string[]).includes(value), 'standing-unknown', STANDINGS.join(', '));
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
  return whether(good, 'number-range', `expected a ${whole ? 'whole ' : ''}number from ${least} to ${most}`);
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
