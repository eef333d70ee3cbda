import { Text } from '@mantine/core';
import type { PersonDetail } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import styles from '../admin.module.css';

/** Who stands in for a person, and for whom he does. */
export function Substitutions({ person: { uuid } }: { readonly person: PersonDetail }) {
  const { t, date } = useWords('admin');
  const found = useRead('listSubstitutionsOf', { path: { uuid } }, { about: 'people' });
  return (
    <section className={styles.panel} aria-label={t('substitutions.title')}>
      <h2>{t('substitutions.title')}</h2>
      {found.error !== null && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading rows={1} />}
      {found.data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('substitutions.none')}
        </Text>
      )}
      <ul className={styles.items}>
        {found.data?.items.map((each) => (
          <li key={each.uuid}>
            <span>
              {t('substitutions.one', {
                deputy: each.deputy?.name ?? t('somebody'),
                absent: each.absent?.name ?? t('somebody'),
              })}{' '}
              <span className={styles.dim}>
                {date(each.fromAt)} – {date(each.untilAt)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
