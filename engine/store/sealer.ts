import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReglamentError } from '../errors.ts';
import { makeFolder } from './make-folder.ts';

const FORMAT = 'v1';
const NONCE = 12;

/** Keeps secrets that must be read back (AES-256-GCM): whoever has the database alone cannot read them. */
export interface Sealer {
  seal(text: string): string;
  /** Fails with SECRET_UNREADABLE when it was sealed with another key or altered. */
  open(sealed: string): string;
}

/**
 * A sealer whose key is made from a secret: a text of at least 32 characters from a good source of chance. It is asked
 * for when the first secret is sealed or opened, and not before.
 */
export function sealer(secret: () => string): Sealer {
  let made: Buffer | undefined;
  const keyOf = (): Buffer => (made ??= createHash('sha256').update('reglament-sealer\n').update(secret()).digest());
  return {
    seal(text) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', keyOf(), nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [FORMAT, nonce, cipher.getAuthTag(), body]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.');
    },
    open(sealed) {
      const [format, nonce = '', tag = '', body = ''] = sealed.split('.');
      const key = keyOf();
      try {
        if (format !== FORMAT) throw new Error(`unknown format "${format?.slice(0, 8)}"`);
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
        decipher.setAuthTag(Buffer.from(tag, 'base64url'));
        return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new ReglamentError('SECRET_UNREADABLE', {}, { cause });
      }
    },
  };
}

/**
 * The secret kept in `folder`, made at the first call; readable by the owner alone. Several nodes that share a database
 * share the folder or are given the secret by their settings.
 */
export function secretIn(folder: string): string {
  const file = join(folder, '.secret-key');
  const read = (): string => readFileSync(file, 'utf8').trim();
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  makeFolder(folder);
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // Fails when another process was first; a rename would replace its key.
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return read();
}
