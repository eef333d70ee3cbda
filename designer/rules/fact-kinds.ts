import type { ClauseOperator } from './query.ts';

/** What a rule may expect of a fact; as the language has it. */
export interface FactKind {
  readonly type: 'text' | 'number' | 'boolean' | 'instant' | 'date' | 'choice' | 'list';
  readonly nullable: boolean;
  readonly values?: readonly string[];
  /** Of an amount its currency; null where nobody says which. Its values are minor units. */
  readonly money?: string | null;
}

export type FactKinds = ReadonlyMap<string, FactKind>;

const SET: readonly ClauseOperator[] = ['set', 'unset'];

const BY_TYPE: Readonly<Record<FactKind['type'], readonly ClauseOperator[]>> = {
  text: ['is', 'is-not', 'one-of', 'none-of', 'contains', 'lacks', 'starts', 'ends', 'filled', 'empty', ...SET],
  choice: ['is', 'is-not', 'one-of', 'none-of', 'filled', 'empty', ...SET],
  number: ['is', 'is-not', 'less', 'at-most', 'more', 'at-least', 'between', 'strictly-between', ...SET],
  boolean: ['is', 'is-not', 'filled', 'empty', ...SET],
  instant: ['is', 'is-not', 'less', 'at-most', 'more', 'at-least', 'between', 'strictly-between', ...SET],
  date: ['is', 'is-not', 'less', 'at-most', 'more', 'at-least', 'between', 'strictly-between', ...SET],
  list: ['contains', 'lacks', 'some-of', 'all-of', 'no-of', 'filled', 'empty'],
};

/** What may be asked of a fact of this type. */
export function operatorsOf(kind: FactKind): readonly ClauseOperator[] {
  return BY_TYPE[kind.type];
}

const WITH_FACT: ReadonlySet<ClauseOperator> = new Set(['is', 'is-not', 'less', 'at-most', 'more', 'at-least']);

/** Whether a fact may be compared with another fact of this type by an operator. */
export function mayCompare(kind: FactKind, operator: ClauseOperator, other: FactKind): boolean {
  if (operator === 'one-of' || operator === 'none-of') {
    return other.type === 'list' && (kind.type === 'text' || kind.type === 'choice');
  }
  if (!WITH_FACT.has(operator) || kind.type === 'list' || other.type === 'list') return false;
  const textual = new Set<FactKind['type']>(['text', 'choice']);
  return kind.type === other.type || (textual.has(kind.type) && textual.has(other.type));
}

/** Whether any fact may stand on the other side of this operator. */
export function takesFacts(kind: FactKind, operator: ClauseOperator): boolean {
  if (operator === 'one-of' || operator === 'none-of') return kind.type === 'text' || kind.type === 'choice';
  return WITH_FACT.has(operator) && kind.type !== 'list';
}
