import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { sayProblem } from '../../../engine/language/problem-words/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { DocumentState } from '../../workspace/document-state.ts';
import { useProblemsOf } from '../use-problems-of.ts';
import styles from './page.module.css';

const AT_FIRST = 3;

export interface DefinitionProblemsProps {
  readonly document: DocumentState;
  /** Asks for the part that a JSON pointer names. */
  readonly onJump: (path: string) => void;
}

/** What is wrong with this definition, errors first; each leads to its place. */
export function DefinitionProblems({ document, onJump }: DefinitionProblemsProps) {
  const { t, language } = useWords('editors');
  const problems = useProblemsOf(document.file);
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const sorted = problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const shown = all ? sorted : sorted.slice(0, AT_FIRST);
  return (
    <ul className={styles.problems} aria-label={t('page.problems')}>
      {shown.map((problem, index) => {
        const { message, remedy } = sayProblem(problem, language);
        const Icon = problem.severity === 'error' ? IconAlertCircle : IconAlertTriangle;
        return (
          <li key={index}>
            <UnstyledButton
              className={styles.problem}
              data-severity={problem.severity}
              onClick={() => onJump(problem.path)}
            >
              <Icon size={16} aria-label={t(`page.severity.${problem.severity}`)} />
              <span>
                {message}{' '}
                <Text span c="dimmed">
                  {remedy}
                </Text>
              </span>
            </UnstyledButton>
          </li>
        );
      })}
      {sorted.length > AT_FIRST && (
        <li>
          <UnstyledButton className={styles.problem} aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'page.fewerProblems' : 'page.moreProblems', { count: sorted.length - AT_FIRST })}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}
