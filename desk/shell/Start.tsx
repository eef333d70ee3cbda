import { useMediaQuery } from '@mantine/hooks';
import { Navigate } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';

/** Where the frame is a phone's. */
const NARROW = '(max-width: 47.99em)';

/** The page that a person begins with: with a phone in the hand, whoever has only requests of his own his visits. */
export function Start() {
  const { kind, may } = useMe();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const first = narrow && may.requests === 'own' ? '/field' : '/views';
  return <Navigate to={kind === 'staff' ? first : '/portal'} replace />;
}
