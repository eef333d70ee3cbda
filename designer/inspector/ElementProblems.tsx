import { Text } from '@mantine/core';
import { sayProblem } from '../../engine/language/problem-words/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import styles from './inspector.module.css';

/** What is wrong with an element, each with what helps. */
export function ElementProblems({ id }: { readonly id: string }) {
  const { t, language } = useWords('inspector');
  const { problemsOf } = useWorkflowEditor();
  const problems = problemsOf.get(id) ?? [];
  if (problems.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('problems')}>
      {problems.map((problem) => (
        <li
          key={`${problem.rule} ${problem.path} ${problem.message}`}
          className={styles.problem}
          data-severity={problem.severity}
        >
          <Text size="sm">
            <span className="said">{t(problem.severity)} </span>
            {sayProblem(problem, language).message}
          </Text>
          <Text size="xs" c="dimmed">
            {sayProblem(problem, language).remedy}
          </Text>
        </li>
      ))}
    </ul>
  );
}
