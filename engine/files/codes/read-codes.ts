import { Worker } from 'node:worker_threads';
import { CODE_LIMITS, type CodeLimits, HEAP_MB } from './limits.ts';
import type { CodeFault, CodeNews, CodePage, CodeTask } from './messages.ts';
import { ReadingLine, type ReadingPlace } from './reading-line.ts';

/** The pages of a file with what their QR codes say. */
export interface ReadCodes {
  readonly pages: readonly CodePage[];
  /** How many pages the file has. Some of them are missing above when there was no time for them or they are broken. */
  readonly count: number;
}

export interface ReadCodesOptions {
  /** What is looked for: a page with other codes alone is looked at more closely. */
  readonly wanted?: RegExp;
  readonly limits?: Partial<CodeLimits>;
  /** Whose file it is; it is somebody's who waits for it unless told. */
  readonly place?: ReadingPlace;
}

const ANY = /./s;

/** One file at a time: its pages are as large in memory as they are on paper. */
const line = new ReadingLine();
const SOMEBODY: ReadingPlace = { who: '', patient: false };

/**
 * Reads the QR codes on each page of a JPEG, PNG, WebP or PDF, whichever way up it lies, in a thread of its own that has so
 * much time and memory and ends with the file. Gives a fault when it is none of these, broken, locked or too long. Bytes that
 * come by a function are asked for when it is their turn, so that nothing waits in memory.
 */
export function readCodes(
  bytes: Uint8Array | (() => Promise<Uint8Array>),
  type: string,
  { wanted = ANY, limits, place = SOMEBODY }: ReadCodesOptions = {},
): Promise<ReadCodes | CodeFault> {
  return line.run(place, async () => {
    const read = typeof bytes === 'function' ? await bytes() : bytes;
    return inThread({ bytes: read, type, wanted, limits: { ...CODE_LIMITS, ...limits } });
  });
}

function inThread(task: CodeTask): Promise<ReadCodes | CodeFault> {
  const broken: CodeFault = {
    fault: task.type === 'application/pdf' ? 'pdf-unreadable' : 'picture-unreadable',
    message: 'cannot be read',
  };
  return new Promise((resolve) => {
    const pages: CodePage[] = [];
    let count = 0;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      env: {},
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    /** What was read so far is kept: a thread that ends in the middle of page 40 has read 39. */
    const end = (fault: CodeFault | null): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(count > 0 ? { pages, count } : (fault ?? broken));
    };
    const timer = setTimeout(() => end({ ...broken, message: 'takes too long to be read' }), task.limits.ms);
    worker.on('message', (news: CodeNews) => {
      if (news.kind === 'count') count = news.pages;
      else if (news.kind === 'page') pages.push(news.page);
      else end(news.kind === 'fault' ? news.fault : null);
    });
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });
}
