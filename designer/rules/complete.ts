import { type Clause, type ClauseGroup, isGroup, LISTS, RANGES, UNARY } from './query.ts';

/** Whether every clause says all that it must, so that the query may become a rule. */
export function isComplete(query: ClauseGroup): boolean {
  return query.rules.every((each) => (isGroup(each) ? each.rules.length > 0 && isComplete(each) : isWhole(each)));
}

function isWhole({ field, operator, valueSource, value }: Clause): boolean {
  if (field === '') return false;
  if (UNARY.has(operator)) return true;
  if (valueSource === 'field') return typeof value === 'string' && value !== '';
  if (RANGES.has(operator)) {
    return Array.isArray(value) && value.length === 2 && value.every((each) => each !== '');
  }
  if (LISTS.has(operator)) return Array.isArray(value) && value.length > 0;
  return value !== null && value !== '' && !Array.isArray(value);
}
