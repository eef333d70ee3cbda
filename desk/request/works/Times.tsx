import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { TimeEntry } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { usePageCommands } from '../../../ui/keys/page-commands.ts';
import { useRead } from '../../api/use-read.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { useSend } from '../../sending/use-send.ts';
import { useOpenRequest } from '../request-context.ts';
import { AddTime } from './AddTime.tsx';
import { KeptLines } from './KeptLines.tsx';
import { TIME_KINDS } from './time-kinds.ts';

const MINUTE_MS = 60_000;

/** The time that was spent: on the site, at the gate and on the way told apart. */
export function Times() {
  const { t, duration } = useWords('request');
  const { number } = useOpenRequest();
  const [adding, setAdding] = useState(false);
  const times = useRead('listTime', { path: { request: number } }, { about: `request ${number}` });
  const list = times.data;
  usePageCommands([
    {
      id: 'time',
      label: t('times.add'),
      keys: 'shift+t',
      disabled: list?.mayAdd !== true,
      run: () => setAdding(true),
    },
  ]);
  if (times.isError) {
    return (
      <Text c="red" role="alert">
        {t('times.failed')}
      </Text>
    );
  }
  if (list === undefined || (list.items.length === 0 && !list.mayAdd)) return null;
  const spent = TIME_KINDS.filter((kind) => list.totals.byKind[kind] > 0);
  return (
    <section aria-label={t('times.title')}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{t('times.title')}</Title>
          {list.mayAdd && !adding && (
            <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
              {t('times.add')}
            </Button>
          )}
        </Group>
        {spent.length > 0 && (
          <Group gap="md">
            {spent.map((kind) => (
              <Text key={kind} fw={600}>
                {t('times.total', {
                  kind: t(`times.kinds.${kind}`),
                  time: duration(list.totals.byKind[kind] * MINUTE_MS),
                })}
              </Text>
            ))}
          </Group>
        )}
        {list.items.length === 0 && !adding && <Text c="dimmed">{t('times.none')}</Text>}
        {list.items.map((entry) => (
          <EntryRow key={entry.uuid} entry={entry} />
        ))}
        <KeptLines operation="addTime" />
        {adding && <AddTime close={() => setAdding(false)} />}
      </Stack>
    </section>
  );
}

function EntryRow({ entry }: { readonly entry: TimeEntry }) {
  const { t, day, duration } = useWords('request');
  const api = useApi();
  const { refresh } = useOpenRequest();
  const removing = useSend(
    `remove time ${entry.uuid}`,
    ({ version }: { readonly version: number }, { signal }) =>
      api.removeTime({ path: { time: entry.uuid }, ifMatch: version, signal }),
    { done: () => void refresh(), failed: () => void refresh() },
  );
  const time = duration(entry.minutes * MINUTE_MS);
  return (
    <>
      <Group gap="sm" wrap="nowrap">
        <Text fw={600} w={96} style={{ flex: 'none' }}>
          {time}
        </Text>
        <Text size="sm" style={{ flex: 1, minWidth: 0 }}>
          {[
            t(`times.kinds.${entry.kind}`),
            entry.person?.name ?? t('somebody'),
            day(entry.day),
            entry.onSite ? t('times.onSite') : '',
            entry.billable ? '' : t('times.free'),
            entry.note ?? '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
        {entry.mayChange && (
          <ActionIcon
            aria-label={t('times.remove', { time })}
            onClick={() => void removing.send({ version: entry.version })}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {removing.state === 'refused' && <Refusal error={removing.error} />}
    </>
  );
}
