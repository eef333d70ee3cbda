import { NavLink } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';
import { Loading } from '../../ui/parts/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { sayCount } from '../queue/say-count.ts';
import { useViews } from '../queue/use-views.ts';
import styles from './frame.module.css';
import { PAGES } from './pages.ts';

/** The queues of the person, with how many requests stand in them, and the other pages. */
export function Navigation() {
  const { t, title, number } = useWords('shell');
  const views = useViews();
  const me = useMe();
  const pages = PAGES.filter(({ shown }) => shown(me));
  return (
    <nav aria-label={t('navigation.label')}>
      <h2 className={styles.group}>{t('navigation.views')}</h2>
      {views.data === undefined ? (
        views.error === null && <Loading rows={4} />
      ) : (
        <ul className={styles.links}>
          {views.data.map(({ id, title: name, count, more }) => (
            <li key={id}>
              <NavLink to={`/views/${id}`} className={styles.link ?? ''}>
                <span>{title(name)}</span>
                {count !== null && <span className={styles.count}>{sayCount({ count, more }, number)}</span>}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
      {pages.length > 0 && <h2 className={styles.group}>{t('navigation.pages')}</h2>}
      <ul className={styles.links}>
        {pages.map(({ path, title: key, icon: Sign }) => (
          <li key={path}>
            <NavLink to={path} className={styles.link ?? ''}>
              <Sign size={16} aria-hidden />
              <span>{t(key)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
