import type { Card } from './card.ts';
import type { Link } from './link.ts';

export interface Found {
  readonly type: 'state' | 'transition';
  readonly id: string;
  readonly name: string;
  /** Id, stage or roles: what tells it from others of the name. */
  readonly hint: string;
}

/** States and transitions in whose words all of these occur, in any order; those that begin with them come first. */
export function findElements(words: string, cards: Iterable<Card>, links: Iterable<Link>, most = 30): Found[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [];
  const found: Found[] = [];
  for (const { id, name, stage } of cards)
    found.push({ type: 'state', id, name, hint: name === id ? (stage ?? '') : id });
  for (const { id, name, roles } of links) found.push({ type: 'transition', id, name: name || id, hint: roles || id });
  const first = asked[0] ?? '';
  const rank = ({ name, id }: Found): number => (name.toLowerCase().startsWith(first) || id.startsWith(first) ? 0 : 1);
  return found
    .filter(({ name, id, hint }) => {
      const text = `${name} ${id} ${hint}`.toLowerCase();
      return asked.every((word) => text.includes(word));
    })
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, most);
}
