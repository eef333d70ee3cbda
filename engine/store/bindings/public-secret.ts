import { randomBytes } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const BYTES = 16;

/** 128 bits of chance as 26 letters and digits (base32) that can be read aloud: opens the public page of one request. */
export function newPublicSecret(): string {
  let bits = BigInt(`0x${randomBytes(BYTES).toString('hex')}`);
  let text = '';
  for (let at = 0; at < Math.ceil((BYTES * 8) / 5); at += 1) {
    text += LETTERS[Number(bits & 31n)];
    bits >>= 5n;
  }
  return text;
}
