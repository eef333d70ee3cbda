import { Navigate } from 'react-router';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { useTypedStore } from '../typed/use-typed-draft.ts';
import { LAST_VIEW } from './last-view.ts';
import { useViews } from './use-views.ts';

/** The queue that the person was in last, or else his first. */
export default function FirstView() {
  const views = useViews();
  const last = useTypedStore().read(LAST_VIEW);
  if (views.error !== null) return <Failed error={views.error} retry={() => void views.refetch()} />;
  if (views.data === undefined) return <Loading />;
  const { id } = views.data.find((view) => view.id === last) ?? views.data[0] ?? { id: 'open' };
  return <Navigate to={`/views/${encodeURIComponent(id)}`} replace />;
}
