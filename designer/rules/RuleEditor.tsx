import { Button, Group, Text } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { FactVocabulary } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Loading } from '../../ui/parts/index.ts';
import { type Json, sameJson } from '../model/json.ts';
import { knownFacts } from './known-facts.ts';
import type { Narrow } from './rule-problems.ts';
import { RuleReading } from './RuleReading.tsx';
import { RuleText } from './RuleText.tsx';
import { ruleToQuery } from './rule-to-query.ts';
import styles from './rules.module.css';
import { useFactNames } from './use-fact-names.ts';

const RuleBuilder = lazy(async () => ({ default: (await import('./RuleBuilder.tsx')).RuleBuilder }));

export interface RuleEditorProps {
  readonly rule: Json | undefined;
  /** Undefined: there is no rule any more. */
  readonly onChange: (rule: Json | undefined) => void;
  /** The facts that the rule may read. */
  readonly facts: FactVocabulary;
  readonly readOnly?: boolean;
  /** Which of the facts; all unless given. The same function each time. */
  readonly narrow?: Narrow;
  /** Names the rule among all: lines of it that are begun and not finished outlive the page. */
  readonly place?: string;
}

/**
 * A rule as lines of a builder, with what it says in plain words below. A rule that says more than the builder can show
 * exactly is shown as checked JSON instead, and stays as it is.
 */
export function RuleEditor({ rule, onChange, facts, narrow, readOnly = false, place }: RuleEditorProps) {
  const { t } = useWords('rules');
  const names = useFactNames(facts);
  const kinds = useMemo(() => knownFacts(facts, rule, narrow), [facts, rule, narrow]);
  const query = useMemo(() => ruleToQuery(rule, kinds), [rule, kinds]);
  const [asText, setAsText] = useState(false);
  const text = asText || query === null;
  const change = (next: Json | undefined): void => {
    if (!sameJson(next, rule)) onChange(next);
  };
  return (
    <div className={styles.editor}>
      {query === null && (
        <Text size="sm" c="dimmed">
          {t('moreThanShown')}
        </Text>
      )}
      {text ? (
        <RuleText
          rule={rule}
          onChange={(next) => {
            // Whoever writes goes on writing, also when lines could show it by now.
            setAsText(true);
            change(next);
          }}
          facts={facts}
          narrow={narrow}
          readOnly={readOnly}
        />
      ) : (
        <Suspense fallback={<Loading rows={2} />}>
          <RuleBuilder
            query={query}
            rule={rule}
            onChange={change}
            kinds={kinds}
            facts={facts}
            narrow={narrow}
            names={names}
            readOnly={readOnly}
            {...(place === undefined ? {} : { place })}
          />
        </Suspense>
      )}
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <RuleReading rule={rule} kinds={kinds} names={names} />
        {query !== null && (
          <Button size="compact-xs" variant="subtle" className={styles.toggle} onClick={() => setAsText(!asText)}>
            {t(asText ? 'asLines' : 'asJson')}
          </Button>
        )}
      </Group>
    </div>
  );
}
