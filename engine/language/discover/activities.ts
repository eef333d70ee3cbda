import type { LogCase } from './event-log.ts';
import { FORBIDDEN_KEYS } from '../read/json-text.ts';
import { IdRegister, slug } from './slug.ts';

/** Ids that the discovered workflow needs itself, and names that no key of a definition may have. */
const RESERVED = ['start', 'ended', 'end', ...FORBIDDEN_KEYS];

/** What the log says about one activity. `next` counts the activities that follow it directly, itself included. */
export interface Activity {
  readonly id: string;
  readonly words: string;
  events: number;
  firsts: number;
  lasts: number;
  readonly next: Map<Activity, number>;
}

/**
 * Counts the activities of a log in the order in which they first appear, each with its id. The ids do not change when
 * cases are added at the end of the log.
 */
export function countActivities(log: Iterable<LogCase>): { activities: Activity[]; cases: number; events: number } {
  const byWords = new Map<string, Activity>();
  const ids = new IdRegister(RESERVED);
  let cases = 0;
  let events = 0;

  const activityOf = (words: string): Activity => {
    const known = byWords.get(words);
    if (known !== undefined) return known;
    const id = ids.take(slug(words) ?? `activity-${byWords.size + 1}`);
    const activity: Activity = { id, words, events: 0, firsts: 0, lasts: 0, next: new Map() };
    byWords.set(words, activity);
    return activity;
  };

  for (const one of log) {
    let former: Activity | undefined;
    for (const event of one.events) {
      const activity = activityOf(event.activity);
      activity.events += 1;
      if (former === undefined) activity.firsts += 1;
      else former.next.set(activity, (former.next.get(activity) ?? 0) + 1);
      former = activity;
    }
    if (former === undefined) continue;
    former.lasts += 1;
    cases += 1;
    events += one.events.length;
  }
  return { activities: [...byWords.values()], cases, events };
}
