import { Outlet } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';
import { NotAllowed } from '../../ui/parts/index.ts';

/** Pages for staff, or for people of clients; the others are told so and led back. */
export function ForKind({ kind }: { readonly kind: 'staff' | 'client' }) {
  const me = useMe();
  return me.kind === kind ? <Outlet /> : <NotAllowed />;
}
