import { createHash, randomBytes } from 'node:crypto';

/** What somebody holds to prove who he is (session, token, ticket), and the only thing of it that the database keeps. */
export interface Secret {
  /** 256 bits of chance as text that fits into cookies, headers and links. */
  readonly secret: string;
  /** SHA-256 of it, 64 hex digits. */
  readonly hash: string;
}

/** A new secret; `prefix` tells people and scanners of leaked secrets what it is. */
export function newSecret(prefix = ''): Secret {
  const secret = prefix + randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** A plain hash is enough for 256 bits of chance; passwords go through `hashPassword`. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
