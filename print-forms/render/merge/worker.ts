/** The thread in which PDFs are put together: hundreds of them take seconds, in which the engine has other things to do. */
import { parentPort, workerData } from 'node:worker_threads';
import type { MergeOptions } from '../render-job.ts';
import { putTogether } from './put-together.ts';

const { pdfs, options } = workerData as { pdfs: readonly Uint8Array[]; options: MergeOptions };
parentPort?.postMessage(await putTogether(pdfs, options), []);
