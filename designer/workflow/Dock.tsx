import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx';
import { theOne } from '../model/selection.ts';
import type { PlacedDefinition } from '../problems/place.ts';
import { useProblems } from '../problems/use-problems.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { useSurroundings } from './surroundings.ts';
import { useJump } from './use-jump.ts';
import { UsesHere } from './UsesHere.tsx';
import { useWorkflowEditor } from './workflow-editor.ts';
import styles from './workflow.module.css';

type Tab = 'problems' | 'uses';

interface DockProps {
  readonly current: DefinitionKey;
  readonly file: string;
}

/** What belongs to the workflow and is not always wanted: its problems, and where it is used. */
export function Dock({ current, file }: DockProps) {
  const { t } = useWords('workflow');
  const { problems, state } = useProblems();
  const workspace = useWorkspace();
  const { titles } = useSurroundings();
  const { workflow, selection } = useWorkflowEditor();
  const element = theOne(selection);
  const jump = useJump();
  const at = (path: string): PlacedDefinition | undefined => {
    const found = workspace.at(path);
    return found === undefined ? undefined : { ...found.key, value: found.value };
  };
  const [tab, setTab] = useState<Tab | null>(null);
  const count = problems.filter((problem) => problem.file === file).length;
  const bodies: Readonly<Record<Tab, () => ReactNode>> = {
    problems: () => (
      <ProblemsPanel problems={problems} state={state} current={current} at={at} names={titles} onJump={jump} />
    ),
    uses: () => (
      <div className={styles.uses}>
        <UsesHere own={{ ...workflow, ...(element === null ? {} : { element }) }} />
      </div>
    ),
  };
  return (
    <section className={styles.dock} aria-label={t('dock.label')}>
      <div className={styles.dockBar}>
        {(['problems', 'uses'] as const).map((each) => (
          <Button
            key={each}
            size="compact-sm"
            variant={tab === each ? 'light' : 'subtle'}
            color={each === 'problems' && count > 0 ? 'red' : 'gray'}
            aria-expanded={tab === each}
            aria-controls="workflow-dock"
            onClick={() => setTab(tab === each ? null : each)}
          >
            {t(`dock.${each}`, { count })}
          </Button>
        ))}
      </div>
      {tab !== null && (
        <div id="workflow-dock" className={styles.dockBody}>
          {bodies[tab]()}
        </div>
      )}
    </section>
  );
}
