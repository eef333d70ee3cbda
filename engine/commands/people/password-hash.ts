import { argon2, type Argon2Parameters, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

/** What a hash costs: memory in KiB, passes over it, lanes. A hash that was made otherwise is made anew at the next log-in. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const PHC = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,4}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** A password as what is kept of it: argon2id in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const { memory, passes, parallelism } = COST;
  const tag = await derive('argon2id', { ...COST, message: bytesOf(password), nonce, tagLength: HASH_BYTES });
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;
}

/**
 * True when `password` is the one that was hashed. Takes as long without a hash: nobody can tell by the time whether a
 * login exists.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = PHC.exec(hash ?? NOBODYS);
  if (parts === null) return false;
  const [, memory, passes, parallelism, salt = '', wanted = ''] = parts;
  const tag = Buffer.from(wanted, 'base64');
  const found = await derive('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    message: bytesOf(password),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: tag.length,
  });
  return timingSafeEqual(found, tag) && hash !== null;
}

/** True when a hash was made at another cost than we pay today. */
export function isOutdatedHash(hash: string): boolean {
  const { memory, passes, parallelism } = COST;
  return !hash.startsWith(`$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$`);
}

/** The same characters typed on another keyboard are the same password. */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8');
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

/** A hash that no password has, made at the same cost. */
const NOBODYS = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(Buffer.alloc(SALT_BYTES, 1))}$${base64(Buffer.alloc(HASH_BYTES, 1))}`;
