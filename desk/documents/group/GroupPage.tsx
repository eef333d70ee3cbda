import { Anchor, Title } from '@mantine/core';
import { Link } from 'react-router';
import { ApiError } from '../../../ui/api/index.ts';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Empty, Failed, Loading, NotAllowed } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from '../documents.module.css';
import { Candidates } from './Candidates.tsx';
import { GroupFilters } from './GroupFilters.tsx';
import { useAskedGroup } from './use-asked-group.ts';

/** One document over several requests of a client: they are chosen among those of a period. */
export default function GroupPage() {
  const { t } = useWords('documents');
  usePageTitle(t('group.title'));
  const may = useMe().may.documents;
  const asked = useAskedGroup();
  const forms = useRead('listDocumentForms', {}, { about: 'definitions', enabled: may === 'issue' || may === 'draft' });
  const isRefused = forms.error instanceof ApiError && forms.error.status === 403;
  if ((may !== 'issue' && may !== 'draft') || isRefused) return <NotAllowed text={t('group.notAllowed')} />;
  const many = (forms.data?.items ?? []).filter(({ most }) => most !== null);
  const form = many.find(({ id }) => id === asked.form) ?? many[0];
  const { client, from, to } = asked;
  return (
    <div className={styles.page}>
      <Anchor component={Link} to="/documents" size="sm">
        {t('title')}
      </Anchor>
      <Title order={1}>{t('group.title')}</Title>
      {forms.isError && <Failed error={forms.error} retry={() => void forms.refetch()} />}
      {forms.isPending && <Loading rows={6} />}
      {forms.data !== undefined && form === undefined && (
        <Empty title={t('group.noForm')} text={t('group.noFormText')} />
      )}
      {form !== undefined && (
        <>
          <GroupFilters forms={many} form={form.id} />
          {client === null && <Empty title={t('group.noClient')} text={t('group.noClientText')} />}
          {client !== null && to < from && <p role="alert">{t('draft.backwards')}</p>}
          {client !== null && to >= from && (
            <Candidates key={`${client} ${form.id} ${from} ${to}`} form={form} {...{ client, from, to }} />
          )}
        </>
      )}
    </div>
  );
}
