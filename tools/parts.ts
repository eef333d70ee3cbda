import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { ROOT } from './node-tool.ts';

/** Files of tests that one mocha process runs. */
export interface Part {
  readonly isBrowser: boolean;
  readonly files: readonly string[];
}

/** What begins so is a part; the first that fits. Starting a process takes seconds, so small folders share one. */
const BROWSER = [['test/browser/designer/'], ['test/browser/desk/']];
const REST = [['test/commands/'], ['test/http/'], ['test/main/', 'test/cli/', 'test/effects/', 'test/live/']];

/** Every file of tests of the project, each in one part. */
export function allParts(): Part[] {
  return partsOf(globSync('test/**/*.test.ts', { cwd: ROOT }).map((file) => file.split(sep).join('/')));
}

/** Sorts files into parts; those that fit none make one more, beside the browser or in it. */
export function partsOf(files: readonly string[]): Part[] {
  const left = new Set(files.toSorted());
  const take = (isBrowser: boolean, beginnings: readonly string[]): Part => {
    const taken = [...left].filter((file) => beginnings.some((beginning) => file.startsWith(beginning)));
    for (const file of taken) left.delete(file);
    return { isBrowser, files: taken };
  };
  const parts = [
    ...BROWSER.map((beginnings) => take(true, beginnings)),
    take(true, ['test/browser/']),
    ...REST.map((beginnings) => take(false, beginnings)),
    take(false, ['']),
  ];
  return parts.filter(({ files: of }) => of.length > 0);
}

/**
 * Runs parts in two rows beside each other and promises what each came to, in the order of the parts. One row begins with the
 * browser's, which also wait, the other with those that reckon; the row that is through helps the other from its end.
 */
export async function runParts<T>(parts: readonly Part[], run: (part: Part) => Promise<T>): Promise<T[]> {
  const waiting = parts.map((part, at) => ({ part, at }));
  const results: T[] = [];
  const next = (isBrowser: boolean): (typeof waiting)[number] | undefined => {
    const own = waiting.findIndex(({ part }) => part.isBrowser === isBrowser);
    return own === -1 ? waiting.pop() : waiting.splice(own, 1)[0];
  };
  const row = async (isBrowser: boolean): Promise<void> => {
    for (let one = next(isBrowser); one !== undefined; one = next(isBrowser)) results[one.at] = await run(one.part);
  };
  await Promise.all([row(true), row(false)]);
  return results;
}
