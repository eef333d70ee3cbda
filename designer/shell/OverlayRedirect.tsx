import { Navigate, useParams, useSearchParams } from 'react-router';
import { isObject } from '../model/json.ts';
import { useDocument } from '../workspace/workspace-context.ts';
import { NoPage } from './NoPage.tsx';
import { pathOf } from './place.ts';

/** An overlay is edited on top of its base: leads there, with everything else that the address says. */
export function OverlayRedirect() {
  const { id = '' } = useParams();
  const [words] = useSearchParams();
  const held = useDocument({ kind: 'workflow-overlay', id });
  const overlay = held?.value ?? held?.published?.value;
  const base = isObject(overlay) ? overlay['base'] : undefined;
  if (typeof base !== 'string') return <NoPage />;
  const query = new URLSearchParams(words);
  query.set('overlay', id);
  return <Navigate to={`${pathOf({ kind: 'workflow', id: base })}?${query.toString()}`} replace />;
}
