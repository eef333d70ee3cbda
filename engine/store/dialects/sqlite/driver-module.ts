import { Database } from './database.ts';

/** The shape of the sqlite3 package, for Sequelize's `dialectModule`. */
export const sqliteModule = { Database, OPEN_READONLY: 1, OPEN_READWRITE: 2, OPEN_CREATE: 4 };
