/** Whether this may be an international account number, by its two check digits (ISO 13616). Spaces are not looked at. */
export function isIban(text: string): boolean {
  const bare = text.replaceAll(' ', '');
  if (!/^[A-Z]{2}\d{2}[\dA-Z]{11,30}$/.test(bare)) return false;
  const digits = Array.from(bare.slice(4) + bare.slice(0, 4), (sign) => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
