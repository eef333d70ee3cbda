/** Checks the pack beside the page, so that nobody who draws waits for it. See `designer/problems/problems-client.ts`. */
import { Checker } from './checker.ts';
import type { ToWorker } from './messages.ts';

const checker = new Checker(() => performance.now());
let waiting = false;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  checker.take(data);
  if (waiting) return;
  waiting = true;
  // Whatever has come meanwhile is taken first: only the newest state is worth a check.
  setTimeout(() => {
    waiting = false;
    postMessage(checker.check());
  }, 0);
});
