import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError, type NewRequest, type RequestType } from '../../ui/api/index.ts';
import { useApi, useMe } from '../../ui/api/use-api.ts';
import { faultsIn, fieldsAtFault, type FormValues } from '../../ui/fields-form/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { TypeFields } from '../registration/TypeFields.tsx';
import { SendState } from '../request/SendState.tsx';
import { useSend } from '../sending/use-send.ts';
import { useTypedDraft } from '../typed/use-typed-draft.ts';

interface Typed {
  readonly subject: string;
  readonly fields: FormValues;
  readonly site: string | null;
  readonly equipment: string | null;
}

const NOTHING: Typed = { subject: '', fields: {}, site: null, equipment: null };

/** What is asked of a request of this type, with the company's own sites and equipment to choose from. */
export function NewRequestForm({ type }: { readonly type: RequestType }) {
  const { t } = useWords('portal');
  const api = useApi();
  const me = useMe();
  const go = useNavigate();
  const queries = useQueryClient();
  const typed = useTypedDraft<Typed>(`portal request ${type.id}`, NOTHING);
  const { subject, fields, site, equipment } = typed.value;
  const [judged, setJudged] = useState(false);
  const change = (next: Partial<Typed>): void => typed.set((before) => ({ ...before, ...next }));
  const sending = useSend(`portal request ${type.id}`, (body: NewRequest, how) => api.createRequest({ body, ...how }), {
    done: ({ number }) => {
      typed.clear();
      void queries.invalidateQueries({ queryKey: ['queue'] });
      void go(`/portal/requests/${encodeURIComponent(number)}?filed`);
    },
  });
  const refused = sending.error instanceof ApiError ? faultsIn(sending.error.details) : null;
  const submit = (): void => {
    setJudged(true);
    if (subject.trim() === '' || fieldsAtFault(type.fields, fields, type.required).length > 0) return;
    void sending.send({
      type: type.id,
      subject: subject.trim(),
      client: me.client?.code ?? null,
      fields,
      ...(site === null ? {} : { site }),
      ...(equipment === null ? {} : { objects: [equipment] }),
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md" maw={640}>
        <TextInput
          autoFocus
          label={t('new.subject')}
          description={t('new.subjectHint')}
          withAsterisk
          maxLength={300}
          value={subject}
          error={judged && subject.trim() === '' ? t('new.subjectMissing') : undefined}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
        <OwnEquipment chosen={equipment} onChoose={(next) => change({ equipment: next })} />
        {equipment === null && <OwnSites chosen={site} onChoose={(next) => change({ site: next })} />}
        {type.fields.length > 0 && (
          <TypeFields
            type={type}
            values={fields}
            faults={refused?.fields ?? []}
            judged={judged}
            onChange={(next) => change({ fields: next })}
          />
        )}
        <SendState sending={sending} others={refused?.others} />
        <Group gap="sm">
          <Button type="submit" size="md" loading={sending.state === 'sending'}>
            {t('new.send')}
          </Button>
          {typed.restored && (
            <Text size="sm" c="dimmed">
              {t('new.restored')}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}

interface OwnProps {
  readonly chosen: string | null;
  readonly onChoose: (uuid: string | null) => void;
}

/** Nothing where the person may not see the register, or there is nothing in it. */
function OwnEquipment({ chosen, onChoose }: OwnProps) {
  const { t } = useWords('portal');
  const [search, setSearch] = useState('');
  const [q] = useDebouncedValue(search.trim(), 150);
  const found = useRead(
    'listAllEquipment',
    { query: { active: true, limit: 30, ...(q === '' ? {} : { q }) } },
    { about: 'registers', placeholderData: (before) => before, retry: false },
  );
  const items = found.data?.items ?? [];
  if (found.isError || (items.length === 0 && search === '')) return null;
  return (
    <Select
      label={t('new.equipment')}
      description={t('new.equipmentHint')}
      searchable
      clearable
      comboboxProps={{ withinPortal: true }}
      filter={({ options }) => options}
      nothingFoundMessage={t('new.equipmentNone')}
      onSearchChange={setSearch}
      data={items.map(({ uuid, name, serial, plate, site }) => ({
        value: uuid,
        label: [name, plate, serial, site?.name].filter((part) => part !== null && part !== undefined).join(' · '),
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}

function OwnSites({ chosen, onChoose }: OwnProps) {
  const { t } = useWords('portal');
  const found = useRead(
    'listSites',
    { query: { active: true, limit: 100 } },
    { about: 'registers', staleTime: 60_000, retry: false },
  );
  const items = found.data?.items ?? [];
  if (found.isError || items.length === 0) return null;
  return (
    <Select
      label={t('new.site')}
      searchable
      clearable
      comboboxProps={{ withinPortal: true }}
      data={items.map(({ uuid, name, address }) => ({
        value: uuid,
        label: address === null ? name : `${name} · ${address}`,
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
