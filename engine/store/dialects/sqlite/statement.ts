/** What a callback of the sqlite3 package gets as `this`. Sequelize tests the name of the class before it trusts the ids. */
export class Statement {
  lastID = 0;
  changes = 0;
}

export type Callback = (this: Statement, error: Error | null, rows?: unknown) => void;
