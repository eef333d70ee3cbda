import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { DocumentSending, WholeDocument } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { HandoverForm } from './mail/HandoverForm.tsx';
import { Letter } from './mail/Letter.tsx';

interface SendFormProps {
  readonly document: WholeDocument;
  readonly busy: boolean;
  readonly onDone: (body: DocumentSending) => void;
  readonly close: () => void;
}

const CHANNELS = ['mail', 'hand', 'post', 'portal', 'other'] as const;

/** Sends a document by mail, or asks how else it went to the other side, and to whom. */
export function SendForm({ document, busy, onDone, close }: SendFormProps) {
  const { t } = useWords('documents');
  const [channel, setChannel] = useState<DocumentSending['channel']>('mail');
  return (
    <Stack gap="sm">
      <Select
        label={t('send.channel')}
        allowDeselect={false}
        maw={320}
        comboboxProps={{ withinPortal: true }}
        data={CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
        value={channel}
        onChange={(next) => next !== null && setChannel(next)}
      />
      {channel === 'mail' ? (
        <Letter {...{ document, busy, close }} onDone={(letter) => onDone({ channel, ...letter })} />
      ) : (
        <HandoverForm {...{ busy, close }} onDone={(told) => onDone({ channel, ...told })} />
      )}
    </Stack>
  );
}
