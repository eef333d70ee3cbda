import { NavLink } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { PLACES } from './places.ts';
import styles from './register.module.css';

/** The registers, beside each other. */
export function RegisterTabs() {
  const { t } = useWords('registers');
  const me = useMe();
  return (
    <nav className={styles.tabs} aria-label={t('tabs')}>
      {PLACES.map(({ kind, path }) => (
        <NavLink key={kind} to={`/${path}`}>
          {t(`many.${kind}`)}
        </NavLink>
      ))}
      <NavLink to="/dictionaries">{t('many.term')}</NavLink>
      {me.may.registers === 'manage' && <NavLink to="/import">{t('import.title')}</NavLink>}
    </nav>
  );
}
