import { Button, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { DraftCheck } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Failed } from '../../ui/parts/index.ts';
import { useFiles } from '../workspace/workspace-context.ts';
import { Findings } from './Findings.tsx';
import { Section } from './Section.tsx';
import { useReplay } from './use-replay.ts';

/** Real history played on the drafts: which requests would have been refused something, or would be stuck. */
export function History({ check }: { readonly check: DraftCheck }) {
  const { t, number } = useWords('publish');
  const files = useFiles();
  const replay = useReplay(files);
  const { phase, entries, requests, refused, stuck, items } = replay;
  const readable = !check.problems.some(({ severity }) => severity === 'error');
  useEffect(() => {
    if (phase === 'never' && readable) replay.go();
    // Each check begins its replay by itself, once.
  }, [phase, readable]);
  const harmed = refused + stuck > 0;
  if (!readable) return <Section number={5} title={t('history.title')} summary={t('history.unproved')} />;
  const summary =
    phase === 'never' || (phase === 'running' && entries === 0)
      ? t('history.running')
      : harmed
        ? t('history.harmed', { refused: number(refused), stuck: number(stuck) })
        : t('history.fine', { count: entries });
  return (
    <Section
      number={5}
      title={t('history.title')}
      summary={summary}
      tone={harmed ? 'bad' : phase === 'done' ? 'good' : 'plain'}
    >
      <Text c="dimmed" role="status">
        {t(phase === 'done' ? 'history.all' : 'history.soFar', {
          entries: number(entries),
          requests: number(requests),
        })}
      </Text>
      {replay.error !== null && <Failed error={replay.error} retry={replay.go} />}
      {items.length > 0 && <Findings items={items} />}
      {phase === 'running' && (
        <Button variant="default" onClick={replay.pause}>
          {t('history.pause')}
        </Button>
      )}
      {phase === 'paused' && (
        <Button variant="default" onClick={replay.go}>
          {t('history.more')}
        </Button>
      )}
    </Section>
  );
}
