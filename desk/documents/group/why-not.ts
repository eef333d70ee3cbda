import type { Candidate } from '../../../ui/api/index.ts';

type Known = Pick<Candidate, 'uuid' | 'contract' | 'currency' | 'sums' | 'refusals'> & { readonly lines?: number };

/** Why a request cannot be put to those that are ticked; null when it can. What the server refuses is said by itself. */
export function whyNot(
  candidate: Known,
  ticked: readonly Known[],
  most: number,
): 'refused' | 'contract' | 'currency' | 'most' | null {
  if (candidate.refusals.length > 0) return 'refused';
  if (ticked.some(({ uuid }) => uuid === candidate.uuid)) return null;
  const [first] = ticked;
  if (first === undefined) return null;
  if (first.contract?.uuid !== candidate.contract?.uuid) return 'contract';
  if (first.sums !== null && candidate.sums !== null && first.currency !== candidate.currency) return 'currency';
  return ticked.length >= most ? 'most' : null;
}

/** All that can stand in one document together, beginning with what is ticked: of those with works, where there are any. */
export function everyFitting<C extends Known>(all: readonly C[], ticked: readonly C[], most: number): readonly C[] {
  const chosen = [...ticked];
  const asksWorks = all.some(({ lines = 0 }) => lines > 0);
  for (const each of all) {
    if (asksWorks && each.lines === 0) continue;
    if (!chosen.some(({ uuid }) => uuid === each.uuid) && whyNot(each, chosen, most) === null) chosen.push(each);
  }
  // On paper they stand in the order of the list.
  return all.filter(({ uuid }) => chosen.some((each) => each.uuid === uuid));
}
