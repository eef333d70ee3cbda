/** `npm run lint`: the linter with types, the formatter's check, and what nothing uses. */
import { LINT, runChecks } from './checks.ts';

if (!(await runChecks(LINT))) process.exitCode = 1;
