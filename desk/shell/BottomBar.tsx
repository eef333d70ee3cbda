import { spotlight } from '@mantine/spotlight';
import { IconLayoutList, IconMapPin, IconSearch } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './frame.module.css';

/** On a phone: the places that are needed most, under the thumb. */
export function BottomBar() {
  const { t } = useWords('shell');
  const field = useWords('field');
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
      <button type="button" className={styles.barItem} onClick={spotlight.open}>
        <IconSearch size={22} aria-hidden />
        {t('palette.search')}
      </button>
    </nav>
  );
}
