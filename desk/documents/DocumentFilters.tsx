import { Button, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { EntrySelect } from '../register/form/EntrySelect.tsx';
import styles from './documents.module.css';
import { STATUSES } from './DocumentStatus.tsx';
import { useAskedDocuments } from './use-asked-documents.ts';
import { useNamedClient } from './use-named-client.ts';
import { useTypeName } from './use-type-name.ts';

const TYPING_MS = 200;

/** What the list of documents is narrowed by. */
export function DocumentFilters() {
  const { t, title } = useWords('documents');
  const typeName = useTypeName();
  const me = useMe();
  const { query, ask } = useAskedDocuments();
  const [folded, setFolded] = useState(true);
  const narrowed = Object.keys(query).filter((name) => name !== 'number').length;
  const client = useNamedClient(query.client ?? null);
  const forms = useRead('listDocumentForms', {}, { about: 'definitions' });
  const registers = me.may.registers !== null;
  const entities = useRead(
    'listLegalEntities',
    { query: { active: true, limit: 100 } },
    { about: 'registers', enabled: registers },
  );
  const ours = (entities.data?.items ?? []).filter(({ client: of }) => of === null);
  const types = [...new Set((forms.data?.items ?? []).map(({ type }) => type))].toSorted();
  const [number, setNumber] = useState(query.number ?? '');
  const askNumber = useDebouncedCallback((typed: string) => ask({ number: typed.trim() }), TYPING_MS);
  const portal = { comboboxProps: { withinPortal: true }, clearable: true } as const;
  return (
    <Group
      className={styles.filters}
      data-folded={folded || undefined}
      gap="sm"
      my="sm"
      align="flex-end"
      role="search"
      aria-label={t('list.narrow')}
    >
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
      <Button
        variant="default"
        className={styles.fold ?? ''}
        aria-expanded={!folded}
        leftSection={<IconFilter size={16} aria-hidden />}
        onClick={() => setFolded(!folded)}
      >
        {narrowed === 0 ? t('list.filters') : t('list.filtersOn', { count: narrowed })}
      </Button>
      <Select
        {...portal}
        w={180}
        label={t('list.status')}
        placeholder={t('list.any')}
        data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={query.status ?? null}
        onChange={(status) => ask({ status })}
      />
      {types.length > 1 && (
        <Select
          {...portal}
          w={230}
          label={t('list.type')}
          placeholder={t('list.any')}
          data={types.map((value) => ({ value, label: typeName(value) }))}
          value={query.type ?? null}
          onChange={(type) => ask({ type, form: null })}
        />
      )}
      {(forms.data?.items.length ?? 0) > 1 && (
        <Select
          {...portal}
          w={220}
          label={t('list.form')}
          placeholder={t('list.any')}
          data={(forms.data?.items ?? [])
            .filter(({ type }) => query.type === undefined || query.type === type)
            .map(({ id, title: name }) => ({ value: id, label: title(name) || id }))}
          value={query.form ?? null}
          onChange={(form) => ask({ form })}
        />
      )}
      <Select
        {...portal}
        w={200}
        label={t('facts.original')}
        placeholder={t('list.any')}
        data={(['expected', 'received'] as const).map((value) => ({ value, label: t(`list.originals.${value}`) }))}
        value={query.original ?? null}
        onChange={(original) => ask({ original })}
      />
      {registers && (
        <EntrySelect
          kind="client"
          w={200}
          label={t('list.client')}
          placeholder={t('list.any')}
          value={client}
          onChange={(next) => ask({ client: next === null ? null : (next.code ?? next.uuid) })}
        />
      )}
      {ours.length > 1 && (
        <Select
          {...portal}
          w={200}
          label={t('list.seller')}
          placeholder={t('list.any')}
          data={ours.map(({ uuid, name }) => ({ value: uuid, label: name }))}
          value={query.seller ?? null}
          onChange={(seller) => ask({ seller })}
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
