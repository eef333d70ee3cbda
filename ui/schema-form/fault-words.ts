import type { SchemaFault } from './check-value.ts';
import type { FormWords } from './form-context.ts';

const BY_LIMIT: ReadonlySet<string> = new Set([
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'minimum',
  'maximum',
]);

/** Why a value does not fit, for people. */
export function faultText({ keyword, limit, pattern }: SchemaFault, words: Pick<FormWords, 'text'>): string {
  if (keyword === 'minLength' && limit === 1) return words.text('fault.required');
  if (limit !== undefined && BY_LIMIT.has(keyword)) return words.text(`fault.${keyword}`, { limit });
  if (keyword === 'pattern') return words.text(PATTERNS[pattern ?? ''] ?? 'fault.pattern');
  return words.text(KNOWN.has(keyword) ? `fault.${keyword}` : 'fault.other');
}

const KNOWN: ReadonlySet<string> = new Set([
  'required',
  'type',
  'enum',
  'const',
  'uniqueItems',
  'unknown',
  'not',
  'oneOf',
  'anyOf',
]);

const PATTERNS: Readonly<Record<string, string>> = {
  '^[a-z][a-z0-9-]*$': 'fault.id',
  '^#[a-z][a-z0-9-]*$': 'fault.target',
  '^#[0-9a-f]{6}$': 'fault.color',
  '^\\d+\\.\\d+\\.\\d+$': 'fault.version',
};
