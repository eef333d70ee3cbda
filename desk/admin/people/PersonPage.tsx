import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { PersonDetail } from '../../../ui/api/index.ts';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import { Access } from './Access.tsx';
import { ChangePerson } from './ChangePerson.tsx';
import { Leaving } from './Leaving.tsx';
import { PersonTokens } from './PersonTokens.tsx';
import { Substitutions } from './Substitutions.tsx';

/** One person: what he is, what he may, how he gets in, how he leaves. */
export function PersonPage() {
  const { uuid = '' } = useParams();
  const { t } = useWords('admin');
  const person = useRead('getPerson', { path: { uuid } }, { about: 'people' });
  return (
    <AdminLayout
      place="people"
      title={person.data?.name ?? t('people.one')}
      head={
        <>
          {person.data?.active === false && <span className={styles.dim}>{t('people.inactive')}</span>}
          {person.data !== undefined && <span className={styles.dim}>{person.data.client?.name}</span>}
          <Anchor component={Link} to={`/admin/journal?kind=person&subject=${uuid}`}>
            {t('people.journal')}
          </Anchor>
          <Anchor component={Link} to="/admin/people" className={styles.last ?? ''}>
            {t('people.all')}
          </Anchor>
        </>
      }
    >
      {person.error !== null ? (
        <Failed error={person.error} retry={() => void person.refetch()} />
      ) : person.data === undefined ? (
        <Loading rows={8} />
      ) : (
        <Sections key={uuid} person={person.data} />
      )}
    </AdminLayout>
  );
}

function Sections({ person }: { readonly person: PersonDetail }) {
  const manages = useMe().may.people === 'manage';
  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <ChangePerson person={person} disabled={!manages || !person.active} />
        <div>
          <Access person={person} manages={manages} />
          <Substitutions person={person} manages={manages} />
          <PersonTokens person={person} manages={manages} />
          {manages && <Leaving person={person} />}
        </div>
      </div>
    </div>
  );
}
