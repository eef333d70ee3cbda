import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Request } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Documents } from '../documents/Documents.tsx';
import { Facts } from '../request/facts/Facts.tsx';
import { FieldsPanel } from '../request/facts/FieldsPanel.tsx';
import { Files } from '../request/files/Files.tsx';
import { Talk } from '../request/talk/Talk.tsx';
import { WithRequest } from '../request/WithRequest.tsx';
import { Works } from '../request/works/Works.tsx';
import { Asked } from './Asked.tsx';
import { Photos } from './Photos.tsx';
import styles from './portal.module.css';
import { StageTrack } from './StageTrack.tsx';

/** One request as its client sees it: where it stands, what is asked of him, what was said, photos and documents. */
export default function PortalRequestPage() {
  const { number = '' } = useParams();
  return (
    <WithRequest number={number}>
      {(request, page) => (
        <div ref={page} className={styles.request}>
          <Head request={request} />
          <StageTrack />
          <Asked />
          <div className={styles.columns}>
            <Stack gap="lg">
              <Talk />
              <Works />
              <Documents page={page} />
              <Photos />
              <Files />
            </Stack>
            <Stack gap="md">
              <Facts />
              <FieldsPanel page={page} />
            </Stack>
          </div>
        </div>
      )}
    </WithRequest>
  );
}

function Head({ request }: { readonly request: Request }) {
  const { t, title, date } = useWords('portal');
  const [asked] = useSearchParams();
  return (
    <header>
      <Anchor component={Link} to="/portal" size="sm">
        <IconArrowLeft size={14} aria-hidden /> {t('requests')}
      </Anchor>
      {asked.has('filed') && (
        <Alert color="green" role="status" my="sm" title={t('filed.title', { number: request.number })}>
          {t('filed.text')}
        </Alert>
      )}
      <Title order={1}>{request.subject}</Title>
      <Group gap="sm">
        <Text c="dimmed">
          № {request.number} · {title(request.type.title)} · {date(request.createdAt)}
        </Text>
      </Group>
    </header>
  );
}
