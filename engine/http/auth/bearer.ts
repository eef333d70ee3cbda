const BEARER = /^bearer +(\S+) *$/i;

/**
 * The token of a header `Authorization: Bearer <token>`; undefined for every other header. Whoever asks whether a token
 * was sent asks here, so that none is believed to be sent that is not looked at.
 */
export function bearerToken(authorization: string | undefined): string | undefined {
  return BEARER.exec(authorization ?? '')?.[1];
}
