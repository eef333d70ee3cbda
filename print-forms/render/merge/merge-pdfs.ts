import { Worker } from 'node:worker_threads';
import { RENDER_LIMITS } from '../limits.ts';
import { RenderFault } from '../render-fault.ts';
import type { MergeOptions } from '../render-job.ts';

/** One PDF of several, made in a thread that ends with it. */
export function mergePdfs(pdfs: readonly Uint8Array[], options: MergeOptions): Promise<Uint8Array> {
  if (pdfs.length === 0) return Promise.reject(new RenderFault('RENDER_REFUSED', 'there is nothing to put together'));
  const size = pdfs.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (size > RENDER_LIMITS.mergeBytes)
    return Promise.reject(
      new RenderFault('RENDER_TOO_LARGE', `the PDFs have more than ${RENDER_LIMITS.mergeBytes} bytes together`),
    );
  if (Number.isNaN(Date.parse(options.madeAt)))
    return Promise.reject(new RenderFault('RENDER_REFUSED', `"${options.madeAt}" is no instant`));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      env: {},
      workerData: { pdfs, options },
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new RenderFault('RENDER_TIMEOUT', `putting the PDFs together took more than ${RENDER_LIMITS.mergeMs} ms`));
    }, RENDER_LIMITS.mergeMs);
    worker.once('message', (pdf: Uint8Array) => resolve(pdf));
    worker.once('error', (cause) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      reject(new RenderFault('RENDER_REFUSED', `the PDFs could not be put together: ${reason}`, { cause }));
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new RenderFault('RENDER_UNAVAILABLE', 'the thread that puts PDFs together ended'));
    });
  });
}
