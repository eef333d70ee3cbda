import { useRouteError } from 'react-router';
import { Failed } from '../../ui/parts/index.ts';

/** A page that broke, or whose code could not be loaded; what was typed is kept by the workspace. */
export function BrokenPage() {
  const error = useRouteError();
  return <Failed error={error} retry={() => location.reload()} />;
}
