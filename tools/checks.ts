import { runNodeTool } from './node-tool.ts';
import { say } from './say.ts';

/** A check that reads the code without running it. */
export interface Check {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

export const GENERATED: Check = { name: 'generated', script: 'tools/generate.ts', args: ['--check'] };
export const TYPES: Check = { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['-p', '.'] };
export const LINT: readonly Check[] = [
  { name: 'lint', script: 'node_modules/oxlint/bin/oxlint', args: ['--deny-warnings'] },
  {
    name: 'format',
    script: 'node_modules/@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '--reporter=summary', '.'],
  },
  { name: 'unused', script: 'node_modules/knip/bin/knip.js', args: ['--no-config-hints'] },
];

/** Runs all checks, also after one failed, prints one line for each and promises whether all passed. */
export async function runChecks(checks: readonly Check[]): Promise<boolean> {
  let passed = true;
  for (const check of checks) {
    const from = performance.now();
    const { code, output } = await runNodeTool(check.script, check.args);
    say(check.name, code === 0 ? 'ok' : 'FAILED', performance.now() - from);
    if (code === 0) continue;
    passed = false;
    console.log(output.trimEnd());
  }
  return passed;
}
