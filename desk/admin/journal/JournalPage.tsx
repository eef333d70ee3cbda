import { Button, Select } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { AdminJournalEntry } from '../../../ui/api/index.ts';
import { useApi, useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import type { Column } from '../List.tsx';
import { PagedList } from '../PagedList.tsx';
import { useEveryone } from '../people/use-everyone.ts';
import { usePages } from '../use-pages.ts';
import { Details } from './Details.tsx';
import { SUBJECT_KINDS } from './subject-kinds.ts';
import { Subject } from './Subject.tsx';

/** Who changed what of people, rights and definitions; narrowed by what the address says. */
export function JournalPage() {
  const { t, date } = useWords('admin');
  const api = useApi();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const [kind, subject] = [params.get('kind'), params.get('subject')];
  const query = { ...(kind === null ? {} : { subjectKind: kind }), ...(subject === null ? {} : { subject }) };
  const entries = usePages('admin', 'listAdminJournal', query, (paging, signal) =>
    api.listAdminJournal({ query: { ...query, ...paging }, signal }),
  );
  const everyone = useEveryone(me.may.people !== null);
  const away = useEveryone(me.may.people !== null, false);
  const people = [...(everyone.data ?? []), ...(away.data ?? [])];
  const nameOf = (uuid: string): string | undefined => people.find((each) => each.uuid === uuid)?.name;
  const columns: Column<AdminJournalEntry>[] = [
    { key: 'at', title: t('journal.at'), cell: ({ createdAt }) => <time dateTime={createdAt}>{date(createdAt)}</time> },
    {
      key: 'actor',
      title: t('journal.actor'),
      cell: ({ actor }) => (actor === null || actor.kind === 'system' ? t('journal.system') : actor.name),
    },
    {
      key: 'action',
      title: t('journal.action'),
      cell: ({ action }) => t(`actions.${action}`, { defaultValue: action }),
    },
    { key: 'subject', title: t('journal.subject'), cell: (entry) => <Subject entry={entry} nameOf={nameOf} /> },
    { key: 'details', title: t('journal.details'), cell: (entry) => <Details entry={entry} nameOf={nameOf} /> },
  ];
  return (
    <AdminLayout
      place="journal"
      head={
        <>
          <Select
            className={styles.narrow ?? ''}
            size="xs"
            clearable
            clearButtonProps={{ 'aria-label': t('clear') }}
            aria-label={t('journal.by')}
            placeholder={t('journal.by')}
            data={SUBJECT_KINDS.map((value) => ({ value, label: t(`subjects.${value}`) }))}
            value={kind}
            onChange={(value) => setParams(value === null ? {} : { kind: value }, { replace: true })}
          />
          {subject !== null && (
            <Button size="xs" variant="default" onClick={() => setParams(kind === null ? {} : { kind })}>
              {t('journal.only', { name: nameOf(subject) ?? subject })} ×
            </Button>
          )}
        </>
      }
    >
      <PagedList
        label={t('places.journal')}
        pages={entries}
        columns={columns}
        keyOf={(entry) => `${entry.createdAt} ${entry.action} ${entry.subject} ${JSON.stringify(entry.details)}`}
        empty={{ title: t('journal.none') }}
      />
    </AdminLayout>
  );
}
