import { List, Text, Title } from '@mantine/core';
import { sayProblem } from '../../engine/language/problem-words/index.ts';
import type { Problem, ScenarioResult } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './packs.module.css';

const MOST = 50;

export interface ImportProblemsProps {
  readonly problems: readonly Problem[];
  readonly scenarios: readonly ScenarioResult[];
}

/** What is wrong with the pack, errors first, and which of its scenarios fail. */
export function ImportProblems({ problems, scenarios }: ImportProblemsProps) {
  const { t, list, language } = useWords('packs');
  const sorted = problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const failed = scenarios.filter(({ ok }) => !ok).map(({ id }) => id);
  if (sorted.length === 0 && failed.length === 0) return <Text>{t('problems.none', { count: scenarios.length })}</Text>;
  return (
    <section aria-label={t('problems.title')}>
      <Title order={3} mb={4}>
        {t('problems.title')}
      </Title>
      <List size="sm">
        {sorted.slice(0, MOST).map((problem, index) => {
          const { message, remedy } = sayProblem(problem, language);
          return (
            <List.Item key={index} className={styles[problem.severity]}>
              <strong>{t(`problems.${problem.severity}`)}</strong> {message} {remedy}{' '}
              <Text span c="dimmed" size="xs">
                {problem.file}
                {problem.path === '' ? '' : ` ${problem.path}`}
              </Text>
            </List.Item>
          );
        })}
        {failed.length > 0 && (
          <List.Item className={styles.error}>
            {t('problems.scenarios', { count: failed.length, names: list(failed.slice(0, 10)) })}
          </List.Item>
        )}
      </List>
      {sorted.length > MOST && <Text c="dimmed">{t('problems.more', { count: sorted.length - MOST })}</Text>}
    </section>
  );
}
