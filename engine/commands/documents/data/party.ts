import type { EntryRow } from '../../../store/registers/index.ts';

/** A legal entity as papers name it. */
export function partyOf(entity: EntryRow | undefined): Record<string, unknown> | null {
  if (entity === undefined) return null;
  const { name, fullName, inn, kpp, ogrn, address, bank, bik, account, correspondentAccount } = entity.values;
  const { signer, signerPosition, signerBasis } = entity.values;
  return {
    name,
    fullName: fullName ?? name,
    inn,
    kpp,
    ogrn,
    address,
    bank: { name: bank, bik, account, correspondentAccount },
    signer: { name: signer, post: signerPosition, basis: signerBasis },
  };
}
