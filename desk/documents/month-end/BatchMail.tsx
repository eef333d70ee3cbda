import { Anchor, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ApiError, type DocumentBatch, type DocumentBatchMail } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { useSend } from '../../sending/use-send.ts';
import { MailGaps } from '../mail/MailGaps.tsx';

/** How often it is looked how far the letters are. */
const LOOK_MS = 1000;

const isMoving = (mail: DocumentBatchMail | undefined): boolean =>
  mail !== undefined && (mail.state === 'running' || mail.counts.queued > 0);

/** The documents of a lot by mail: how many would go out, whom nobody can be reached for, how far the letters are. */
export function BatchMail({ batch }: { readonly batch: DocumentBatch }) {
  const { t } = useWords('month-end');
  const api = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { uuid, may, counts: issued } = batch;
  const path = { batch: uuid };
  const mail = useRead(
    'getDocumentBatchMail',
    { path },
    {
      about: 'batches',
      enabled: may.download && issued.issued > 0 && batch.status !== 'running',
      refetchInterval: ({ state }) => (isMoving(state.data) ? LOOK_MS : false),
    },
  );
  const refresh = (): void => void queries.invalidateQueries({ queryKey: ['batches'] });
  const sending = useSend<'mail' | 'stop', DocumentBatchMail>(
    `mail of ${uuid}`,
    (wish, { signal }) =>
      wish === 'mail' ? api.mailDocumentBatch({ path, signal }) : api.stopDocumentBatchMail({ path, signal }),
    {
      done: () => {
        setAsking(false);
        refresh();
      },
      failed: refresh,
    },
  );
  if (mail.data === undefined) {
    // Who may not mail it has no need of this.
    if (mail.error === null || (mail.error instanceof ApiError && mail.error.status === 422)) return null;
    return <Failed error={mail.error} retry={() => void mail.refetch()} />;
  }
  const { state, counts, reason, off } = mail.data;
  const busy = sending.state === 'sending';
  const asked = (
    <Stack gap="xs" role="group" aria-label={t('mail.sure')}>
      <Text size="sm">{t('mail.ask', { count: counts.ready })}</Text>
      {counts.addressless > 0 && <Text size="sm">{t('mail.addressless', { count: counts.addressless })}</Text>}
      {counts.unrendered > 0 && <Text size="sm">{t('mail.unrendered', { count: counts.unrendered })}</Text>}
      <Group gap="xs">
        <Button loading={busy} onClick={() => void sending.send('mail')}>
          {t('mail.yes')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => setAsking(false)}>
          {t('mail.no')}
        </Button>
      </Group>
    </Stack>
  );
  return (
    <Stack gap="xs" component="section" aria-label={t('mail.title')}>
      {off && <Text size="sm">{t('mail.off')}</Text>}
      {reason !== null && (
        <Text size="sm" role="alert">
          {t('mail.stoppedBy', { reason: reason.message })}
        </Text>
      )}
      {state !== null && <Sent counts={counts} />}
      {!off && asking && counts.ready > 0 && asked}
      {!off && !asking && (
        <Group gap="xs">
          {state === 'running' ? (
            <Button variant="default" loading={busy} onClick={() => void sending.send('stop')}>
              {t('mail.stop')}
            </Button>
          ) : (
            counts.ready > 0 && (
              <Button variant="default" onClick={() => setAsking(true)}>
                {t('mail.send', { count: counts.ready })}
              </Button>
            )
          )}
        </Group>
      )}
      <Refusal error={sending.state === 'refused' ? sending.error : null} close={sending.forget} />
      {(asking || state !== null) && <Problems problems={mail.data.problems} />}
    </Stack>
  );
}

function Sent({ counts }: Pick<DocumentBatchMail, 'counts'>) {
  const { t } = useWords('month-end');
  const { documents, sent, queued, failed } = counts;
  return (
    <div>
      <Text size="sm" role="status" mb={4}>
        {t('mail.progress', { sent, documents })}
        {queued > 0 && `. ${t('mail.queued', { count: queued })}`}
        {failed > 0 && `. ${t('mail.failed', { count: failed })}`}
      </Text>
      <Progress.Root size="lg">
        <Progress.Section value={documents === 0 ? 0 : (100 * sent) / documents} aria-label={t('mail.progressBar')} />
      </Progress.Root>
    </div>
  );
}

function Problems({ problems }: Pick<DocumentBatchMail, 'problems'>) {
  const { t } = useWords('month-end');
  if (problems.length === 0) return null;
  return (
    <List size="sm" aria-label={t('mail.problems')}>
      {problems.map(({ document, client, gaps }) => (
        <List.Item key={document.uuid}>
          <Anchor component={Link} to={`/documents?open=${document.uuid}`} size="sm" underline="always">
            № {document.number}
          </Anchor>{' '}
          {client?.name}
          <MailGaps gaps={gaps} />
        </List.Item>
      ))}
    </List>
  );
}
