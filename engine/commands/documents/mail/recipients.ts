import type { DocumentRow, MailAddress } from '../../../store/documents/index.ts';

const OF_QUOTE = ['request', 'client', 'accounting'] as const;
const OF_OTHERS = ['client', 'accounting', 'request'] as const;

/**
 * To whom a document goes unless somebody says otherwise: a quote to who asked for the work, any other paper to the address
 * of the company, else to its accounting, else to who asked.
 */
export function usualRecipients(
  { validUntil }: Pick<DocumentRow, 'validUntil'>,
  addresses: readonly MailAddress[],
): string[] {
  for (const of of validUntil === null ? OF_OTHERS : OF_QUOTE) {
    const found = addresses.filter((each) => each.of === of).map(({ address }) => address);
    if (found.length > 0) return uniqueAddresses(found).slice(0, MOST_RECIPIENTS);
  }
  return [];
}

/** One letter goes to so many at most. */
export const MOST_RECIPIENTS = 20;

/** Each address once, whatever the case of its letters. */
export function uniqueAddresses(addresses: readonly string[]): string[] {
  const seen = new Map(addresses.map((address) => [address.trim().toLowerCase(), address.trim()]));
  return [...seen.values()].filter((address) => address !== '');
}

/** One address and nothing else: no name, no second one, no line break. */
const ADDRESS = /^[^\s<>,;:"()[\]\\@]{1,64}@[^\s<>,;:"()[\]\\@]{1,190}$/;

export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text);
}
