/** `npm run soak`: the long suites with the full figures. Each sets its own time limits. */
import { globSync } from 'node:fs';
import { ROOT } from './node-tool.ts';
import { runSuites, sayTotals, skipsAreRefused } from './suites.ts';

const ALL = 'test/soak/**/*.soak.ts';

if (globSync(ALL, { cwd: ROOT }).length === 0) {
  console.log('There is no soak suite yet (test/soak/**/*.soak.ts).');
} else {
  const totals = await runSuites({ files: [ALL], args: process.argv.slice(2), each: true });
  const passed = totals.failed === 0 && !skipsAreRefused(totals);
  sayTotals(totals);
  process.exitCode = passed ? 0 : 1;
}
