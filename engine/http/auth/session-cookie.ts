const NAME = 'reglament_session';
/** Browsers take a name with this prefix only over https, for this host alone and without a domain. */
const HOST_PREFIX = '__Host-';
const LASTS_S = 14 * 24 * 3600;

/** Name of the cookie that holds a session's secret; `secure` when people reach us over https. */
export function sessionCookieName(secure: boolean): string {
  return secure ? HOST_PREFIX + NAME : NAME;
}

/** The header `Set-Cookie` that logs a browser in, or out without a secret. */
export function sessionCookie(secret: string | null, secure: boolean): string {
  const parts = [
    `${sessionCookieName(secure)}=${secret ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    `Max-Age=${secret === null ? 0 : LASTS_S}`,
  ];
  return parts.join('; ');
}

/** What a header `Cookie` holds under a name; undefined without it. The first one counts, as browsers send it. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const cut = part.indexOf('=');
    if (cut > 0 && part.slice(0, cut).trim() === name) return part.slice(cut + 1).trim();
  }
  return undefined;
}
