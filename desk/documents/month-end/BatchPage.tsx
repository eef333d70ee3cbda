import { Anchor, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { ApiError, type DocumentBatch } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading, Notice } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from '../documents.module.css';
import { BatchActs } from './BatchActs.tsx';
import { BatchMail } from './BatchMail.tsx';
import { BatchItems } from './BatchItems.tsx';
import { BatchStatus } from './BatchStatus.tsx';
import { BatchSums } from './BatchSums.tsx';
import { Downloads } from './Downloads.tsx';
import { isMoving, progressOf } from './progress-of.ts';

/** How often it is looked how far the documents are. */
const LOOK_MS = 1000;

/** One lot of documents: what is planned and what it lacks, how far it is, what failed, and what can be taken away. */
export default function BatchPage() {
  const { batch: uuid = '' } = useParams();
  const { t } = useWords('month-end');
  const batch = useRead(
    'getDocumentBatch',
    { path: { batch: uuid } },
    { about: 'batches', refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? LOOK_MS : false) },
  );
  if (batch.data !== undefined) return <Shown key={uuid} batch={batch.data} />;
  if (batch.isPending) return <Loading rows={10} />;
  if (batch.error instanceof ApiError && [403, 404, 422].includes(batch.error.status)) {
    return (
      <Notice
        role="alert"
        title={t('gone')}
        text={t('goneText')}
        action={
          <Anchor component={Link} to="/documents/month-end">
            {t('title')}
          </Anchor>
        }
      />
    );
  }
  return <Failed error={batch.error} retry={() => void batch.refetch()} />;
}

function Shown({ batch }: { readonly batch: DocumentBatch }) {
  const { t, title, day } = useWords('month-end');
  const { form, from, to, status, counts, seller, clients, reason } = batch;
  const name = t('name', { form: title(form.title) || form.id, from: day(from), to: day(to) });
  usePageTitle(name);
  const percent = progressOf(batch);
  const facts = [
    t('ofDay', { day: day(batch.day) }),
    seller?.name,
    clients === null ? t('allClients') : clients.map((client) => client.name).join(', '),
  ];
  return (
    <div className={styles.page}>
      <Anchor component={Link} to="/documents/month-end" size="sm">
        {t('title')}
      </Anchor>
      <Group gap="sm">
        <Title order={1}>{name}</Title>
        <BatchStatus status={status} />
      </Group>
      <Stack gap="sm" my="sm">
        <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>
        {reason !== null && (
          <Text role="alert" size="sm">
            {t('stoppedBy', { reason: reason.message })}
          </Text>
        )}
        {status !== 'draft' && (
          <div>
            <Text size="sm" role="status" mb={4}>
              {t('progress', { done: counts.items - counts.waiting, items: counts.items })}
              {counts.unrendered > 0 && `. ${t('unrendered', { count: counts.unrendered })}`}
            </Text>
            <Progress.Root size="lg">
              <Progress.Section value={percent} aria-label={t('progressBar')} />
            </Progress.Root>
          </div>
        )}
        <BatchSums batch={batch} />
        <BatchActs batch={batch} />
        <Downloads batch={batch} />
        <BatchMail batch={batch} />
      </Stack>
      <BatchItems batch={batch} />
    </div>
  );
}
