import { ActionIcon, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';
import { isObject, type Json } from '../../../model/json.ts';
import type { EditorProps } from '../../editor-props.ts';
import { withMember } from '../../shape/members.ts';
import { ORDERS } from '../../shape/orders.ts';
import { problemsUnder } from '../../shape/problems-under.ts';
import type { TextDoor } from '../code/CodeText.tsx';
import { JsonPart } from '../code/JsonPart.tsx';
import { samplesOf, schemaOf } from '../form-parts.ts';
import { madeData } from '../preview/made-data.ts';
import { NewName } from './NewName.tsx';

const idOf = (sample: Json): Json | undefined => (isObject(sample) ? sample['id'] : undefined);

interface SamplesTabProps extends EditorProps {
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onDoor: (door: TextDoor | null) => void;
}

/** Data on which the form is tried and tested, each sample with what is wrong with it. */
export function SamplesTab({ value, edit, readOnly, problems, chosen, onChoose, onDoor }: SamplesTabProps) {
  const { t } = useWords('paper');
  const [visit] = useState(() => performance.now());
  const samples = samplesOf(value);
  const names = samples.map(({ id }) => id);
  const id = chosen !== null && names.includes(chosen) ? chosen : names[0];
  const list: readonly Json[] = Array.isArray(value['samples']) ? value['samples'] : [];
  const index = list.findIndex((each) => idOf(each) === id);
  const optionOf = (name: string): { value: string; label: string } => {
    const at = list.findIndex((each) => idOf(each) === name);
    const count = problemsUnder(problems, `/samples/${at}`).length;
    return { value: name, label: count === 0 ? name : t('samples.wrong', { id: name, count }) };
  };
  const write = (change: (all: readonly Json[]) => readonly Json[], about: string): void =>
    edit(
      (definition) => {
        const next = change(Array.isArray(definition['samples']) ? definition['samples'] : []);
        return withMember(definition, 'samples', next.length === 0 ? undefined : next, ORDERS.printForm);
      },
      { gesture: `samples/${about} ${visit}` },
    );
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t('samples.hint')}</Text>
      {id !== undefined && (
        <Group gap="sm" align="end">
          <NativeSelect
            size="sm"
            label={t('samples.which')}
            value={id}
            data={names.map(optionOf)}
            onChange={(event) => onChoose(event.currentTarget.value)}
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="red"
              size="lg"
              aria-label={t('samples.remove', { id })}
              onClick={() => write((all) => all.filter((each) => idOf(each) !== id), id)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      )}
      {id !== undefined && index !== -1 && (
        <>
          <JsonPart
            key={id}
            label={t('samples.text', { id })}
            value={list[index] ?? null}
            readOnly={readOnly}
            problems={problems}
            under={`/samples/${index}`}
            onDoor={onDoor}
            onChange={(next) => {
              write((all) => all.map((each) => (idOf(each) === id ? next : each)), id);
              const now = idOf(next);
              if (typeof now === 'string') onChoose(now);
            }}
          />
        </>
      )}
      {!readOnly && (
        <NewName
          label={t('samples.add')}
          taken={names}
          pattern={/^[a-z][a-z0-9-]{0,63}$/}
          onAdd={(next) => {
            const data = samples[0]?.data ?? madeData('longest', schemaOf(value), undefined);
            write((all) => [...all, { id: next, data }], next);
            onChoose(next);
          }}
        />
      )}
    </Stack>
  );
}
