import { Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import type { Problem } from '../../../engine/language/index.ts';
import { sayProblem } from '../../../engine/language/problem-words/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { problemsUnder } from '../shape/problems-under.ts';
import styles from './row-problems.module.css';

export interface RowProblemsProps {
  readonly problems: readonly Problem[];
  /** JSON pointer of the part whose problems are told. */
  readonly under: string;
  /** Parts inside it that tell their own. */
  readonly except?: readonly string[];
}

/** What is wrong with one part of a definition, beside it. */
export function RowProblems({ problems, under, except = [] }: RowProblemsProps) {
  const { language } = useWords('editors');
  const found = problemsUnder(problems, under, except);
  if (found.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {found.map((problem) => {
        const { message, remedy } = sayProblem(problem, language);
        const Icon = problem.severity === 'error' ? IconAlertCircle : IconAlertTriangle;
        return (
          <li key={`${problem.path} ${problem.rule} ${problem.message}`} data-severity={problem.severity}>
            <Icon size={16} aria-hidden />
            <Text size="xs" span>
              {message} {remedy}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
