import type { FactTypes } from '../../../engine/language/index.ts';

const MOST = 50;

/** The facts that somebody may mean: those whose name or title begins with what he types, then those that hold it. */
export function factsLike(typed: string, types: FactTypes, nameOf: (path: string) => string): readonly string[] {
  const wish = typed.toLowerCase();
  const rank = (path: string): number => {
    const [name, title] = [path.toLowerCase(), nameOf(path).toLowerCase()];
    if (name.startsWith(wish) || title.startsWith(wish)) return 0;
    return name.includes(wish) || title.includes(wish) ? 1 : 2;
  };
  return [...types.keys()]
    .filter((path) => tells(path) && rank(path) < 2)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}

/** A text speaks of people by nothing that reads well, and of the work of a checklist not at all. */
function tells(path: string): boolean {
  return !/^(?:assignee|actor|checklists)\./.test(path);
}
