/**
 * Mocha's reporter of `npm test`: one line per folder of tests, every failure in full at the end, and the totals as JSON
 * in the file named by the option `totals`. The option `each` prints a line per test instead, for suites that take long.
 */
import { writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import Mocha from 'mocha';
import { ROOT } from './node-tool.ts';
import { say } from './say.ts';

/** What a run of suites came to. */
export interface Totals {
  passed: number;
  failed: number;
  /** Full titles of the tests that were skipped. */
  skipped: string[];
  /** Files with a test that failed, from the project's root. */
  failedFiles: string[];
}

interface Options {
  readonly reporterOption?: { readonly totals?: string; readonly each?: string };
}

/** Time for sockets and children to close after the last test; what is open then was forgotten. */
const CLOSES_WITHIN = 10_000;

class FolderReporter extends Mocha.reporters.Base {
  readonly #totals: Totals = { passed: 0, failed: 0, skipped: [], failedFiles: [] };
  readonly #broken: Mocha.Test[] = [];
  #folder = { name: '', from: 0, passed: 0, failed: 0, skipped: 0 };

  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { totals, each } = (options as Options).reporterOption ?? {};
    runner.on('test', (test) => this.#enter(test));
    runner.on('pass', (test) => {
      this.#totals.passed += 1;
      this.#folder.passed += 1;
      if (each !== undefined) say('passed', test.fullTitle(), test.duration ?? 0);
    });
    runner.on('fail', (test) => {
      this.#enter(test);
      this.#totals.failed += 1;
      this.#folder.failed += 1;
      this.#broken.push(test);
      const file = relative(ROOT, test.file ?? '');
      if (!this.#totals.failedFiles.includes(file)) this.#totals.failedFiles.push(file);
      if (each !== undefined) say('FAILED', test.fullTitle(), test.duration ?? 0);
    });
    runner.on('pending', (test) => {
      this.#enter(test);
      this.#totals.skipped.push(test.fullTitle());
      this.#folder.skipped += 1;
    });
    runner.on('end', () => {
      this.#leave();
      if (this.#broken.length > 0) Mocha.reporters.Base.list(this.#broken);
      if (totals !== undefined) writeFileSync(totals, JSON.stringify(this.#totals));
      setTimeout(failAsOpen, CLOSES_WITHIN).unref();
    });
  }

  #enter(test: Mocha.Runnable): void {
    const name = folderOf(test.file ?? '');
    if (name === this.#folder.name) return;
    this.#leave();
    this.#folder = { name, from: performance.now(), passed: 0, failed: 0, skipped: 0 };
  }

  #leave(): void {
    const { name, from, passed, failed, skipped } = this.#folder;
    if (name === '') return;
    const parts = [`${passed} passed`];
    if (failed > 0) parts.push(`${failed} FAILED`);
    if (skipped > 0) parts.push(`${skipped} skipped`);
    say(name, parts.join(', '), performance.now() - from);
  }
}

function folderOf(file: string): string {
  const [first = '', second = '', third] = relative(ROOT, file).split(sep);
  return first === 'test' && third !== undefined ? second : first;
}

function failAsOpen(): void {
  const open = process.getActiveResourcesInfo().join(', ');
  console.error(`The tests ended but left something open, so the process could not end by itself: ${open}`);
  // Mocha sets the exit code in a listener of its own, which must not have the last word.
  process.on('exit', () => {
    process.exitCode = 1;
  });
  process.exit(1);
}

// Mocha asks for the default export of a reporter's file.
export default FolderReporter;
