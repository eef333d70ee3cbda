import { attributeProblem, REGISTERS, type RegisterKind } from '../../../engine/language/registers/index.ts';
import { type Entry, valueOf } from '../entry.ts';
import { type EntryDraft, plain } from './entry-draft.ts';

/** True when something typed, or something needed that is missing, keeps the draft from being saved. */
export function hasProblem(kind: RegisterKind, entry: Entry | null, draft: EntryDraft): boolean {
  return Object.entries(REGISTERS[kind]).some(([name, attribute]) => {
    const isTyped = Object.hasOwn(draft.values, name);
    if (!isTyped && entry !== null) return false;
    const value = isTyped ? draft.values[name] : entry === null ? null : valueOf(entry, name);
    return attributeProblem(attribute, plain(value ?? null)) !== null;
  });
}
