import { isBusy, sqliteError } from './errors.ts';
import type { SqliteFile } from './file.ts';
import { sqliteFile } from './file.ts';
import type { Handle, Params } from './handle.ts';
import type { Callback } from './statement.ts';
import { Statement } from './statement.ts';

type How = 'run' | 'all' | 'get' | 'exec';

interface Call {
  readonly how: How;
  readonly sql: string;
  readonly params: Params;
  readonly callback: Callback | undefined;
  readonly until: number;
}

const WRITES = /^\s*(insert|update|delete|replace|create|drop|alter|begin|savepoint|reindex|vacuum|with)\b/i;
const ROLLBACK = /^\s*rollback\s*;?\s*$/i;
const COMMIT = /^\s*commit\b/i;
const OTHER_PROCESS_PATIENCE_MS = 5000;

/**
 * The callback interface of the sqlite3 package over `node:sqlite`: what Sequelize's `dialectModule` asks for, and no more.
 * A transaction and every write outside of one passes the gate of the file.
 */
export class Database {
  /** How long a write waits for a transaction of this process, in milliseconds. */
  static patience = 10_000;
  readonly filename: string;
  /** Set by Sequelize: the id of the transaction that this connection serves. */
  uuid?: string;
  readonly #file: SqliteFile;
  readonly #handle: Handle;

  /** Opens `filename`, or takes over the connection of a transaction that is already open. */
  constructor(filename: string, _mode: number, callback?: (error: Error | null) => void, handle?: Handle) {
    this.filename = filename;
    this.#file = sqliteFile(filename);
    try {
      this.#handle = handle ?? this.#file.take();
    } catch (error) {
      // Thrown, not called back: Sequelize would keep the dead connection and use it for the next query.
      throw sqliteError(error);
    }
    if (callback) queueMicrotask(() => callback(null));
  }

  serialize(work: () => void): void {
    work();
  }

  run(sql: string, params?: Params | Callback, callback?: Callback): this {
    return this.#call('run', sql, params, callback);
  }

  all(sql: string, params?: Params | Callback, callback?: Callback): this {
    return this.#call('all', sql, params, callback);
  }

  get(sql: string, params?: Params | Callback, callback?: Callback): this {
    return this.#call('get', sql, params, callback);
  }

  exec(sql: string, callback?: Callback): this {
    return this.#call('exec', sql, undefined, callback);
  }

  close(callback?: (error: Error | null) => void): void {
    this.#file.give(this.#handle);
    this.#file.gate.leave(this);
    callback?.(null);
  }

  #call(how: How, sql: string, params: Params | Callback | undefined, callback: Callback | undefined): this {
    const call: Call = {
      how,
      sql,
      params: typeof params === 'function' || params === undefined ? [] : params,
      callback: typeof params === 'function' ? params : callback,
      until: Date.now() + OTHER_PROCESS_PATIENCE_MS,
    };
    const turn =
      WRITES.test(sql) && !this.#handle.inTransaction ? this.#file.gate.enter(this, Database.patience) : undefined;
    if (turn === undefined) this.#step(call);
    else
      turn.then(
        () => this.#step(call),
        (error: Error) => call.callback?.call(new Statement(), error),
      );
    return this;
  }

  #step(call: Call): void {
    const statement = new Statement();
    let rows: unknown;
    let failed: Error | null = null;
    try {
      rows = this.#execute(call, statement);
    } catch (error) {
      if (isBusy(error) && !this.#handle.inTransaction && Date.now() < call.until) {
        // Another process holds the lock: wait without blocking the event loop.
        setTimeout(() => this.#step(call), 5 + Math.random() * 10);
        return;
      }
      failed = sqliteError(error);
      // Sequelize drops the connection after a failed COMMIT without closing it.
      if (COMMIT.test(call.sql)) this.#handle.rollback();
    }
    if (!this.#handle.inTransaction) this.#file.gate.leave(this);
    if (call.callback) queueMicrotask(() => call.callback?.call(statement, failed, rows));
    else if (failed) throw failed;
  }

  #execute({ how, sql, params }: Call, statement: Statement): unknown {
    // Sequelize rolls back even when it was BEGIN that failed.
    if (ROLLBACK.test(sql) && !this.#handle.inTransaction) return undefined;
    if (how === 'exec') {
      this.#handle.exec(sql);
      return undefined;
    }
    if (how !== 'run') return how === 'all' ? this.#handle.all(sql, params) : this.#handle.all(sql, params)[0];
    const { changes, lastId } = this.#handle.run(sql, params);
    statement.changes = changes;
    statement.lastID = lastId;
    return undefined;
  }
}
