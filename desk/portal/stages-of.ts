import type { JournalEntry, Titled } from '../../ui/api/index.ts';

/** A stage that the request came to, and when. */
export interface StageReached {
  readonly stage: Titled;
  readonly at: string;
}

/** The stages in the order in which the request came to them; staying in one is no new one. Entries are the oldest first. */
export function stagesOf(entries: readonly Pick<JournalEntry, 'stage' | 'happenedAt'>[]): readonly StageReached[] {
  const reached: StageReached[] = [];
  for (const { stage, happenedAt } of entries) {
    if (stage !== null && reached.at(-1)?.stage.id !== stage.id) reached.push({ stage, at: happenedAt });
  }
  return reached;
}
