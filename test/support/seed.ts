const FIXED = 326_780_000;

/**
 * Where the random choices of all tests begin: the same at every run, so that a change is judged by itself. The
 * environment variable REGLAMENT_SEED looks elsewhere.
 */
export const SEED = seedOf(process.env['REGLAMENT_SEED']);

/** The seed that a text names, the fixed one for none. Throws when it is no whole number of at most 31 bits. */
export function seedOf(text: string | undefined): number {
  if (text === undefined || text === '') return FIXED;
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 31)
    throw new Error(`REGLAMENT_SEED is ${JSON.stringify(text)}: a whole number from 0 to ${2 ** 31 - 1} is needed`);
  return seed;
}
