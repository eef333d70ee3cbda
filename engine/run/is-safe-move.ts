import { timerKey } from './instance.ts';
import type { Migrated } from './migrate.ts';
import type { ArmedTimer } from './move-timers.ts';

/**
 * True when a move changes neither where a request stands nor what it waits for: it stands in exactly the same states
 * (none is mapped, none has got children, no region is new, nothing happens by itself), no checklist begins, nobody is
 * told anything, and it waits for the same timers with the same due instants. A delay that has another duration is safe
 * as long as the plan's policy keeps the due instant of the timer that runs; `restart` is safe only without a timer.
 */
export function isSafeMove({ journal, changes, effects, timers }: Migrated, armed: readonly ArmedTimer[]): boolean {
  if (journal.transitions.length > 0 || changes.length > 0 || effects.length > 0) return false;
  return same(journal.from, journal.to) && same(armed.map(waitsFor), timers.armed.map(waitsFor));
}

function waitsFor({ state, delay, due }: ArmedTimer): string {
  return `${timerKey(state, delay)} ${due.getTime()}`;
}

function same(before: readonly string[], after: readonly string[]): boolean {
  const known = new Set(before);
  return before.length === after.length && after.every((each) => known.has(each));
}
