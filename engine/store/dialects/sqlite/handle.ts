import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { bindable } from './bind.ts';

const MOST_STATEMENTS = 200;
const OPENING_PATIENCE_MS = 5000;
/** Writes are durable at COMMIT; readers and the one writer do not wait for each other. */
const SETTINGS = 'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY';
/** Nobody needs what is half filled: the disk is waited for once, by whoever puts the file in its place. */
const FILLING = 'PRAGMA synchronous=OFF';

/** By position, or by name as Sequelize gives them: `{ $1: … }`. */
export type Params = readonly unknown[] | Readonly<Record<string, unknown>>;

/** One native connection with its prepared statements. Every call is synchronous. */
export class Handle {
  readonly #raw: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** Opens `path`; waits (here only, natively) while another process is turning the file into WAL. */
  constructor(path: string, filling = false) {
    this.#raw = new DatabaseSync(path, {
      timeout: OPENING_PATIENCE_MS,
      enableForeignKeyConstraints: true,
      allowUnknownNamedParameters: true,
    });
    this.#raw.exec(SETTINGS);
    if (filling) this.#raw.exec(FILLING);
    // From now on a busy statement fails at once: waiting natively would block the event loop, and with it the
    // transaction of this process that holds the lock.
    this.#raw.exec('PRAGMA busy_timeout=0');
  }

  get inTransaction(): boolean {
    return this.#raw.isTransaction;
  }

  all(sql: string, params: Params): object[] {
    // Rows come without a prototype; ours have one, as on the other dialect.
    return this.#prepare(sql)
      .all(...given(params))
      .map((row) => ({ ...row }));
  }

  run(sql: string, params: Params): { changes: number; lastId: number } {
    const { changes, lastInsertRowid } = this.#prepare(sql).run(...given(params));
    return { changes: Number(changes), lastId: Number(lastInsertRowid) };
  }

  exec(sql: string): void {
    this.#raw.exec(sql);
  }

  /** Undoes what is open. A failed COMMIT (full disk, deferred foreign key) leaves its transaction open. */
  rollback(): void {
    if (this.#raw.isTransaction) this.#raw.exec('ROLLBACK');
  }

  close(): void {
    if (this.#raw.isOpen) this.#raw.close();
  }

  #prepare(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    const statement = this.#raw.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** The driver takes named parameters as one object before the positional ones; its types know only the latter here. */
function given(params: Params): SQLInputValue[] {
  if (Array.isArray(params)) return params.map(bindable);
  const named = Object.entries(params).map(([name, value]) => [name, bindable(value)] as const);
  return [Object.fromEntries(named)] as unknown as SQLInputValue[];
}
