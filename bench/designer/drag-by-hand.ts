import type { Page } from 'playwright-core';
import { LARGE } from './large-pack.ts';

/** What is dragged on the page by hand. */
export const BY_HAND_CARD = '#dragged';

/** So many lines end at a card, as at those of the large workflow that are no hub. */
const LINES = 6;

/**
 * A bare page with as many boxes and lines as the large workflow has, of which one box is dragged by some lines of plain
 * script: what the browser itself asks for, whatever is built on it.
 */
export async function showByHand(page: Page): Promise<void> {
  const across = Math.ceil(Math.sqrt(LARGE.states));
  const boxes = Array.from({ length: LARGE.states }, (_, at) => {
    const [x, y] = [(at % across) * 240, Math.floor(at / across) * 120];
    const id = at === across + 1 ? ' id="dragged"' : '';
    return `<div${id} class="box" style="transform:translate(${x}px,${y}px)">${at}</div>`;
  });
  const lines = Array.from({ length: LARGE.transitions }, (_, at) => {
    const [x, y] = [(at % across) * 240, Math.floor(at / LARGE.states) * 120];
    return `<path d="M${x},${y}C${x + 80},${y} ${x + 120},${y + 160} ${x + 240},${y + 160}"></path>`;
  });
  await page.setContent(`<style>
    body { margin: 0; overflow: hidden }
    .box { position: absolute; width: 200px; height: 60px; border: 1px solid; border-radius: 8px; background: white }
    svg { position: absolute; overflow: visible; pointer-events: none }
    path { fill: none; stroke: gray }
  </style><svg width="1" height="1">${lines.join('')}</svg>${boxes.join('')}`);
  await page.evaluate(`(() => {
    const box = document.getElementById('dragged');
    const paths = [...document.querySelectorAll('path')].slice(0, ${LINES});
    const from = new DOMMatrix(box.style.transform);
    let start = null;
    box.addEventListener('mousedown', (event) => { start = event; });
    addEventListener('mouseup', () => { start = null; });
    addEventListener('mousemove', (event) => {
      if (start === null) return;
      const [x, y] = [from.e + event.clientX - start.clientX, from.f + event.clientY - start.clientY];
      box.style.transform = 'translate(' + x + 'px,' + y + 'px)';
      paths.forEach((path, at) => path.setAttribute('d', 'M' + x + ',' + y + 'C' + (x + 80) + ',' + y + ' 900,' + at * 90 + ' 960,' + at * 90));
    });
  })()`);
}
