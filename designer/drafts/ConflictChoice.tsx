import { Paper, Radio, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import type { Kind } from '../../engine/language/kinds.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { Json } from '../model/json.ts';
import type { Conflict } from '../model/merge.ts';
import type { ToJoin } from '../workspace/held-document.ts';
import type { Choice } from './choose.ts';
import { placeName } from './place-name.ts';
import { sayValue } from './say-value.ts';

interface ConflictChoiceProps {
  readonly kind: Kind;
  readonly from: ToJoin['from'];
  readonly merged: Json;
  readonly conflict: Conflict;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

/** One place to which two did something: the person says whose word counts. */
export function ConflictChoice({ kind, from, merged, conflict, choice, onChoose }: ConflictChoiceProps) {
  const { t, title, list, duration, language } = useWords('drafts');
  const id = useId();
  const words = { title, list, duration, nothing: t('join.nothing') };
  const place = placeName(kind, merged, conflict.path, language, title) || t('join.whole');
  const label = conflict.order === true ? t('join.order', { place }) : place;
  return (
    <Paper withBorder p="md">
      <Radio.Group
        aria-labelledby={id}
        value={choice}
        onChange={(value) => onChoose(value)}
        label={
          <Text span fw={500} id={id}>
            {label}
          </Text>
        }
      >
        <Stack gap="sm" mt="sm">
          {(['mine', 'theirs', 'base'] as const).map((side) => (
            <Radio
              key={side}
              value={side}
              label={
                <>
                  <Text span c="dimmed">
                    {t(`join.${from}.side.${side}`)}{' '}
                  </Text>
                  {sayValue(conflict[side], words)}
                </>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
    </Paper>
  );
}
