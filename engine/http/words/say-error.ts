import type { Detail, ReglamentError } from '../../errors.ts';
import type { Language } from '../../presenters/index.ts';
import { DETAILS_RU } from './details-ru.ts';
import { ERRORS_RU, FAULT_RU } from './errors-ru.ts';

/** What is told of an error: the rest of a detail is for programs. */
export interface SaidError {
  readonly message: string;
  readonly details: readonly SaidDetail[];
}

/** A reason; with its place in a text where it has one. */
type SaidDetail = Pick<Detail, 'rule' | 'path' | 'message'> & { readonly line?: number; readonly column?: number };

/** An error in the language of who asked. What the tables do not know, such as a plugin's reason, stays as it came. */
export function sayError(error: ReglamentError, language: Language): SaidError {
  const details = sayDetails(error.details, language);
  if (language === 'en') return { message: error.message, details };
  const reasons = details.map(({ message }) => message).join('; ');
  const params = reasons === '' ? error.params : { ...error.params, reasons };
  return { message: ERRORS_RU[error.code](params), details };
}

/** Reasons in the language of who asked, where they are an answer and no error. */
export function sayDetails(details: readonly Detail[], language: Language): SaidError['details'] {
  return details.map((detail) => ({
    rule: detail.rule,
    path: detail.path,
    message: language === 'ru' ? sayDetail(detail) : detail.message,
    ...placeOf(detail),
  }));
}

/** What is told of a fault of ours. */
export function sayFault(language: Language): SaidError {
  const en = 'the server failed to answer; what happened is in its log under the request id';
  return { message: language === 'ru' ? FAULT_RU : en, details: [] };
}

function sayDetail({ rule, message, params = {} }: Detail): string {
  const [name = '', ...rest] = rule.split(':');
  const say = Object.hasOwn(DETAILS_RU, name) ? DETAILS_RU[name] : undefined;
  return say?.(String(params['ru'] ?? rest.join(':')), params) ?? message;
}

/** Lines and columns are told only of what people write in lines. */
function placeOf({ rule, params = {} }: Detail): { line?: number; column?: number } {
  const { line, column } = params;
  if (rule !== 'form-fault' || typeof line !== 'number' || typeof column !== 'number') return {};
  return { line, column };
}
