import type { ChooserItem } from './Chooser.tsx';

/** Those items in whose words all the typed ones occur; those that begin so come first. */
export function narrowed<Item extends ChooserItem>(items: readonly Item[], words: string): Item[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  const begins = ({ label }: Item): number => (label.toLowerCase().startsWith(asked[0] ?? '') ? 0 : 1);
  return items
    .filter(({ id, label, hint = '' }) => {
      const text = `${label} ${id} ${hint}`.toLowerCase();
      return asked.every((word) => text.includes(word));
    })
    .toSorted((a, b) => begins(a) - begins(b))
    .slice(0, 60);
}
