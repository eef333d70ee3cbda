import { base } from './0001-base.ts';
import { door } from './0002-door.ts';
import { standing } from './0003-standing.ts';
import type { Migration } from './migration.ts';

/** Every change of the schema, oldest first. */
export const migrations: readonly Migration[] = [base, door, standing];
