import { type FactKind, type FactKinds, mayCompare, operatorsOf, takesFacts } from './fact-kinds.ts';
import { type Clause, type ClauseGroup, type ClauseValue, isGroup, LISTS, RANGES, UNARY } from './query.ts';

/** The query after a change in the builder: values that do not go with their fact or operator any more become those that do. */
export function tidyQuery(query: ClauseGroup, kinds: FactKinds): ClauseGroup {
  return {
    ...query,
    rules: query.rules.map((each) => (isGroup(each) ? tidyQuery(each, kinds) : tidyClause(each, kinds))),
  };
}

function tidyClause(clause: Clause, kinds: FactKinds): Clause {
  const kind = kinds.get(clause.field);
  if (kind === undefined) return clause;
  const operators = operatorsOf(kind);
  const operator = operators.includes(clause.operator) ? clause.operator : (operators[0] ?? 'is');
  const field = clause.valueSource === 'field' && takesFacts(kind, operator);
  if (field) {
    const other = kinds.get(String(clause.value));
    const good = other !== undefined && mayCompare(kind, operator, other);
    return { ...clause, operator, value: good || other === undefined ? clause.value : '' };
  }
  const value = clause.valueSource === 'field' ? '' : clause.value;
  return { ...clause, operator, valueSource: 'value', value: fittingValue(value, operator, kind) };
}

function fittingValue(value: ClauseValue, operator: Clause['operator'], kind: FactKind): ClauseValue {
  if (UNARY.has(operator)) return null;
  const list = (Array.isArray(value) ? (value as readonly (string | number)[]) : [value]).filter(
    (each) => each !== '' && each !== null && fitsKind(each, kind),
  ) as readonly (string | number)[];
  if (LISTS.has(operator)) return Array.isArray(value) && value.length === list.length ? value : list;
  if (RANGES.has(operator)) {
    const bounds = Array.isArray(value) ? (value as readonly (string | number)[]) : [...list, ''];
    return [bounds[0] ?? '', bounds[1] ?? ''];
  }
  return Array.isArray(value) || !fitsKind(value, kind) ? (list[0] ?? '') : value;
}

function fitsKind(value: ClauseValue | undefined, { type }: FactKind): boolean {
  if (type === 'number') return typeof value === 'number';
  return type === 'boolean' ? typeof value === 'boolean' : typeof value === 'string';
}
