import type { RequestHandler } from 'express';

/**
 * Nothing from elsewhere, no script at all, no frame around us, nothing kept by a cache in between; the camera and the
 * place of the device for our own pages alone.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};

/** `https`: people reach us over https, and their browsers shall not try anything else for a year. */
export function securityHeaders({ https }: { readonly https: boolean }): RequestHandler {
  const all = Object.entries({ ...HEADERS, ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}) });
  return (_, response, next) => {
    for (const [name, value] of all) response.setHeader(name, value);
    next();
  };
}
