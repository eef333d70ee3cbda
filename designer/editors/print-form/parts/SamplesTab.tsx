import { ActionIcon, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';
import { isObject, type Json } from '../../../model/json.ts';
import type { EditorProps } from '../../editor-props.ts';
import { RowProblems } from '../../parts/RowProblems.tsx';
import { withMember } from '../../shape/members.ts';
import { ORDERS } from '../../shape/orders.ts';
import { JsonPart } from '../code/JsonPart.tsx';
import { samplesOf, schemaOf } from '../form-parts.ts';
import { madeData } from '../preview/made-data.ts';
import { NewName } from './NewName.tsx';

const idOf = (sample: Json): Json | undefined => (isObject(sample) ? sample['id'] : undefined);

/** Data on which the form is tried and tested. */
export function SamplesTab({ value, edit, readOnly, problems }: EditorProps) {
  const { t } = useWords('paper');
  const [wish, setWish] = useState<string | null>(null);
  const [visit] = useState(() => performance.now());
  const samples = samplesOf(value);
  const names = samples.map(({ id }) => id);
  const id = wish !== null && names.includes(wish) ? wish : names[0];
  const list: readonly Json[] = Array.isArray(value['samples']) ? value['samples'] : [];
  const index = list.findIndex((each) => idOf(each) === id);
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
            data={names}
            onChange={(event) => setWish(event.currentTarget.value)}
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
            onChange={(next) => {
              write((all) => all.map((each) => (idOf(each) === id ? next : each)), id);
              const now = idOf(next);
              if (typeof now === 'string') setWish(now);
            }}
          />
          <RowProblems problems={problems} under={`/samples/${index}`} />
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
            setWish(next);
          }}
        />
      )}
    </Stack>
  );
}
