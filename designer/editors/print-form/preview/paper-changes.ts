import type { Box, PaperWord } from '../../../worker/paper-messages.ts';
import { lineDiff } from '../../history/line-diff.ts';

/** Words of a page. */
export interface PageWords {
  readonly page: number;
  readonly text: string;
  readonly boxes: readonly Box[];
}

/** Words that one paper has where another has others, or none. */
export interface PaperChange {
  /** The words in front of them that both have. */
  readonly near: string;
  readonly before: PageWords | null;
  readonly after: PageWords | null;
}

type Pages = readonly (readonly PaperWord[])[];

interface Placed extends PaperWord {
  readonly page: number;
}

const NEAR_WORDS = 3;
/** Words of one line may stand a little higher or lower, in parts of a page. */
const LINE = 0.01;

/** What reads otherwise in the second paper than in the first, from the beginning to the end. */
export function paperChanges(first: Pages, second: Pages): readonly PaperChange[] {
  const [before, after] = [inRow(first), inRow(second)];
  const changes: PaperChange[] = [];
  let gone: Placed[] = [];
  let come: Placed[] = [];
  let common: Placed[] = [];
  const close = (): void => {
    if (gone.length + come.length === 0) return;
    changes.push({ near: nearOf(common, come[0]), before: pageWords(gone), after: pageWords(come) });
    [gone, come, common] = [[], [], []];
  };
  for (const { how, before: a, after: b } of lineDiff(textOf(before), textOf(after))) {
    const old = a === null ? undefined : before[a - 1];
    const now = b === null ? undefined : after[b - 1];
    if (how === 'same') {
      close();
      if (now !== undefined) common = [...common, now].slice(-NEAR_WORDS);
    } else if (how === 'gone' && old !== undefined) gone.push(old);
    else if (now !== undefined) come.push(now);
  }
  close();
  return changes;
}

/** The words of a page that stand above or beside; those of its lower edge are drawn before all others. */
function nearOf(common: readonly Placed[], next: Placed | undefined): string {
  const above = common.filter(
    ({ page, box }) => next === undefined || page < next.page || box.top <= next.box.top + LINE,
  );
  return above.map(({ text }) => text).join(' ');
}

function inRow(pages: Pages): readonly Placed[] {
  return pages.flatMap((words, index) => words.map((word) => ({ ...word, page: index + 1 })));
}

function textOf(words: readonly Placed[]): string {
  return words.map(({ text }) => `${text}\n`).join('');
}

/** Of words that run over the end of a page, those of the first one are shown. */
function pageWords(words: readonly Placed[]): PageWords | null {
  const [head] = words;
  if (head === undefined) return null;
  const boxes = words.filter(({ page }) => page === head.page).map(({ box }) => box);
  return { page: head.page, text: words.map(({ text }) => text).join(' '), boxes };
}
