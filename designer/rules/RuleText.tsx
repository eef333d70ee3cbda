import { List, Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FactVocabulary } from '../../engine/language/index.ts';
import { sayProblem } from '../../engine/language/problem-words/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { Json } from '../model/json.ts';
import { type Narrow, ruleProblems } from './rule-problems.ts';

interface RuleTextProps {
  readonly rule: Json | undefined;
  readonly onChange: (rule: Json | undefined) => void;
  readonly facts: FactVocabulary;
  readonly narrow: Narrow | undefined;
  readonly readOnly: boolean;
}

/** A rule as JSON, checked as it is typed. Text that is no JSON stays in the field and changes nothing. */
export function RuleText({ rule, onChange, facts, narrow, readOnly }: RuleTextProps) {
  const { t, language } = useWords('rules');
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: Json | undefined } | null>(null);
  const text =
    typed !== null && typed.of === rule ? typed.text : rule === undefined ? '' : JSON.stringify(rule, null, 2);
  const parsed = useMemo(() => parse(text), [text]);
  const problems = useMemo(
    () => (parsed === null ? [] : ruleProblems(parsed.rule, facts, narrow)),
    [parsed, facts, narrow],
  );
  const change = (next: string): void => {
    const found = parse(next);
    setTyped({ text: next, of: found === null ? rule : found.rule });
    if (found !== null) onChange(found.rule);
  };
  return (
    <>
      <Textarea
        aria-label={t('json')}
        value={text}
        readOnly={readOnly}
        autosize
        minRows={2}
        maxRows={16}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
        error={parsed === null ? t('noJson') : undefined}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {problems.length > 0 && (
        <List size="sm" listStyleType="none" aria-label={t('problems')}>
          {problems.map((problem) => {
            const said = sayProblem(problem, language);
            return (
              <List.Item key={`${problem.path} ${problem.rule}`}>
                <Text span c={problem.severity === 'error' ? 'red' : 'dimmed'} size="sm">
                  {said.message}
                </Text>{' '}
                <Text span size="sm" c="dimmed">
                  {said.remedy}
                </Text>
              </List.Item>
            );
          })}
        </List>
      )}
    </>
  );
}

/** Null: no JSON. Empty text is no rule. */
function parse(text: string): { readonly rule: Json | undefined } | null {
  if (text.trim() === '') return { rule: undefined };
  try {
    return { rule: JSON.parse(text) as Json };
  } catch {
    return null;
  }
}
