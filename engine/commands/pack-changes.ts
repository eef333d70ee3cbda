import { canonicalText, kindOf } from '../language/index.ts';
import type { ReleaseItem } from '../store/definitions/index.ts';

/** A definition of a pack that is not published. */
export interface PackedDefinition {
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  /** Canonical text. */
  readonly body: string;
}

/** How a definition of a pack differs from what is in force; the file is that of the pack, of a removed one that in force. */
export interface PackChange {
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  readonly change: 'added' | 'changed' | 'removed';
}

/** The definitions of a pack's texts, which have been read without problems. */
export function packedDefinitions(texts: ReadonlyMap<string, string>): PackedDefinition[] {
  return [...texts].map(([file, body]) => {
    const { $schema, id } = JSON.parse(body) as { $schema: string; id: string };
    return { kind: kindOf($schema) as string, id, file, body };
  });
}

/** What a pack would change of what is in force, by its files. */
export function packChanges(items: readonly ReleaseItem[], packed: readonly PackedDefinition[]): PackChange[] {
  const inForce = new Map(items.map((item) => [keyOf(item.kind, item.definitionId), item]));
  const changes: PackChange[] = [];
  for (const { kind, id, file, body } of packed) {
    const item = inForce.get(keyOf(kind, id));
    inForce.delete(keyOf(kind, id));
    if (item === undefined) changes.push({ kind, id, file, change: 'added' });
    else if (!sayTheSame(item.body, body)) changes.push({ kind, id, file, change: 'changed' });
  }
  for (const { kind, definitionId: id, file } of inForce.values()) changes.push({ kind, id, file, change: 'removed' });
  return changes;
}

/** How a file names its schema depends on its folder and says nothing. */
export function sayTheSame(one: string, other: string): boolean {
  return one === other || withoutSchema(one) === withoutSchema(other);
}

function withoutSchema(body: string): string {
  const { $schema: _, ...rest } = (JSON.parse(body) ?? {}) as Record<string, unknown>;
  return canonicalText(rest);
}

function keyOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}
