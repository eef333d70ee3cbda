import { useEffect } from 'react';
import { Navigate } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';

/** The page that a person begins with. */
export function Start() {
  const me = useMe();
  const isStaff = me.kind === 'staff';
  useEffect(() => {
    if (!isStaff) location.replace('/');
  }, [isStaff]);
  return isStaff ? <Navigate to="/views" replace /> : null;
}
