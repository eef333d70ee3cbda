import type { ComponentType } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';
import { NoPage } from '../shell/NoPage.tsx';
import { ADMIN_ADDRESSES, type AdminAddress } from './addresses.ts';
import { GroupsPage } from './groups/GroupsPage.tsx';
import { JournalPage } from './journal/JournalPage.tsx';
import { MigrationPage } from './migrations/MigrationPage.tsx';
import { MigrationsPage } from './migrations/MigrationsPage.tsx';
import { DeliveriesPage } from './operation/DeliveriesPage.tsx';
import { TimersPage } from './operation/TimersPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { PersonPage } from './people/PersonPage.tsx';
import { ADMIN_PLACES } from './places.ts';
import { RepliesPage } from './replies/RepliesPage.tsx';
import { RolesPage } from './roles/RolesPage.tsx';
import { SubscriptionPage } from './subscriptions/SubscriptionPage.tsx';
import { SubscriptionsPage } from './subscriptions/SubscriptionsPage.tsx';
import { TokensPage } from './tokens/TokensPage.tsx';

/** Each address has its page. */
const PAGES: Readonly<Record<AdminAddress, ComponentType>> = {
  people: PeoplePage,
  'people/:uuid': PersonPage,
  groups: GroupsPage,
  roles: RolesPage,
  journal: JournalPage,
  deliveries: DeliveriesPage,
  timers: TimersPage,
  migrations: MigrationsPage,
  'migrations/:migration': MigrationPage,
  tokens: TokensPage,
  replies: RepliesPage,
  subscriptions: SubscriptionsPage,
  'subscriptions/:subscription': SubscriptionPage,
};

/** The pages of administration. */
export default function AdminPages() {
  const me = useMe();
  const first = ADMIN_PLACES.find(({ shown }) => shown(me));
  return (
    <Routes>
      <Route index element={<Navigate to={first?.key ?? '/'} replace />} />
      {ADMIN_ADDRESSES.map((path) => (
        <Route key={path} path={path} Component={PAGES[path]} />
      ))}
      <Route path="*" element={<NoPage />} />
    </Routes>
  );
}
