/**
 * `npm test`: everything that a change must pass. All steps run, also after one failed.
 * `npm test -- <files, folders or options of mocha>` runs only those suites.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasMaria } from '../test/support/maria.ts';
import { GENERATED, LINT, runChecks, TYPES } from './checks.ts';
import { ROOT } from './node-tool.ts';
import { allParts, runParts } from './parts.ts';
import type { Totals } from './reporter.ts';
import { runFolder } from './run-folder.ts';
import { secondTry } from './second-try.ts';
import { added, runSuites, sayTotals, skipsAreRefused, type SuitesOptions } from './suites.ts';

const ALL = 'test/**/*.test.ts';
const asked = process.argv.slice(2);

const folder = runFolder();
process.env.TMPDIR = folder;
// Suites start the program some hundred times; what one process has compiled, the next ones read.
process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
const checked = asked.length > 0 || (await runChecks([GENERATED, TYPES, ...LINT]));
const served = hasMaria();
if (!served) console.log('MariaDB           is not installed (mariadb-server): its contracts are skipped');
const totals = await run(asked);
const passed = checked && totals.failed === 0 && !skipsAreRefused(totals) && (served || process.env.CI !== 'true');
sayTotals(totals);
process.exitCode = passed ? 0 : 1;

/** All of it in parts; files of browser suites that failed are tried once more when nothing runs beside them. */
async function run(words: readonly string[]): Promise<Totals> {
  if (words.length > 0) return runSuites(suites(words));
  const parts = allParts();
  const runs = await runParts(parts, ({ files }) => runSuites({ files }));
  const of = (isBrowser: boolean): Totals => added(runs.filter((_, at) => parts[at]?.isBrowser === isBrowser));
  return added([await secondTry(of(true)), of(false)]);
}

function suites(words: readonly string[]): SuitesOptions {
  const files = words.filter((word) => !word.startsWith('-') && existsSync(join(ROOT, word)));
  const args = words.filter((word) => !files.includes(word));
  const globs = files.map((file) => (statSync(join(ROOT, file)).isDirectory() ? `${file}/**/*.test.ts` : file));
  return { files: globs.length > 0 ? globs : [ALL], args };
}
