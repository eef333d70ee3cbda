import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, Loading } from '../../ui/parts/index.ts';
import { Clock } from './Clock.tsx';
import type { WorkflowView } from '../model/workflow-view.ts';
import type { Playing } from '../workflow/workflow-editor.ts';
import { newGiven } from './new-given.ts';
import { Offers } from './Offers.tsx';
import { playingOf } from './playing.ts';
import { PlayLog } from './PlayLog.tsx';
import { Setup } from './Setup.tsx';
import { Standing } from './Standing.tsx';
import styles from './play.module.css';
import { PlayTableContext } from './play-table.ts';
import { usePlay } from './use-play.ts';

export interface TryItProps {
  readonly workflow: string;
  /** The client whose overlay is looked at; null for the base. */
  readonly client: string | null;
  /** Shows a state or transition where the workflow is drawn. */
  readonly onReveal?: (id: string) => void;
  /** The workflow as it is drawn beside it, and who wants to know where the request stands there. */
  readonly view?: WorkflowView;
  readonly onPlayed?: (playing: Playing | null) => void;
}

/** A request that is played on what is drawn now: who does what, what comes of it, and why something cannot be done. */
export function TryIt({ workflow, client, onReveal, view, onPlayed }: TryItProps) {
  const { t } = useWords('play');
  const { pack, state, played, set } = usePlay(workflow);
  const playing = useMemo(
    () => (view === undefined || played === null || state === null ? null : playingOf(played, state.as, view)),
    [view, played, state],
  );
  useEffect(() => {
    onPlayed?.(playing);
    return () => onPlayed?.(null);
  }, [playing, onPlayed]);
  if (pack === null) return <Loading rows={4} />;
  if (state === null || played === null) {
    const given = newGiven(pack, workflow, client);
    if (given === null) return <Empty title={t('none.title')} text={t('none.text')} />;
    const begin = (): void => set({ session: { given, steps: [] }, as: given.as, scenario: null });
    return (
      <Empty
        title={t('begin.title')}
        text={t('begin.text')}
        action={
          <Button leftSection={<IconPlayerPlay size={16} />} onClick={begin}>
            {t('begin.button')}
          </Button>
        }
      />
    );
  }
  return (
    <PlayTableContext value={{ pack, state, played, set, onReveal: onReveal ?? null }}>
      <div className={styles.table}>
        <Setup workflow={workflow} />
        <div className={styles.middle}>
          <Standing />
          <Offers />
          <Clock />
        </div>
        <PlayLog />
      </div>
    </PlayTableContext>
  );
}
