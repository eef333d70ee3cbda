import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { mergeJson } from '../model/merge.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import type { ToJoin } from '../workspace/held-document.ts';
import { useServerWorkspace } from '../workspace/use-server-workspace.ts';
import { Changes } from './Changes.tsx';
import { type Choice, choose } from './choose.ts';
import { ConflictChoice } from './ConflictChoice.tsx';

interface JoiningProps {
  readonly held: DocumentState;
  readonly join: ToJoin;
  readonly onClose: () => void;
}

/** What both did, where they contradict, and what the person decides. */
export default function Joining({ held, join, onClose }: JoiningProps) {
  const { t } = useWords('drafts');
  const workspace = useServerWorkspace();
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const { base, mine, theirs, from } = join;
  const merge = useMemo(() => mergeJson(base, mine, theirs), [base, mine, theirs]);
  useEffect(() => setChoices(new Map()), [merge]);
  const left = merge.conflicts.filter((_, index) => !choices.has(index)).length;
  const settle = (): void => {
    workspace.settle(held.key, from, choose(merge, choices));
    onClose();
  };
  return (
    <Stack gap="lg">
      <section>
        <Title order={3}>{t(`join.${from}.theirs`)}</Title>
        <Changes documentKey={held.key} before={base} after={theirs} />
      </section>
      <section>
        <Title order={3}>{t(`join.${from}.mine`)}</Title>
        <Changes documentKey={held.key} before={base} after={mine} />
      </section>
      {merge.conflicts.length === 0 ? (
        <Text>{t('join.noConflict')}</Text>
      ) : (
        <section>
          <Title order={3}>{t('join.conflicts', { count: merge.conflicts.length })}</Title>
          <Stack gap="md" mt="sm">
            {merge.conflicts.map((conflict, index) => (
              <ConflictChoice
                key={`${index} ${conflict.path.join('/')}`}
                kind={held.key.kind}
                from={from}
                merged={merge.merged}
                conflict={conflict}
                choice={choices.get(index) ?? null}
                onChoose={(choice) => setChoices((all) => new Map(all).set(index, choice))}
              />
            ))}
          </Stack>
        </section>
      )}
      <Group justify="flex-end">
        {left > 0 && (
          <Text c="dimmed" role="status">
            {t('join.left', { count: left })}
          </Text>
        )}
        <Button variant="default" onClick={onClose}>
          {t('join.later')}
        </Button>
        <Button onClick={settle} disabled={left > 0}>
          {t('join.do')}
        </Button>
      </Group>
    </Stack>
  );
}
