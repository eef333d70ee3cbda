import { REGISTERS, type RegisterKind } from '../../../engine/language/registers/index.ts';
import type { FormValues } from '../../../ui/fields-form/index.ts';
import { type Entry, isNamed, type Named, valueOf } from '../entry.ts';

/** What somebody typed of an entry: only what he touched, and what stood there when he began. */
export interface EntryDraft {
  /** Of the entry that he saw; null of a new one. */
  readonly version: number | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
  readonly fields: FormValues;
}

export const NOTHING: EntryDraft = { version: null, values: {}, before: {}, fields: {} };

export function draftKey(kind: RegisterKind, key: string): string {
  return `register ${kind} ${key}`;
}

/** Empty texts are no values; references and lists of them are told by their uuids. */
export function plain(value: unknown): unknown {
  if (isNamed(value)) return value.uuid;
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'string' && value.trim() === '' ? null : typeof value === 'string' ? value.trim() : value;
}

export function isSame(one: unknown, two: unknown): boolean {
  return JSON.stringify(plain(one ?? null)) === JSON.stringify(plain(two ?? null));
}

/** The draft with a value typed; typed as it stands, it is no change any more. */
export function withValue(draft: EntryDraft, entry: Entry | null, attribute: string, value: unknown): EntryDraft {
  const stood = Object.hasOwn(draft.before, attribute) ? draft.before[attribute] : entryValue(entry, attribute);
  const values = { ...draft.values, [attribute]: value };
  const before = { ...draft.before, [attribute]: stood };
  if (isSame(value, stood)) {
    delete values[attribute];
    delete before[attribute];
  }
  return { ...draft, version: draft.version ?? entry?.version ?? null, values, before };
}

/** Something that two people changed at once. */
export interface Conflict {
  readonly attribute: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What was changed by others since the draft was begun, and otherwise than in it. */
export function conflictsOf(draft: EntryDraft, entry: Entry): readonly Conflict[] {
  return Object.entries(draft.values).flatMap(([attribute, mine]) => {
    const theirs = entryValue(entry, attribute);
    return isSame(theirs, draft.before[attribute]) || isSame(theirs, mine) ? [] : [{ attribute, mine, theirs }];
  });
}

/** What is sent: changed values alone, as the interface takes them. */
export function bodyOf(draft: EntryDraft): Record<string, unknown> {
  const values = Object.entries(draft.values).map(([name, value]) => [name, plain(value)] as const);
  return {
    ...Object.fromEntries(values),
    ...(Object.keys(draft.fields).length === 0 ? {} : { fields: draft.fields }),
  };
}

export function isUntouched(draft: EntryDraft): boolean {
  return Object.keys(draft.values).length === 0 && Object.keys(draft.fields).length === 0;
}

/** The preset of a new entry of a register: what of it the register has. */
export function presetOf(kind: RegisterKind, preset: Readonly<Record<string, Named | null>>): Record<string, unknown> {
  const known = REGISTERS[kind];
  return Object.fromEntries(
    Object.entries(preset).filter(([name, value]) => value !== null && known[name] !== undefined),
  );
}

function entryValue(entry: Entry | null, attribute: string): unknown {
  return entry === null ? null : valueOf(entry, attribute);
}
