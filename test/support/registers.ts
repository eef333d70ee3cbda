import { createEntry, type EntryInput } from '../../engine/commands/index.ts';
import type { RegisterKind } from '../../engine/language/registers/index.ts';
import type { World } from './world.ts';

/** Adds an entry to a register, as the engine itself, and promises its uuid. */
export async function addEntry({ ctx }: World, kind: RegisterKind, entry: EntryInput): Promise<string> {
  return (await createEntry(ctx, 'system', { kind, entry })).uuid;
}
