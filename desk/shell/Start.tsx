import { Navigate } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';

/** The page that a person begins with. */
export function Start() {
  const { kind } = useMe();
  return <Navigate to={kind === 'staff' ? '/views' : '/portal'} replace />;
}
