import 'react-querybuilder/dist/query-builder-layout.css';
import { Text } from '@mantine/core';
import { QueryBuilderMantine } from '@react-querybuilder/mantine';
import { useContext, useEffect, useMemo, useState } from 'react';
import {
  type FieldSelectorProps,
  prepareRuleGroup,
  QueryBuilder,
  type RuleGroupType,
  type ValueSourceFlexibleOptions,
} from 'react-querybuilder';
import type { FactVocabulary } from '../../engine/language/index.ts';
import { sayProblem } from '../../engine/language/problem-words/index.ts';
import { MeContext } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { type Json, sameJson } from '../model/json.ts';
import { AddAction, RemoveAction } from './BuilderAction.tsx';
import { BuilderSelect } from './BuilderSelect.tsx';
import type { BuilderContext } from './builder-context.ts';
import { fromBuilder, NOT_CHOSEN, toBuilder, withClauses } from './builder-query.ts';
import { ClauseValueEditor } from './ClauseValueEditor.tsx';
import { type Narrow, ruleProblems } from './rule-problems.ts';
import { clausePlaces, placeOfProblem } from './clause-places.ts';
import { isComplete } from './complete.ts';
import { type FactKinds, operatorsOf, takesFacts } from './fact-kinds.ts';
import type { FactNames } from './fact-names.ts';
import { FactSelect } from './FactSelect.tsx';
import { keptLines } from './kept-lines.ts';
import { type ClauseGroup, type ClauseOperator, UNARY } from './query.ts';
import { queryToRule } from './query-to-rule.ts';
import styles from './rules.module.css';
import { tidyQuery } from './tidy-query.ts';
import { useBuilderWords } from './use-builder-words.ts';

interface RuleBuilderProps {
  readonly query: ClauseGroup;
  readonly rule: Json | undefined;
  readonly onChange: (rule: Json | undefined) => void;
  readonly kinds: FactKinds;
  /** The facts that there are: the rule may speak of others. */
  readonly facts: FactVocabulary;
  readonly narrow: Narrow | undefined;
  readonly names: FactNames;
  readonly readOnly: boolean;
  /** Names the rule among all: what is begun of it outlives the page. */
  readonly place?: string;
}

const CONTROLS = {
  addRuleAction: AddAction,
  addGroupAction: AddAction,
  removeRuleAction: RemoveAction,
  removeGroupAction: RemoveAction,
  combinatorSelector: BuilderSelect,
  operatorSelector: BuilderSelect,
  valueSourceSelector: BuilderSelect,
  fieldSelector: FactField,
  valueEditor: ClauseValueEditor,
  dragHandle: null,
  lockRuleAction: null,
  lockGroupAction: null,
};
const CLASSES = { queryBuilder: styles.builder, ruleGroup: styles.group, rule: styles.rule };

/** A rule as lines: a fact, a question, a value. What is not finished yet waits here and is not taken over. */
export function RuleBuilder({ query, rule, onChange, kinds, facts, narrow, names, readOnly, place }: RuleBuilderProps) {
  const { t } = useWords('rules');
  const words = useBuilderWords(kinds);
  const person = useContext(MeContext)?.uuid ?? '';
  const kept = useMemo(() => keptLines(sessionStorage, person), [person]);
  const [shown, setShown] = useState(() => {
    const begun = place === undefined || readOnly ? null : kept.get(place, rule);
    return { query: started(begun ?? query), of: rule };
  });
  let current = shown;
  if (!sameJson(shown.of, rule)) {
    // Changed from outside, as by undo.
    current = { query: started(query), of: rule };
    setShown(current);
  }
  const clauses = useMemo(() => fromBuilder(current.query), [current.query]);
  const complete = isComplete(clauses);
  const { of } = current;
  useEffect(() => {
    if (place === undefined || readOnly) return;
    if (complete) kept.forget(place);
    else kept.keep(place, of, clauses);
  }, [kept, place, readOnly, complete, clauses, of]);
  const context = useMemo(
    (): BuilderContext => ({
      kinds,
      names,
      readOnly,
      problems: problemsByClause(clauses, facts, narrow, words.language),
    }),
    [kinds, facts, narrow, names, readOnly, clauses, words.language],
  );
  const change = (next: RuleGroupType): void => {
    const tidy = tidyQuery(fromBuilder(next), kinds);
    const meant = isComplete(tidy) ? queryToRule(tidy) : rule;
    // Written otherwise but meant the same: nothing is changed.
    const same = JSON.stringify(queryToRule(query)) === JSON.stringify(meant);
    const becomes = same ? rule : meant;
    setShown({ query: withClauses(next, tidy), of: becomes });
    onChange(becomes);
  };
  return (
    <div role="group" aria-label={t('builder')}>
      <QueryBuilderMantine controlElements={CONTROLS}>
        <QueryBuilder
          query={current.query}
          onQueryChange={change}
          fields={words.fields}
          getOperators={(field) => words.operators(operatorsFor(field, kinds), kinds.get(field))}
          getValueSources={(field, operator) =>
            words.sources(sourcesFor(field, operator as ClauseOperator, kinds)) as unknown as ValueSourceFlexibleOptions
          }
          getDefaultOperator={(field) => operatorsFor(field, kinds)[0] ?? 'is'}
          getDefaultValue={() => ''}
          combinators={words.combinators}
          translations={words.translations}
          controlClassnames={CLASSES}
          context={context}
          disabled={readOnly}
          autoSelectField={false}
          enableMountQueryChange={false}
          resetOnFieldChange
          listsAsArrays
          showNotToggle
          maxLevels={6}
        />
      </QueryBuilderMantine>
      {!complete && (
        <Text size="sm" c="dimmed" role="status" mt={4}>
          {t('incomplete')}
        </Text>
      )}
    </div>
  );
}

function started(query: ClauseGroup): RuleGroupType {
  return prepareRuleGroup<RuleGroupType>(toBuilder(query));
}

function operatorsFor(field: string, kinds: FactKinds): readonly ClauseOperator[] {
  const kind = kinds.get(field);
  return kind === undefined ? ['is'] : operatorsOf(kind);
}

function sourcesFor(field: string, operator: ClauseOperator, kinds: FactKinds): readonly ('value' | 'field')[] {
  const kind = kinds.get(field);
  const both = kind !== undefined && !UNARY.has(operator) && takesFacts(kind, operator);
  return both ? ['value', 'field'] : ['value'];
}

/** What the language says against single clauses. */
function problemsByClause(
  query: ClauseGroup,
  facts: FactVocabulary,
  narrow: Narrow | undefined,
  language: 'en' | 'ru',
): BuilderContext['problems'] {
  const found = new Map<string, string[]>();
  const rule = isComplete(query) ? queryToRule(query) : undefined;
  if (rule === undefined) return found;
  const places = clausePlaces(query);
  for (const problem of ruleProblems(rule, facts, narrow)) {
    const place = placeOfProblem(places, problem.path);
    if (place === undefined) continue;
    const { message, remedy } = sayProblem(problem, language);
    found.set(place, [...(found.get(place) ?? []), `${message} ${remedy}`]);
  }
  return found;
}

function FactField(props: FieldSelectorProps) {
  const { context, value } = props;
  const { t } = useWords('rules');
  const { kinds, names, readOnly } = context as BuilderContext;
  return (
    <FactSelect
      kinds={kinds}
      names={names}
      readOnly={readOnly}
      label={t('fact')}
      value={value === undefined || value === NOT_CHOSEN ? '' : value}
      onChange={(path) => props.handleOnChange(path)}
    />
  );
}
