import { useMediaQuery } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconCirclePlus, IconLayoutList, IconMapPin, IconSearch } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import styles from './frame.module.css';

/** On a phone: the places that are needed most, under the thumb. */
export function BottomBar() {
  const { t } = useWords('shell');
  const field = useWords('field');
  const isShown = useMediaQuery('(max-width: 48em)');
  const types = useRead('listRequestTypes', {}, { about: 'definitions', staleTime: 60_000, enabled: isShown });
  const mayFile = (types.data?.items.length ?? 0) > 0;
  return (
    <nav className={styles.bar} aria-label={t('navigation.bottom')}>
      <NavLink to="/views" className={styles.barItem ?? ''}>
        <IconLayoutList size={22} aria-hidden />
        {t('navigation.views')}
      </NavLink>
      <NavLink to="/field" className={styles.barItem ?? ''}>
        <IconMapPin size={22} aria-hidden />
        {field.t('list.title')}
      </NavLink>
      {mayFile && (
        <NavLink to="/new" className={styles.barItem ?? ''}>
          <IconCirclePlus size={22} aria-hidden />
          {t('pages.new')}
        </NavLink>
      )}
      <button type="button" className={styles.barItem} onClick={spotlight.open}>
        <IconSearch size={22} aria-hidden />
        {t('palette.search')}
      </button>
    </nav>
  );
}
