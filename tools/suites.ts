import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNodeTool } from './node-tool.ts';
import type { Totals } from './reporter.ts';

export interface SuitesOptions {
  /** Files, folders or globs, from the project's root. */
  readonly files: readonly string[];
  /** Further options of mocha. */
  readonly args?: readonly string[];
  /** Prints a line per test instead of one per folder. */
  readonly each?: boolean;
}

/**
 * Runs suites in one mocha process and promises its totals. A process that broke before, between or after its tests
 * counts as one more failure, so that nothing is reported as passed that was not seen to pass.
 */
export async function runSuites({ files, args = [], each = false }: SuitesOptions): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-totals-'));
  const file = join(folder, 'totals.json');
  try {
    const options = [`totals=${file}`, ...(each ? ['each=yes'] : [])].flatMap((text) => ['--reporter-option', text]);
    const mocha = ['--forbid-only', '--sort', '--reporter', './tools/reporter.ts', ...options];
    const { code } = await runNodeTool('node_modules/mocha/bin/mocha.js', [...mocha, ...args, ...files], true);
    const totals = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Totals) : undefined;
    const { passed = 0, failed = 0, skipped = [], failedFiles = [] } = totals ?? {};
    if (code !== 0 && failed === 0) {
      console.log(`mocha ended with code ${code} although no test failed: see above`);
      return { passed, failed: 1, skipped, failedFiles };
    }
    return { passed, failed, skipped, failedFiles };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What several runs came to. */
export function added(runs: readonly Totals[]): Totals {
  return {
    passed: runs.reduce((total, { passed }) => total + passed, 0),
    failed: runs.reduce((total, { failed }) => total + failed, 0),
    skipped: runs.flatMap(({ skipped }) => skipped),
    failedFiles: runs.flatMap(({ failedFiles }) => failedFiles),
  };
}

/** Prints the closing line of a run, alone on its line. */
export function sayTotals({ passed, failed, skipped }: Totals): void {
  console.log(`\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
}

/**
 * Says whether skipped tests are a fault here, and names them: with `CI=true` only what needs the measured data may be
 * skipped, and only where there is none.
 */
export function skipsAreRefused({ skipped }: Totals): boolean {
  if (skipped.length === 0 || process.env.CI !== 'true' || process.env.REGLAMENT_DATA === undefined) return false;
  console.log(`With CI=true no test may be skipped:\n${skipped.map((title) => `  ${title}`).join('\n')}`);
  return true;
}
