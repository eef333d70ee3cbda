import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { toInstant, toLocalText } from '../../ui/schema-form/instants.ts';
import { useSend } from '../sending/use-send.ts';
import { RelativeTime } from './RelativeTime.tsx';
import { useOpenRequest } from './request-context.ts';
import { useKnownVersion } from './use-known-version.ts';
import { SendState } from './SendState.tsx';

/** By when it has to be done; set in place by those who may edit. */
export function DueTime() {
  const { t } = useWords('request');
  const api = useApi();
  const { request, number, may, refresh } = useOpenRequest();
  const known = useKnownVersion();
  const [typed, setTyped] = useState<string | null>(null);
  const sending = useSend(
    `due ${number}`,
    ({ dueAt, version }: { readonly dueAt: string | null; readonly version: number }, how) =>
      api.setFields({ path: { request: request.uuid }, body: { dueAt }, ifMatch: version, ...how }),
    {
      done: () => {
        setTyped(null);
        void refresh();
      },
      failed: () => void refresh(),
    },
  );
  const canEdit = may('edit') && !request.ended;
  if (typed === null) {
    if (request.dueAt === null && !canEdit) return null;
    return (
      <Group gap={4} wrap="nowrap">
        {request.dueAt === null ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setTyped('')}>
            {t('due.set')}
          </Button>
        ) : (
          <>
            <RelativeTime at={request.dueAt} deadline={!request.ended} />
            {canEdit && (
              <ActionIcon
                size="sm"
                aria-label={t('due.change')}
                onClick={() => setTyped(toLocalText(request.dueAt ?? ''))}
              >
                <IconPencil size={14} aria-hidden />
              </ActionIcon>
            )}
          </>
        )}
      </Group>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void sending.send({ dueAt: toInstant(typed) ?? null, version: known() });
      }}
    >
      <Group gap="xs" wrap="nowrap">
        <TextInput
          autoFocus
          size="xs"
          type="datetime-local"
          aria-label={t('waiting.due')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(null);
          }}
        />
        <Button type="submit" size="compact-sm" loading={sending.state === 'sending'}>
          {t('due.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setTyped(null)}>
          {t('due.cancel')}
        </Button>
      </Group>
      <SendState sending={sending} />
    </form>
  );
}
