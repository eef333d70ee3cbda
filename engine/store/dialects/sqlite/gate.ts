interface Waiting {
  readonly owner: object;
  readonly go: () => void;
}

/**
 * One writer at a time per file, queued in JavaScript: the driver is synchronous, so a second BEGIN would block the very
 * event loop that the first transaction needs in order to finish.
 */
export class Gate {
  #owner: object | undefined;
  readonly #queue: Waiting[] = [];

  /** Lets `owner` in, now (undefined) or when its turn comes; rejects with SQLITE_BUSY after `patience` milliseconds. */
  enter(owner: object, patience: number): Promise<void> | undefined {
    if (this.#owner === undefined || this.#owner === owner) {
      this.#owner = owner;
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        reject(waitedTooLong());
      }, patience);
      const waiting: Waiting = {
        owner,
        go: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.#queue.push(waiting);
    });
  }

  /** Passes the gate to the next in line. Does nothing when `owner` is not inside. */
  leave(owner: object): void {
    if (this.#owner !== owner) return;
    const next = this.#queue.shift();
    this.#owner = next?.owner;
    next?.go();
  }
}

function waitedTooLong(): Error {
  const message =
    'SQLITE_BUSY: waited too long for another transaction of this process ' +
    '(is a query inside a transaction missing its { transaction }, or is a transaction opened inside another?)';
  // `waited` tells our own queue from a lock of another process: trying again would only wait again.
  return Object.assign(new Error(message), { code: 'SQLITE_BUSY', waited: true });
}
