import { Button, Checkbox, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer, DocumentChange, WholeDocument } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { About } from '../api/reading-key.ts';
import { useRead } from '../api/use-read.ts';
import { Refusal } from '../sending/Refusal.tsx';
import { useSend } from '../sending/use-send.ts';

interface QuoteOptionsProps {
  readonly document: WholeDocument;
  readonly about: About;
  readonly refresh: () => void;
}

type Option = NonNullable<DocumentChange['options']>[number];

/** What the client of a draft of a quote may choose: lines together, left out or instead of others. */
export function QuoteOptions({ document, about, refresh }: QuoteOptionsProps) {
  const { t, title } = useWords('documents');
  const api = useApi();
  const { uuid, version, requests } = document;
  const saved = document.options.map(({ gross: _gross, ...option }): Option => option);
  const [options, setOptions] = useState<readonly Option[]>(saved);
  const works = useRead('listWorks', { path: { request: requests[0]?.uuid ?? '' }, query: { limit: 100 } }, { about });
  const sending = useSend<readonly Option[], Answer<'changeDocument'>>(
    `document options ${uuid}`,
    (next, { signal }) =>
      api.changeDocument({ path: { document: uuid }, ifMatch: version, body: { options: [...next] }, signal }),
    { done: refresh, failed: refresh },
  );
  const lines = (works.data?.items ?? []).map((line) => ({ value: line.uuid, label: title(line.title) }));
  const change = (at: number, parts: Partial<Option>): void =>
    setOptions(options.map((option, index) => (index === at ? { ...option, ...parts } : option)));
  const add = (): void => {
    const taken = new Set(options.map(({ id }) => id));
    const id = Array.from({ length: 21 }, (_, at) => `option-${at + 1}`).find((each) => !taken.has(each)) ?? '';
    setOptions([...options, { id, title: '', optional: true, alternativeOf: null, works: [] }]);
  };
  return (
    <Stack gap="sm" component="section" aria-label={t('options.title')}>
      <Text fw={600}>{t('options.title')}</Text>
      <Text size="sm" c="dimmed">
        {t('options.hint')}
      </Text>
      {options.map((option, at) => (
        <Stack key={option.id} gap="xs" role="group" aria-label={option.title || t('options.name')}>
          <Group gap="sm" align="flex-end">
            <TextInput
              label={t('options.name')}
              maxLength={200}
              value={option.title}
              onChange={(event) => change(at, { title: event.currentTarget.value })}
            />
            <Select
              label={t('options.instead')}
              allowDeselect={false}
              data={[
                { value: '', label: t('options.nothing') },
                ...options
                  .filter(({ id, alternativeOf }) => id !== option.id && alternativeOf === null)
                  .map(({ id, title: name }) => ({ value: id, label: name || id })),
              ]}
              value={option.alternativeOf ?? ''}
              onChange={(id) => change(at, { alternativeOf: id === '' ? null : id })}
            />
            <Button variant="subtle" onClick={() => setOptions(options.filter((each) => each !== option))}>
              {t('options.remove')}
            </Button>
          </Group>
          <MultiSelect
            searchable
            label={t('options.lines')}
            data={lines}
            value={option.works}
            onChange={(chosen) => change(at, { works: chosen })}
          />
          {option.alternativeOf === null && (
            <Checkbox
              label={t('options.optional')}
              checked={option.optional}
              onChange={(event) => change(at, { optional: event.currentTarget.checked })}
            />
          )}
        </Stack>
      ))}
      <Group gap="sm">
        <Button variant="default" onClick={add} disabled={options.length >= 20}>
          {t('options.add')}
        </Button>
        {JSON.stringify(options) !== JSON.stringify(saved) && (
          <Button loading={sending.state === 'sending'} onClick={() => void sending.send(options)}>
            {t('options.save')}
          </Button>
        )}
      </Group>
      <Refusal error={sending.state === 'refused' ? sending.error : null} close={sending.forget} />
    </Stack>
  );
}
