import { Gate } from './gate.ts';
import { Handle } from './handle.ts';

const MOST_IDLE = 4;

/**
 * What the connections of this process to one file share: the gate of the writers, and idle handles, because opening one
 * and preparing its statements costs more than a transaction.
 */
export class SqliteFile {
  readonly path: string;
  /** While true, no commit waits for the disk; handles opened before are as they were. */
  filling = false;
  readonly gate = new Gate();
  readonly #idle: Handle[] = [];
  #users = 0;

  constructor(path: string) {
    this.path = path;
  }

  /** An idle handle or a new one. */
  take(): Handle {
    return this.#idle.pop() ?? new Handle(this.path, this.filling);
  }

  /** Takes a handle back, undoing what is open on it; keeps it only while the file is in use. */
  give(handle: Handle): void {
    try {
      handle.rollback();
    } catch {
      handle.close();
      return;
    }
    if (this.#users > 0 && this.#idle.length < MOST_IDLE) this.#idle.push(handle);
    else handle.close();
  }

  /** Says that somebody works with the file; idle handles live until the last one has called `leave`. */
  join(): void {
    this.#users += 1;
  }

  leave(): void {
    this.#users -= 1;
    if (this.#users === 0) for (const handle of this.#idle.splice(0)) handle.close();
  }
}

const files = new Map<string, SqliteFile>();

/** The one `SqliteFile` of a path in this process. An in-memory database is nobody else's. */
export function sqliteFile(path: string): SqliteFile {
  if (path === ':memory:') return new SqliteFile(path);
  const known = files.get(path);
  if (known) return known;
  const file = new SqliteFile(path);
  files.set(path, file);
  return file;
}
