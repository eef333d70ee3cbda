const K = constants(64, 1 / 3);
const START = constants(8, 1 / 2);

/**
 * SHA-256 of a text as UTF-8, in hex. The browser's own is there only for pages that came over https or from this very
 * machine, and the designer also runs inside a company's network without either.
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text));
  const view = new DataView(bytes.buffer);
  const hash = Uint32Array.from(START);
  const words = new Uint32Array(64);
  for (let at = 0; at < bytes.length; at += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(at + 4 * index);
    for (let index = 16; index < 64; index += 1) {
      const early = word(words, index - 15);
      const late = word(words, index - 2);
      const mixed =
        (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
      words[index] = word(words, index - 16) + word(words, index - 7) + mixed;
    }
    round(hash, words);
  }
  return [...hash].map((part) => part.toString(16).padStart(8, '0')).join('');
}

function round(hash: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + word(K, index) + word(words, index)) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((part, index) => {
    hash[index] = word(hash, index) + part;
  });
}

/** With a one, zeros, and its length in bits at the end, as a multiple of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  all.set(bytes);
  all[bytes.length] = 0x80;
  new DataView(all.buffer).setBigUint64(all.length - 8, BigInt(bytes.length) * 8n);
  return all;
}

/** The first 32 bits behind the point of a root of each of the first primes. */
function constants(count: number, root: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map((prime) => ((prime ** root % 1) * 2 ** 32) >>> 0);
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

/** A place that is known to be there. */
function word(words: ArrayLike<number>, index: number): number {
  return words[index] ?? 0;
}
