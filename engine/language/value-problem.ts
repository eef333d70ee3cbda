/** Why a value does not fit, as "expected …, got …", or null when it does: what fields and checklist items share. */

/** What a field or an item says beside its type. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  readonly options?: readonly { readonly id: string }[];
}

export function textProblem(value: unknown, maxLength: number): string | null {
  if (typeof value !== 'string') return expected('a text', value);
  return value.length <= maxLength ? null : `expected at most ${maxLength} characters, got ${value.length}`;
}

export function numberProblem(value: unknown, { min, max }: Limits, whole: boolean): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return expected('a number', value);
  if (whole && !Number.isSafeInteger(value)) return expected('a whole number', value);
  if (min !== undefined && value < min) return `expected at least ${min}, got ${value}`;
  if (max !== undefined && value > max) return `expected at most ${max}, got ${value}`;
  return null;
}

export function choiceProblem(value: unknown, { options = [] }: Limits): string | null {
  return options.some((option) => option.id === value) ? null : expected(oneOf(options), value);
}

export function choicesProblem(value: unknown, { options = [] }: Limits): string | null {
  if (!Array.isArray(value)) return expected('a list', value);
  if (new Set(value).size !== value.length) return 'expected each choice once';
  const odd = value.find((each) => !options.some((option) => option.id === each));
  return odd === undefined ? null : expected(oneOf(options), odd);
}

/** "expected `what`, got …", the value cut where it is long. */
export function expected(what: string, value: unknown): string {
  const text = JSON.stringify(value) ?? typeof value;
  return `expected ${what}, got ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`;
}

function oneOf(options: readonly { id: string }[]): string {
  const ids = options.slice(0, 20).map((option) => option.id);
  return `one of ${ids.join(', ')}${options.length > ids.length ? ' …' : ''}`;
}
