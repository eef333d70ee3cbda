import type { Request } from 'express';
import { type Detail, ReglamentError } from '../../errors.ts';
import { type Language, LANGUAGES } from '../../presenters/index.ts';
import type { ApiRoute } from './route.ts';

const KEY = /^[\x21-\x7e]{1,128}$/;
/** A version and, after a dot, of which thing it is, for things that begin anew under one name. */
const VERSION = /^(?:W\/)?"(\d{1,15})(?:\.([0-9a-f-]{36}))?"$/;

/**
 * The key and the version that a call names in its headers, as far as the route takes them; what is wrong is added to
 * `problems`. Fails with PRECONDITION_REQUIRED when the route demands a version.
 */
export function readHeaders(
  request: Request,
  { idempotent, ifMatch }: Pick<ApiRoute, 'idempotent' | 'ifMatch'>,
  problems: Detail[],
): { key: string | undefined; version: number | undefined; versionOf: string | undefined } {
  const key = idempotent === true ? request.get('idempotency-key') : undefined;
  if (key !== undefined && !KEY.test(key)) {
    problems.push({
      rule: 'idempotency-key',
      path: '/header/Idempotency-Key',
      message: 'expected 1 to 128 visible ASCII characters',
    });
  }
  const asked = ifMatch === undefined ? undefined : request.get('if-match');
  const [, version, versionOf] = VERSION.exec(asked?.trim() ?? '') ?? [];
  if (asked !== undefined && version === undefined) {
    problems.push({
      rule: 'if-match',
      path: '/header/If-Match',
      message: 'expected one version in quotes, such as "7"',
    });
  }
  if (ifMatch === 'required' && asked === undefined) throw new ReglamentError('PRECONDITION_REQUIRED');
  return { key, version: version === undefined ? undefined : Number(version), versionOf };
}

/** The language that the caller asks for, as far as we speak it. */
export function askedLanguage(request: Request): Language {
  const asked = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === asked) ?? 'en';
}
