import { type Detail, ReglamentError } from '../errors.ts';

/** An error for people: code, message, and every detail with its place and remedy. */
export function sayError(error: unknown): string[] {
  if (error instanceof ReglamentError) return [`${error.code}: ${error.message}`, ...error.details.flatMap(sayDetail)];
  if (error instanceof Error) return [`unexpected error: ${error.stack ?? error.message}`];
  return [`unexpected error: ${String(error)}`];
}

/** An error for programs: the same in one object. */
export function errorJson(error: unknown): { error: { code: string; message: string; details: readonly Detail[] } } {
  if (error instanceof ReglamentError)
    return { error: { code: error.code, message: error.message, details: error.details } };
  return {
    error: { code: 'UNEXPECTED', message: error instanceof Error ? error.message : String(error), details: [] },
  };
}

/** One problem or refusal as two or three lines. */
export function sayDetail(detail: Detail): string[] {
  const { severity, file, remedy } = detail as Detail & { severity?: string; file?: string; remedy?: string };
  const place = [file, detail.path].filter((part) => part !== undefined && part !== '').join(' ');
  return [
    `  ${place === '' ? '' : `${place}: `}${severity === undefined ? '' : `${severity} `}[${detail.rule}] ${detail.message}`,
    ...(remedy === undefined || remedy === '' ? [] : [`      ${remedy}`]),
  ];
}
