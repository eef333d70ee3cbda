import { isReglamentError } from '../../../errors.ts';
import { fill, type Language } from '../../../presenters/index.ts';
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

/** The words of the pages of log-in and account. */
export type SignInWords = typeof en;

const WORDS: Readonly<Record<Language, SignInWords>> = { en, ru };

export function signInWords(language: Language): SignInWords {
  return WORDS[language];
}

/** What went wrong, for people. */
export interface Said {
  readonly status: number;
  readonly message: string;
  readonly details: readonly string[];
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | null;
}

/** A refusal in the words of the pages; null for what is no refusal and has to be thrown on. */
export function sayRefusal(error: unknown, language: Language): Said | null {
  if (!isReglamentError(error) || error.status >= 500) return null;
  const words = WORDS[language];
  const known: Readonly<Record<string, string>> = words.errors;
  const message = known[error.code];
  if (message === undefined) return null;
  const reasons: Readonly<Record<string, string>> = words.reasons;
  const seconds = typeof error.params.seconds === 'number' ? error.params.seconds : null;
  const wait = seconds === null ? '' : duration(seconds, words);
  const details = error.details.map((detail) => reasons[detail.rule] ?? detail.message);
  return { status: error.status, message: fill(message, { wait }), details, retryAfter: seconds };
}

function duration(seconds: number, words: SignInWords): string {
  const minutes = Math.ceil(seconds / 60);
  return seconds < 90 ? fill(words.seconds, { count: seconds }) : fill(words.minutes, { count: minutes });
}
