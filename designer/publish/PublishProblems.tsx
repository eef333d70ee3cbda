import type { DraftCheck } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { usePack } from '../editors/use-pack.ts';
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx';
import { useJump } from '../workflow/use-jump.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
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
  return (
    <Section number={2} title={t('problems.title')} summary={summary} tone={errors > 0 ? 'bad' : 'good'}>
      {check.problems.length > 0 && (
        <ProblemsPanel
          problems={check.problems}
          state="ready"
          at={(file) => {
            const found = workspace.at(file);
            return found === undefined ? undefined : { ...found.key, value: found.value };
          }}
          names={titles}
          onJump={jump}
        />
      )}
    </Section>
  );
}
