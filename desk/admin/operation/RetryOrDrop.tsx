import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTell } from '../../queue/use-tell.tsx';
import { Refusal } from '../../sending/Refusal.tsx';
import { useAct } from '../use-act.ts';

interface RetryOrDropProps {
  readonly title: string;
  readonly text: string;
  readonly retry: () => Promise<void>;
  readonly drop: (reason: string) => Promise<void>;
}

/** Lets something that failed be tried again, or puts it away for good, with a reason for the journal. */
export function RetryOrDrop({ title, text, retry, drop }: RetryOrDropProps) {
  const { t } = useWords('admin');
  const tell = useTell();
  const [dropping, setDropping] = useState(false);
  const [reason, setReason] = useState('');
  const again = useAct(retry, {
    about: 'admin',
    done: () => tell.done(t('operation.retried')),
    failed: (error) => tell.refused(t('operation.notRetried'), error),
  });
  const away = useAct(drop, { about: 'admin', done: () => setDropping(false) });
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="compact-sm" variant="default" loading={again.isActing} onClick={() => again.act(undefined)}>
        {t('operation.retry')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="red" onClick={() => setDropping(true)}>
        {t('operation.drop')}
      </Button>
      <Modal
        opened={dropping}
        onClose={() => setDropping(false)}
        title={title}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            away.act(reason.trim());
          }}
        >
          <Stack gap="md">
            <Text size="sm">{text}</Text>
            <Textarea
              data-autofocus
              required
              autosize
              minRows={2}
              maxLength={1000}
              label={t('operation.reason')}
              value={reason}
              onChange={({ currentTarget: { value } }) => setReason(value)}
            />
            <Refusal error={away.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setDropping(false)}>
                {t('cancel')}
              </Button>
              <Button type="submit" color="red" loading={away.isActing} disabled={reason.trim() === ''}>
                {t('operation.drop')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </Group>
  );
}
