import type { Drawing } from './drawing.ts';

/** What is found in one go without holding the page up, and how long the page may have something better to do. */
const AT_ONCE_MS = 8;
const AT_THE_LATEST_MS = 150;

/**
 * Draws the lines where the states stand now, when the page has time, in steps that it does not notice. Called after a drop:
 * the lines of what was dropped run well enough until then.
 */
export function settleSoon(drawing: Drawing): void {
  const steps = drawing.settling();
  const go = (): void => {
    const end = performance.now() + AT_ONCE_MS;
    while (steps.next().done !== true) {
      if (performance.now() > end) return soon(go);
    }
  };
  soon(go);
}

function soon(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: AT_THE_LATEST_MS });
  else setTimeout(work);
}
