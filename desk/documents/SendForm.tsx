import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DocumentSending } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';

interface SendFormProps {
  readonly busy: boolean;
  readonly onDone: (body: DocumentSending) => void;
  readonly close: () => void;
}

const CHANNELS = ['mail', 'hand', 'post', 'portal', 'other'] as const;

/** Asks how a document went to the other side, and to whom. */
export function SendForm({ busy, onDone, close }: SendFormProps) {
  const { t } = useWords('documents');
  const [channel, setChannel] = useState<DocumentSending['channel']>('mail');
  const [recipient, setRecipient] = useState('');
  const to = recipient.trim();
  return (
    <form
      aria-label={t('acts.send')}
      onSubmit={(event) => {
        event.preventDefault();
        onDone({ channel, ...(to === '' ? {} : { recipient: to }) });
      }}
    >
      <Stack gap="sm">
        <Group gap="sm" align="flex-start">
          <Select
            label={t('send.channel')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: true }}
            data={CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
            value={channel}
            onChange={(next) => next !== null && setChannel(next)}
          />
          <TextInput
            label={t('send.recipient')}
            maxLength={255}
            value={recipient}
            onChange={(event) => setRecipient(event.currentTarget.value)}
          />
        </Group>
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            {t('acts.send')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
