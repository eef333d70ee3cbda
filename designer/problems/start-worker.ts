/** Starts the worker that checks; the build finds it by this very expression. */
export function startWorker(): Worker {
  return new Worker(new URL('../worker/problems.worker.ts', import.meta.url), { type: 'module', name: 'problems' });
}
