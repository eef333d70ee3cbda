import { Stack, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { namesOfDocuments } from '../drafts/names-of-documents.ts';
import type { PlacedDefinition } from '../problems/place.ts';
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx';
import { useProblems } from '../problems/use-problems.ts';
import { useJump } from '../workflow/use-jump.ts';
import { useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import styles from './frame.module.css';

/** Everything that the checks have found in the pack with the person's drafts. */
export default function ProblemsPage() {
  const { t } = useWords('shell');
  const { problems, state } = useProblems();
  const workspace = useWorkspace();
  const documents = useDocuments();
  const names = useMemo(() => namesOfDocuments(documents), [documents]);
  const jump = useJump();
  const at = (file: string): PlacedDefinition | undefined => {
    const found = workspace.at(file);
    return found === undefined ? undefined : { ...found.key, value: found.value };
  };
  return (
    <Stack p="lg" gap="md" maw={1080}>
      <Title order={1}>{t('pages.problems')}</Title>
      <div className={styles.sheet}>
        <ProblemsPanel problems={problems} state={state} at={at} names={names} onJump={jump} />
      </div>
    </Stack>
  );
}
