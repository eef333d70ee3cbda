import { Anchor, Title } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Empty, Failed, Loading, NotAllowed } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from '../documents.module.css';
import { BatchList } from './BatchList.tsx';
import { NewBatch } from './NewBatch.tsx';

/** Documents of a period for many clients at once: a new lot is planned, and those before are found again. */
export default function MonthEndPage() {
  const { t } = useWords('month-end');
  usePageTitle(t('title'));
  const go = useNavigate();
  const mayIssue = useMe().may.documents === 'issue';
  const forms = useRead('listBatchForms', {}, { about: 'definitions', enabled: mayIssue });
  if (!mayIssue) return <NotAllowed text={t('notAllowed')} />;
  return (
    <div className={styles.page}>
      <Anchor component={Link} to="/documents" size="sm">
        {t('documents')}
      </Anchor>
      <Title order={1} mb="sm">
        {t('title')}
      </Title>
      {forms.isError && <Failed error={forms.error} retry={() => void forms.refetch()} />}
      {forms.isPending && <Loading rows={4} />}
      {forms.data?.items.length === 0 && <Empty title={t('noForm')} text={t('noFormText')} />}
      {forms.data !== undefined && forms.data.items.length > 0 && (
        <NewBatch forms={forms.data.items} done={(uuid) => void go(`/documents/month-end/${uuid}`)} />
      )}
      <BatchList />
    </div>
  );
}
