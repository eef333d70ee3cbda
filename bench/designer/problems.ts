import { CheckCache, checkTexts } from '../../engine/language/index.ts';
import { openCheckingBrowser } from '../../test/support/checking-browser.ts';
import { median, percentile } from '../statistics.ts';
import { LARGE, LARGE_FILE, largePack } from './large-pack.ts';

/** Milliseconds from an edit to all problems of the pack. */
export interface ProblemsFigure {
  readonly states: number;
  readonly transitions: number;
  readonly files: number;
  readonly edits: number;
  readonly node: Times & { readonly afreshMedian: number };
  /** In the worker of the designer, under its policy; `page` is what the page waits, with the way there and back. */
  readonly chromium: Times & { readonly first: number; readonly pageMedian: number };
}

interface Times {
  readonly median: number;
  readonly p95: number;
}

/** Where the edits go: what people change most, in a workflow that everything else of the pack depends on. */
const EDITS: readonly ((text: string, number: number) => string)[] = [
  // a title
  (text, number) => text.replace('"Step 3"', `"Step ${number}"`),
  // a guard
  (text, number) => text.replace('1005', String(20_000 + number)),
  // where a transition leads: a ring is broken and closed again
  (text, number) => (number % 2 === 0 ? text.replace('"#s-4-0"', '"#nowhere"') : text),
];

/** Checks a pack with a workflow of 200 states and 600 transitions after each of many edits. */
export async function measureProblems({ edits }: { readonly edits: number }): Promise<ProblemsFigure> {
  const files = largePack();
  const text = files.get(LARGE_FILE) ?? '';
  const edited = Array.from({ length: edits }, (_, number) => EDITS[number % EDITS.length]?.(text, number) ?? text);
  return { ...LARGE, files: files.size, edits, node: inNode(files, edited), chromium: await inChromium(files, edited) };
}

function inNode(files: Map<string, string>, edited: readonly string[]): ProblemsFigure['node'] {
  const cache = new CheckCache();
  const timed = (check: () => unknown): number => {
    const began = performance.now();
    check();
    return performance.now() - began;
  };
  // As the designer is opened: what comes later is an edit.
  checkTexts(files, undefined, cache);
  const times = edited.map((text) => {
    files.set(LARGE_FILE, text);
    return timed(() => checkTexts(files, undefined, cache));
  });
  const afresh = edited.slice(0, 10).map((text) => {
    files.set(LARGE_FILE, text);
    return timed(() => checkTexts(files));
  });
  return { median: median(times), p95: percentile(times, 0.95), afreshMedian: median(afresh) };
}

async function inChromium(files: Map<string, string>, edited: readonly string[]): Promise<ProblemsFigure['chromium']> {
  const browser = await openCheckingBrowser();
  try {
    const first = (await browser.check(files)).ms ?? Number.NaN;
    const times: number[] = [];
    const page: number[] = [];
    for (const text of edited) {
      files.set(LARGE_FILE, text);
      const { ms, waited } = await browser.check(files);
      times.push(ms ?? Number.NaN);
      page.push(waited);
    }
    return { median: median(times), p95: percentile(times, 0.95), first, pageMedian: median(page) };
  } finally {
    await browser.close();
  }
}
