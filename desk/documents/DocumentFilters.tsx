import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { EntrySelect } from '../register/form/EntrySelect.tsx';
import type { Named } from '../register/entry.ts';
import { STATUSES } from './DocumentStatus.tsx';
import { useAskedDocuments } from './use-asked-documents.ts';

const TYPING_MS = 200;

/** What the list of documents is narrowed by. */
export function DocumentFilters() {
  const { t } = useWords('documents');
  const me = useMe();
  const { query, ask } = useAskedDocuments();
  const [client, setClient] = useState<Named | null>(() =>
    query.client === undefined ? null : { uuid: query.client, code: query.client, name: query.client },
  );
  const [number, setNumber] = useState(query.number ?? '');
  const askNumber = useDebouncedCallback((typed: string) => ask({ number: typed.trim() }), TYPING_MS);
  const portal = { comboboxProps: { withinPortal: true }, clearable: true } as const;
  return (
    <Group gap="sm" my="sm" align="flex-end" role="search" aria-label={t('list.narrow')}>
      <TextInput
        type="search"
        w={140}
        label={t('list.number')}
        maxLength={64}
        value={number}
        onChange={({ currentTarget }) => {
          setNumber(currentTarget.value);
          askNumber(currentTarget.value);
        }}
      />
      <Select
        {...portal}
        w={180}
        label={t('list.status')}
        placeholder={t('list.any')}
        data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={query.status ?? null}
        onChange={(status) => ask({ status })}
      />
      <Select
        {...portal}
        w={200}
        label={t('facts.original')}
        placeholder={t('list.any')}
        data={(['expected', 'received'] as const).map((value) => ({ value, label: t(`original.${value}`) }))}
        value={query.original ?? null}
        onChange={(original) => ask({ original })}
      />
      {me.may.registers !== null && (
        <EntrySelect
          kind="client"
          w={200}
          label={t('list.client')}
          placeholder={t('list.any')}
          value={client}
          onChange={(next) => {
            setClient(next);
            ask({ client: next === null ? null : (next.code ?? next.uuid) });
          }}
        />
      )}
      <TextInput
        type="date"
        label={t('list.from')}
        value={query.from ?? ''}
        onChange={({ currentTarget }) => ask({ from: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('list.to')}
        value={query.to ?? ''}
        onChange={({ currentTarget }) => ask({ to: currentTarget.value })}
      />
    </Group>
  );
}
