import { Navigate, Route, Routes } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';
import { NoPage } from '../shell/NoPage.tsx';
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

/** The pages of administration. */
export default function AdminPages() {
  const me = useMe();
  const first = ADMIN_PLACES.find(({ shown }) => shown(me));
  return (
    <Routes>
      <Route index element={<Navigate to={first?.key ?? '/'} replace />} />
      <Route path="people" element={<PeoplePage />} />
      <Route path="people/:uuid" element={<PersonPage />} />
      <Route path="groups" element={<GroupsPage />} />
      <Route path="roles" element={<RolesPage />} />
      <Route path="journal" element={<JournalPage />} />
      <Route path="deliveries" element={<DeliveriesPage />} />
      <Route path="timers" element={<TimersPage />} />
      <Route path="migrations" element={<MigrationsPage />} />
      <Route path="migrations/:migration" element={<MigrationPage />} />
      <Route path="tokens" element={<TokensPage />} />
      <Route path="replies" element={<RepliesPage />} />
      <Route path="subscriptions" element={<SubscriptionsPage />} />
      <Route path="subscriptions/:subscription" element={<SubscriptionPage />} />
      <Route path="*" element={<NoPage />} />
    </Routes>
  );
}
