import { useEffect } from 'react';
import { useParams } from 'react-router';
import { Failed, Loading } from '../../ui/parts/index.ts';
import { useTypedStore } from '../typed/use-typed-draft.ts';
import { LAST_VIEW } from './last-view.ts';
import { NoView } from './NoView.tsx';
import { QueueOfView } from './QueueOfView.tsx';
import { useViews } from './use-views.ts';

/** A queue of requests: looked through, narrowed, and worked on by keys. */
export default function QueuePage() {
  const { view: id = '' } = useParams();
  const views = useViews();
  const view = views.data?.find((each) => each.id === id);
  const typed = useTypedStore();
  const found = view !== undefined;
  useEffect(() => {
    if (found) typed.write(LAST_VIEW, id);
  }, [typed, id, found]);
  if (view !== undefined) return <QueueOfView key={view.id} view={view} />;
  if (views.error !== null) return <Failed error={views.error} retry={() => void views.refetch()} />;
  return views.data === undefined ? <Loading rows={12} /> : <NoView />;
}
