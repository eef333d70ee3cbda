import { Anchor } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, NavLink } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { NotAllowed } from '../../ui/parts/index.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import styles from './admin.module.css';
import { ADMIN_PLACES } from './places.ts';

interface AdminLayoutProps {
  /** Key of the place; whoever it is not shown to is told so. */
  readonly place: string;
  /** Unless the place's own. */
  readonly title?: string;
  /** Beside the title: what narrows the list, what adds to it. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around each page of administration: its neighbours, its title. */
export function AdminLayout({ place, title, head, children }: AdminLayoutProps) {
  const { t } = useWords('admin');
  const me = useMe();
  const shown = ADMIN_PLACES.filter((each) => each.shown(me));
  const called = title ?? t(`places.${place}`);
  usePageTitle(called);
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [place]);
  return (
    <div className={styles.frame}>
      <nav ref={tabs} className={styles.tabs} aria-label={t('tabs')}>
        {shown.map(({ key }) => (
          <NavLink key={key} to={`/admin/${key}`}>
            {t(`places.${key}`)}
          </NavLink>
        ))}
      </nav>
      <div className={styles.head}>
        <h1>{called}</h1>
        {shown.some(({ key }) => key === place) && head}
      </div>
      {shown.some(({ key }) => key === place) ? (
        children
      ) : (
        <NotAllowed
          action={
            <Anchor component={Link} to="/">
              {t('toStart')}
            </Anchor>
          }
        />
      )}
    </div>
  );
}
