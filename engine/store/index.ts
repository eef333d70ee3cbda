export * from './attachments/index.ts';
export { exportTables, type ExportedRow } from './backup/export-tables.ts';
export { importTables } from './backup/import-tables.ts';
export type { Claim } from './claims.ts';
export { type Comment, type CommentRow, insertComment, pageComments } from './comments.ts';
export * from './definitions/index.ts';
export { type Evidence, evidenceByFile, evidenceOf, insertEvidence, type PictureFacts } from './evidence.ts';
export { DiskFiles, type FileStore } from './files.ts';
export {
  findIdempotency,
  type IdempotencyKey,
  type IdempotencyRow,
  insertIdempotency,
  purgeIdempotency,
} from './idempotency.ts';
export { appendJournal, type JournalRow, pageJournal } from './journal.ts';
export * from './live/index.ts';
export { findMigrationItem, insertMigrationItem, type MigrationItem, pageMigrationItems } from './migration-items.ts';
export {
  advanceMigration,
  findMigration,
  insertMigration,
  type MigrationJob,
  migrationsIn,
  pageMigrations,
  setMigrationStatus,
} from './migration-jobs.ts';
export type { Models } from './models/index.ts';
export { executedMigrations } from './migrations/migrate.ts';
export { openStore, type StoreOptions } from './open.ts';
export * from './outbox/index.ts';
export * from './people/index.ts';
export { type ActorRow, readActor } from './read-actor.ts';
export * from './requests/index.ts';
export type { Dialect, Snapshot, Sql, SqlRow, SqlValue, Store, Tx, Written } from './store.ts';
export { SYSTEM_PERSON_UUID } from './system-person.ts';
export * from './timers/index.ts';
export { uuidv7 } from './uuidv7.ts';
