import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Holds when nothing has moved or faded for three frames: colours half way are nobody's fault. At most three seconds. */
const STILL = `new Promise((resolve) => {
  let still = 0;
  const until = performance.now() + 3000;
  const look = () => {
    const moving = document.getAnimations().some(({ playState, effect }) =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    still = moving ? 0 : still + 1;
    if (still >= 3 || performance.now() > until) resolve(null);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** What axe calls serious or critical on the page, each with the element: none is wanted. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(STILL);
  // Inside one page it is read once.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE);
  return page.evaluate<string[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ' ' + html.slice(0, 200) + ' ' + (any[0]?.message ?? ''))))`,
  );
}
