import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { AdminJournalEntry } from '../../../ui/api/index.ts';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../admin.module.css';

interface SubjectProps {
  readonly entry: AdminJournalEntry;
  readonly nameOf: (uuid: string) => string | undefined;
}

/** What an entry tells of: a person by name, anything else by its code or number. */
export function Subject({ entry: { subject, subjectKind }, nameOf }: SubjectProps) {
  const { t } = useWords('admin');
  const me = useMe();
  const kind = t(`subjects.${subjectKind}`, { defaultValue: subjectKind });
  if (subject === null) return kind;
  if (subjectKind === 'person' && me.may.people !== null)
    return (
      <Anchor component={Link} to={`/admin/people/${subject}`}>
        {nameOf(subject) ?? t('journal.formerPerson')}
      </Anchor>
    );
  return (
    <>
      {kind} <span className={styles.dim}>{subject}</span>
    </>
  );
}
