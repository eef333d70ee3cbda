import type { Outline, OutlineState } from '../../engine/language/index.ts';

/**
 * Of these lines, by transition id, those that no longer end where they did once these states stand elsewhere, and those of
 * transitions that are not there. A state that moves with both ends, since it lies around them, takes the line along.
 */
export function linesMoved(outline: Outline, lines: Iterable<string>, moved: ReadonlySet<string>): string[] {
  const around = (state: OutlineState | undefined): Set<string> => {
    const ids = new Set<string>();
    for (let each: OutlineState | null = state ?? null; each !== null; each = each.parent) ids.add(each.id);
    return ids;
  };
  return [...lines].filter((id) => {
    const transition = outline.transitionById.get(id);
    const target = outline.stateById.get(transition?.config.target?.slice(1) ?? '');
    if (transition === undefined || target === undefined) return true;
    const [from, to] = [around(transition.state), around(target)];
    const own = from.symmetricDifference(to).union(new Set([transition.state.id, target.id]));
    return !own.isDisjointFrom(moved);
  });
}
