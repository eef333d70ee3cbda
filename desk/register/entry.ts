import { REGISTERS, type RegisterKind } from '../../engine/language/registers/index.ts';
import type { Answer, Field } from '../../ui/api/index.ts';
import { placeOf } from './places.ts';

/** What every entry of a register has; the rest is by the attributes of its register. */
export interface Entry {
  readonly uuid: string;
  readonly version: number;
  readonly active: boolean;
  readonly fields: readonly Field[];
}

/** An entry as another one names it. */
export interface Named {
  readonly uuid: string;
  readonly name: string;
  readonly code?: string | undefined;
}

export type Warranty = Answer<'getEquipment'>['warranty'];
export type PeriodState = Answer<'getContract'>['period'];

/** The value of an attribute, as the server gave it. */
export function valueOf(entry: Entry, attribute: string): unknown {
  return (entry as unknown as Readonly<Record<string, unknown>>)[attribute] ?? null;
}

/** What people call an entry. */
export function nameOf(kind: RegisterKind, entry: Entry): string {
  return textOf(valueOf(entry, kind === 'contract' ? 'number' : 'name'));
}

/** What stands for an entry in an address. */
export function keyOf(kind: RegisterKind, entry: { readonly uuid: string; readonly code?: unknown }): string {
  const hasCode = REGISTERS[kind]['code'] !== undefined;
  return hasCode && typeof entry.code === 'string' ? entry.code : entry.uuid;
}

/** The address of the card of an entry. */
export function addressOf(kind: RegisterKind, entry: { readonly uuid: string; readonly code?: unknown }): string {
  return `/${placeOf(kind).path}/${encodeURIComponent(keyOf(kind, entry))}`;
}

export function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'uuid' in value && 'name' in value;
}

/** A value in words where only a text fits; empty for nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return `${value}`;
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return isNamed(value) ? value.name : '';
}
