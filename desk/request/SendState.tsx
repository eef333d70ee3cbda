import { Alert, Button, Group, List } from '@mantine/core';
import { ApiError } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { Sending } from '../sending/sender.ts';

interface SendStateProps {
  readonly sending: Sending & { readonly tryNow: () => void; readonly giveUp: () => void };
  /** Of a refusal what is not said beside a field; all of it unless given. */
  readonly others?: readonly string[] | undefined;
  /** Takes a refusal off the screen; without it it stays until the next try. */
  readonly close?: () => void;
}

/** The words themselves are not coloured: on yellow they could not be read. */
const READABLE = { title: { color: 'var(--mantine-color-text)' } } as const;

/** What becomes of something that is being sent: it waits for a connection, or was refused and why. Nothing while all is well. */
export function SendState({ sending, others, close }: SendStateProps) {
  const { t } = useWords('request');
  if (sending.state === 'waiting') {
    return (
      <Alert color="yellow" role="status" title={t('send.waiting')} styles={READABLE}>
        <Group gap="sm">
          <Button size="compact-sm" variant="default" onClick={sending.tryNow}>
            {t('send.tryNow')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={sending.giveUp}>
            {t('send.giveUp')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (sending.state !== 'refused') return null;
  const error = sending.error instanceof ApiError ? sending.error : null;
  const stale = error?.code === 'SNAPSHOT_STALE';
  const told = others ?? error?.details.map(({ message }) => message) ?? [];
  return (
    <Alert
      color={stale ? 'yellow' : 'red'}
      role="alert"
      styles={READABLE}
      title={t(stale ? 'send.stale' : 'send.refused')}
      withCloseButton={close !== undefined}
      closeButtonLabel={t('send.close')}
      {...(close === undefined ? {} : { onClose: close })}
    >
      {stale ? (
        t('send.staleText')
      ) : told.length > 0 ? (
        <List size="sm">
          {told.map((message) => (
            <List.Item key={message}>{message}</List.Item>
          ))}
        </List>
      ) : (
        (error?.message ?? t('send.unknown'))
      )}
    </Alert>
  );
}
