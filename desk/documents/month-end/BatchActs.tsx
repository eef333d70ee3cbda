import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Client, DocumentBatch } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { useSend } from '../../sending/use-send.ts';

type Act =
  | { readonly act: 'refresh' | 'cancel' }
  | { readonly act: 'start'; readonly skipGaps: boolean }
  | { readonly act: 'resume'; readonly again: boolean };

/** What can be done with a lot where it stands. */
export function BatchActs({ batch }: { readonly batch: DocumentBatch }) {
  const { t } = useWords('month-end');
  const api = useApi();
  const queries = useQueryClient();
  const [skips, setSkips] = useState(false);
  const { uuid, may, status, counts } = batch;
  const refresh = (): void => {
    void queries.invalidateQueries({ queryKey: ['batches'] });
    void queries.invalidateQueries({ queryKey: ['documents'] });
  };
  const sending = useSend<Act, DocumentBatch>(`batch ${uuid}`, (act, { signal }) => done(api, uuid, act, signal), {
    done: refresh,
    failed: refresh,
  });
  const busy = sending.state === 'sending';
  const failed = counts.failed + counts.skipped;
  const isOver = status !== 'draft' && status !== 'running';
  const isStartable = counts.items > 0 && (counts.gaps === 0 || (skips && counts.gaps < counts.items));
  return (
    <Stack gap="xs">
      {status === 'draft' && may.start && counts.gaps > 0 && (
        <Checkbox
          label={t('skips', { count: counts.gaps })}
          checked={skips}
          onChange={({ currentTarget }) => setSkips(currentTarget.checked)}
        />
      )}
      <Group gap="xs">
        {status === 'draft' && may.start && (
          <Button
            loading={busy}
            disabled={!isStartable}
            onClick={() => void sending.send({ act: 'start', skipGaps: skips })}
          >
            {t('start', { count: counts.items - (skips ? counts.gaps : 0) })}
          </Button>
        )}
        {status === 'draft' && may.refresh && (
          <Button variant="default" disabled={busy} onClick={() => void sending.send({ act: 'refresh' })}>
            {t('refresh')}
          </Button>
        )}
        {isOver && may.resume && counts.waiting > 0 && (
          <Button loading={busy} onClick={() => void sending.send({ act: 'resume', again: false })}>
            {t('resume')}
          </Button>
        )}
        {isOver && may.resume && failed > 0 && (
          <Button variant="default" disabled={busy} onClick={() => void sending.send({ act: 'resume', again: true })}>
            {t('again', { count: failed })}
          </Button>
        )}
        {may.cancel && (
          <Button variant="default" disabled={busy} onClick={() => void sending.send({ act: 'cancel' })}>
            {t(status === 'draft' ? 'callOff' : 'stop')}
          </Button>
        )}
      </Group>
      <Refusal error={sending.state === 'refused' ? sending.error : null} close={sending.forget} />
    </Stack>
  );
}

function done(api: Client, batch: string, act: Act, signal: AbortSignal): Promise<DocumentBatch> {
  const call = { path: { batch }, signal };
  switch (act.act) {
    case 'start':
      return api.startDocumentBatch({ ...call, body: { skipGaps: act.skipGaps } });
    case 'resume':
      return api.resumeDocumentBatch({ ...call, body: { again: act.again } });
    case 'refresh':
      return api.refreshDocumentBatch(call);
    case 'cancel':
      return api.cancelDocumentBatch(call);
  }
}
