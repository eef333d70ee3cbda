/**
 * Whether this may be the number of a Russian account in the bank with this code, by its key (Bank of Russia 515 of
 * 08.09.1997); `correspondent` is the bank's own one with the Bank of Russia. Accounts of the treasury have another key: of
 * them only the digits are counted.
 */
export function isAccount(text: string, bik: string, correspondent = false): boolean {
  if (!/^\d{20}$/.test(text)) return false;
  if (!bik.startsWith('04')) return true;
  const whole = (correspondent ? `0${bik.slice(4, 6)}` : bik.slice(-3)) + text;
  return Array.from(whole).reduce((sum, digit, at) => sum + Number(digit) * ([7, 1, 3][at % 3] ?? 0), 0) % 10 === 0;
}
