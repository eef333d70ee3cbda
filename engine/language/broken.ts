import { kindOf, type Kind } from './kinds.ts';
import type { Pack } from './pack.ts';

/** A file that could not be read as a definition, with as much of it as is certain; null where nothing is. */
export interface Broken {
  readonly file: string;
  readonly kind: Kind | null;
  readonly id: string | null;
  /** What the file holds when its text is sound and only its form is not. */
  readonly value: unknown;
}

/** The sound definitions of a pack, and what is missing among them. Good for checking, never for running. */
export interface SoundPart {
  readonly pack: Pack;
  readonly broken: readonly Broken[];
}

/** What a text that is no good JSON seems to define. Only the words before its first inner list or object count. */
export function brokenText(file: string, text: string): Broken {
  const head = /^\s*\{[^{}[\]]*/.exec(text.slice(0, 10_000))?.[0] ?? '';
  const said = (key: string): string | undefined => new RegExp(`"${key}"\\s*:\\s*"([^"]*)"`).exec(head)?.[1];
  return { file, kind: kindOf(said('\\$schema')) ?? null, id: said('id') ?? null, value: undefined };
}

/** A value whose text is sound and that is no definition. */
export function brokenValue(file: string, kind: Kind | null, value: unknown): Broken {
  const id = value !== null && typeof value === 'object' ? (value as { id?: unknown }).id : undefined;
  return { file, kind, id: typeof id === 'string' ? id : null, value };
}
