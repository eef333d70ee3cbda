import { canonicalText } from '../canonical-text.ts';
import type { Speaker } from './speaker.ts';
import { describeTraits, detailsOf, type Side, type Trait } from './traits.ts';
import type { Ordered } from './words.ts';

/** A collection before or after, with how its members are called and what may differ in them. */
export interface Collection<T> {
  readonly members: ReadonlyMap<string, T>;
  readonly subject: (member: T) => string;
  readonly traits: readonly Trait<T>[];
  /** What of a member is said by its traits, or as a collection of its own; a difference beyond it is only noted. */
  readonly text: (member: T) => unknown;
}

/** Members added, removed and changed, by id. `quiet` members are not told when they come or go. */
export function describeMembers<T>(
  before: Collection<T>,
  after: Collection<T>,
  speaker: Speaker,
  quiet: { readonly added: (id: string) => boolean; readonly removed: (id: string) => boolean } = NEVER,
): string[] {
  const { words } = speaker;
  const gone = [...before.members].filter(([id]) => !after.members.has(id) && !quiet.removed(id));
  const sentences = gone.map(([, member]) => words.removed(before.subject(member)));
  for (const [id, member] of after.members) {
    const side: Side<T> = { of: member, traits: after.traits };
    const former = before.members.get(id);
    if (former === undefined) {
      if (!quiet.added(id)) sentences.push(words.added(after.subject(member), detailsOf(side, speaker)));
      continue;
    }
    const subject = before.subject(former);
    const found = describeTraits(subject, { of: former, traits: before.traits }, side, speaker);
    const differs = canonicalText(before.text(former)) !== canonicalText(after.text(member));
    sentences.push(...(found.length === 0 && differs ? [words.otherwise(subject)] : found));
  }
  return sentences;
}

const NEVER = { added: () => false, removed: () => false };

/** A sentence when those that are on both sides come in another order. */
export function describeOrder(
  subject: string,
  what: Ordered,
  before: readonly string[],
  after: readonly string[],
  say: (id: string) => string,
  { words }: Speaker,
): string[] {
  const both = (ids: readonly string[], others: readonly string[]): string[] => ids.filter((id) => others.includes(id));
  const now = both(after, before);
  if (both(before, after).join(' ') === now.join(' ')) return [];
  return [words.reordered(subject, words.ordered[what], words.list(now.map(say)))];
}
