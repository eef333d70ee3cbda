/** A page that checks packs in the worker of the designer: what the tests and benchmarks drive. */
import { ProblemsClient } from '../../../../designer/problems/problems-client.ts';
import type { CheckingPage } from './checking-page.ts';

const client = new ProblemsClient();
const violations: string[] = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
});

const page: CheckingPage = {
  check: (files) =>
    new Promise((resolve) => {
      const began = performance.now();
      const told = (): void => {
        if (client.known.state === 'checking') return;
        stop();
        resolve({ ...client.known, waited: performance.now() - began });
      };
      const stop = client.subscribe(told);
      client.setFiles(new Map(files));
      // Nothing is sent where nothing differs.
      told();
    }),
  makeCode: () =>
    new Promise((resolve) => {
      // Later, because what the driver itself runs is free of the policy.
      setTimeout(() => {
        try {
          resolve(
            `made ${typeof (globalThis as unknown as Record<string, (code: string) => unknown>)[['ev', 'al'].join('')]?.('1')}`,
          );
        } catch (error) {
          resolve(String(error));
        }
      }, 0);
    }),
  violations: () => violations,
};
Object.assign(globalThis, { checking: page });
