import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { type Clause, type ClauseGroup, type ClauseOperator, type ClauseValue, isGroup } from './query.ts';

/** The query as the builder's component keeps it. */
export function toBuilder(group: ClauseGroup): RuleGroupType {
  return {
    combinator: group.combinator,
    not: group.not,
    rules: group.rules.map((each) => (isGroup(each) ? toBuilder(each) : { ...each })),
  };
}

/** And back. A clause whose fact is not chosen yet has an empty field. */
export function fromBuilder(group: RuleGroupType): ClauseGroup {
  return {
    combinator: group.combinator === 'or' ? 'or' : 'and',
    not: group.not === true,
    rules: group.rules.map((each) => ('rules' in each ? fromBuilder(each) : clauseOf(each))),
  };
}

/** What the component calls a fact that is not chosen yet. */
export const NOT_CHOSEN = '~';

function clauseOf({ field, operator, valueSource, value }: RuleType): Clause {
  return {
    field: field === NOT_CHOSEN ? '' : field,
    operator: operator as ClauseOperator,
    valueSource: valueSource === 'field' ? 'field' : 'value',
    value: (value ?? null) as ClauseValue,
  };
}

/** The component's query with the clauses of another one of the same shape: its own marks on them stay. */
export function withClauses(group: RuleGroupType, clauses: ClauseGroup): RuleGroupType {
  return {
    ...group,
    rules: group.rules.map((each, index) => {
      const other = clauses.rules[index];
      if (other === undefined) return each;
      if ('rules' in each) return isGroup(other) ? withClauses(each, other) : each;
      return isGroup(other) ? each : { ...each, ...other, field: other.field === '' ? NOT_CHOSEN : other.field };
    }),
  };
}
