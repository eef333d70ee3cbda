import type { WorkerDoor } from '../../../designer/problems/problems-client.ts';
import { Checker } from '../../../designer/worker/checker.ts';
import type { ToWorker } from '../../../designer/worker/messages.ts';

/** A worker without a browser: it checks what it is told when the test says so. */
export class FakeWorker extends EventTarget implements WorkerDoor {
  readonly told: ToWorker[] = [];
  ended = false;
  readonly #checker = new Checker(() => 0);

  postMessage(message: ToWorker): void {
    this.told.push(message);
    this.#checker.take(structuredClone(message));
  }

  terminate(): void {
    this.ended = true;
  }

  /** Answers about what it was told so far. */
  answer(): void {
    const data = structuredClone(this.#checker.check());
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  break(): void {
    this.dispatchEvent(new Event('error', { cancelable: true }));
  }
}

/** A client whose workers are at hand, the newest last. */
export function fakeWorkers(): { workers: FakeWorker[]; start: () => FakeWorker; newest: () => FakeWorker } {
  const workers: FakeWorker[] = [];
  const start = (): FakeWorker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  const newest = (): FakeWorker => {
    const worker = workers.at(-1);
    if (worker === undefined) throw new Error('no worker was started');
    return worker;
  };
  return { workers, start, newest };
}
