import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { RequestName } from '../../../ui/api/index.ts';

/** The request that something is about, if it is about one. */
export function OfRequest({ request }: { readonly request: RequestName | null }) {
  if (request === null) return null;
  return (
    <Anchor component={Link} to={`/requests/${request.number}`}>
      {request.number}
    </Anchor>
  );
}
