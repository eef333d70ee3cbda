import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';

interface Box {
  readonly x: number;
  readonly y: number;
}

/** Draws on the field for a signature inside `act`, which stands open: where it came into sight, as a finger would. */
export async function drawSignature(page: Page, act: Locator): Promise<void> {
  await act.getByRole('img', { name: 'Field for the signature' }).waitFor();
  const { x, y } = await page.evaluate<Box>(RESTING);
  const under = `document.elementFromPoint(${x + 20}, ${y + 80})?.getAttribute('aria-label') ?? 'nothing in sight'`;
  expect(await page.evaluate(under)).to.equal('Field for the signature');
  await page.mouse.move(x + 20, y + 80);
  await page.mouse.down();
  for (let step = 1; step <= 10; step += 1) await page.mouse.move(x + 20 + step * 15, y + 80 - (step % 2) * 30);
  await page.mouse.up();
}

/** Where the paper is once it does not move any more. */
const RESTING = `new Promise((resolve) => {
  let last = '';
  let times = 0;
  const look = () => {
    const { x, y } = document.querySelector('canvas[role=img]').getBoundingClientRect();
    times = last === x + ' ' + y ? times + 1 : 0;
    last = x + ' ' + y;
    if (times === 5) resolve({ x, y });
    else requestAnimationFrame(look);
  };
  look();
})`;
