import { Button } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { Loading } from '../../ui/parts/index.ts';
import { isList, isObject, type Json } from '../model/json.ts';
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx';
import { theOne } from '../model/selection.ts';
import type { PlacedDefinition } from '../problems/place.ts';
import { useProblems } from '../problems/use-problems.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { useSurroundings } from './surroundings.ts';
import { useJump } from './use-jump.ts';
import { UsesHere } from './UsesHere.tsx';
import { type Playing, useWorkflowEditor } from './workflow-editor.ts';
import styles from './workflow.module.css';

type Tab = 'problems' | 'try' | 'uses';

const TryIt = lazy(async () => ({ default: (await import('../play/TryIt.tsx')).TryIt }));

interface DockProps {
  readonly current: DefinitionKey;
  readonly file: string;
  /** Told where the request that is tried stands, so that it is seen in the drawing; null when it is no longer tried. */
  readonly onPlayed: (playing: Playing | null) => void;
}

/** What belongs to the workflow and is not always wanted: its problems, a request to try it with, and where it is used. */
export function Dock({ current, file, onPlayed }: DockProps) {
  const { t } = useWords('workflow');
  const { problems, state } = useProblems();
  const workspace = useWorkspace();
  const { titles } = useSurroundings();
  const { workflow, overlay, view, selection } = useWorkflowEditor();
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
    try: () => (
      <Suspense fallback={<Loading rows={4} />}>
        <TryIt
          workflow={workflow.id}
          client={clientOf(overlay === null ? undefined : workspace.get(overlay)?.value)}
          view={view}
          onPlayed={onPlayed}
          onReveal={(id) =>
            jump({ ...current, element: { type: view.stateById.has(id) ? 'state' : 'transition', id } })
          }
        />
      </Suspense>
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
        {(['problems', 'try', 'uses'] as const).map((each) => (
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
        <div id="workflow-dock" className={styles.dockBody} data-tab={tab}>
          {bodies[tab]()}
        </div>
      )}
    </section>
  );
}

/** The first client of an overlay: whose terms a request is tried with. */
function clientOf(overlay: Json | undefined): string | null {
  const clients = isObject(overlay) && isList(overlay.clients) ? overlay.clients : [];
  return clients.find((each) => typeof each === 'string') ?? null;
}
