import { Select, Text } from '@mantine/core';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useSend } from '../sending/use-send.ts';
import { SendState } from './SendState.tsx';
import { useOpenRequest } from './request-context.ts';
import { useKnownVersion } from './use-known-version.ts';

const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
type Level = (typeof PRIORITIES)[number];

/** How urgent it is; chosen in place by those who may edit. */
export function Priority() {
  const { t } = useWords('request');
  const api = useApi();
  const { request, number, may, refresh } = useOpenRequest();
  const known = useKnownVersion();
  const sending = useSend(
    `priority ${number}`,
    ({ priority, version }: { readonly priority: Level; readonly version: number }, how) =>
      api.setFields({ path: { request: request.uuid }, body: { priority }, ifMatch: version, ...how }),
    { done: () => void refresh(), failed: () => void refresh() },
  );
  if (!may('edit') || request.ended) return <Text c="dimmed">{t(`priority.${request.priority}`)}</Text>;
  return (
    <>
      <Select
        size="xs"
        w={130}
        aria-label={t('priority.label')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        data={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
        value={request.priority}
        onChange={(priority) => priority !== null && void sending.send({ priority, version: known() })}
      />
      <SendState sending={sending} />
    </>
  );
}
