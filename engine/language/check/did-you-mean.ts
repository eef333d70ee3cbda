import { nearest } from '../rules/check/nearest.ts';
import { quote } from '../rules/quote.ts';

/** Comparing with more names than this would cost more than the hint is worth. */
const MOST = 1000;

/** A remedy for a name that is unknown: the nearest known one, else `otherwise`. */
export function didYouMean(wrong: string, known: Iterable<string>, otherwise: string): string {
  const names = [...known].slice(0, MOST);
  const near = nearest(wrong, names);
  return near === undefined ? otherwise : `Did you mean ${quote(near)}? ${otherwise}`;
}
