import type { DraftCheck } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { usePack } from '../editors/use-pack.ts';
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx';
import { useJump } from '../workflow/use-jump.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import styles from './publish.module.css';
import { Section } from './Section.tsx';

/** What the checks found; errors block. */
export function PublishProblems({ check }: { readonly check: DraftCheck }) {
  const { t } = useWords('publish');
  const jump = useJump();
  const workspace = useWorkspace();
  const { titles } = usePack();
  const errors = check.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = check.problems.length - errors;
  const summary = t('problems.count', {
    errors: t('problems.errors', { count: errors }),
    warnings: t('problems.warnings', { count: warnings }),
  });
  const panel = (problems: DraftCheck['problems']) => (
    <ProblemsPanel
      problems={problems}
      state="ready"
      at={(file) => {
        const found = workspace.at(file);
        return found === undefined ? undefined : { ...found.key, value: found.value };
      }}
      names={titles}
      onJump={jump}
    />
  );
  return (
    <Section number={2} title={t('problems.title')} summary={summary} tone={errors > 0 ? 'bad' : 'good'}>
      {errors > 0 && panel(check.problems)}
      {errors === 0 && warnings > 0 && (
        <details className={styles.fold}>
          <summary>{t('problems.warningsOnly', { count: warnings })}</summary>
          {panel(check.problems)}
        </details>
      )}
    </Section>
  );
}
