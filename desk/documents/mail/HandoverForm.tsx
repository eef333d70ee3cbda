import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';

interface HandoverFormProps {
  readonly busy: boolean;
  readonly onDone: (told: { readonly recipient?: string }) => void;
  readonly close: () => void;
}

/** Asks to whom a document went that was not mailed. */
export function HandoverForm({ busy, onDone, close }: HandoverFormProps) {
  const { t } = useWords('documents');
  const [recipient, setRecipient] = useState('');
  const to = recipient.trim();
  return (
    <form
      aria-label={t('send.handover')}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(to === '' ? {} : { recipient: to });
      }}
    >
      <Stack gap="sm">
        <TextInput
          maw={480}
          label={t('send.recipient')}
          maxLength={255}
          value={recipient}
          onChange={(event) => setRecipient(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            {t('send.handover')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
