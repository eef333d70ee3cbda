import type { Totals } from './reporter.ts';
import { runSuites } from './suites.ts';

/** More files than these are no matter of a slow moment. */
const MOST_FILES = 3;

/**
 * Runs the files in which a test failed once more, alone and from the start, when these are few and all of their faults are
 * told by their files. What passes now counts as passed; both outcomes stand in the printed run. It is for the browser's
 * suites: they wait for pages while the other suites take the processors, and a page may be late once.
 */
export async function secondTry(first: Totals): Promise<Totals> {
  const files = first.failedFiles;
  if (files.length === 0 || files.length > MOST_FILES || files.includes('')) return first;
  console.log(`\nOnce more, alone:\n${files.map((file) => `  ${file}`).join('\n')}`);
  const second = await runSuites({ files });
  console.log(second.failed === 0 ? 'They passed at the second try: look why not at the first.' : 'They failed again.');
  return { ...second, passed: first.passed + Math.max(0, first.failed - second.failed), skipped: first.skipped };
}
