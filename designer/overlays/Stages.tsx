import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { usePack } from '../editors/use-pack.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import styles from './overlays.module.css';
import { stagesOf } from './stages-of.ts';

interface StagesProps {
  readonly view: WorkflowView;
  readonly nameOf: (row: { readonly type: 'state'; readonly id: string }) => string;
}

/** The stages that these clients see, one after the other, with the states behind each. */
export function Stages({ view, nameOf }: StagesProps) {
  const { t, list } = useWords('overlays');
  const { choices } = usePack();
  const stages = useMemo(() => stagesOf(view), [view]);
  return (
    <section aria-label={t('stages')}>
      <Title order={2}>{t('stages')}</Title>
      {stages.length === 0 && <Text c="dimmed">{t('noStages')}</Text>}
      <ol className={styles.stages}>
        {stages.map(({ stage, states, reached }) => (
          <li key={stage} data-reached={reached}>
            {choices.stage?.find(({ id }) => id === stage)?.label ?? stage}
            <span className={styles.small}>{list(states.map((id) => nameOf({ type: 'state', id })))}</span>
            {!reached && <span className={styles.never}>{t('neverReached')}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
