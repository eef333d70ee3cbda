import { isObject, type Json, sameJson } from '../model/json.ts';
import type { ClauseGroup } from './query.ts';

/**
 * Lines of rules that are begun and not finished, by the place of the rule. They are no rule yet and cannot be saved with
 * the draft, so they are kept as long as the browser's window is open, for the person who began them.
 */
export interface KeptLines {
  /** The lines that were begun on this rule; null when there are none, or the rule has become another one. */
  readonly get: (place: string, rule: Json | undefined) => ClauseGroup | null;
  readonly keep: (place: string, rule: Json | undefined, lines: ClauseGroup) => void;
  readonly forget: (place: string) => void;
}

const PREFIX = 'reglament-rule ';

export function keptLines(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, person: string): KeptLines {
  const name = (place: string): string => `${PREFIX}${person} ${place}`;
  return {
    get(place, rule) {
      const kept = JSON.parse(storage.getItem(name(place)) ?? 'null') as Json;
      if (!isObject(kept) || !sameJson(kept['rule'], rule ?? null)) return null;
      return kept['lines'] as unknown as ClauseGroup;
    },
    keep(place, rule, lines) {
      try {
        storage.setItem(name(place), JSON.stringify({ rule: rule ?? null, lines }));
      } catch {
        // A full storage: the lines are still on the page.
      }
    },
    forget: (place) => storage.removeItem(name(place)),
  };
}
