import { useRouteError } from 'react-router';
import { Failed } from './Failed.tsx';

/** A page that broke, or whose code could not be loaded; what was typed is kept in the browser. */
export function BrokenPage() {
  const error = useRouteError();
  return <Failed error={error} retry={() => location.reload()} />;
}
