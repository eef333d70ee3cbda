import { base } from './0001-base.ts';
import type { Migration } from './migration.ts';

/** Every change of the schema, oldest first. */
export const migrations: readonly Migration[] = [base];
