import { useLocation } from 'react-router';
import { NoPage } from '../../shell/NoPage.tsx';
import { ForReaders } from '../ForReaders.tsx';
import { placeAt } from '../places.ts';
import { RegisterList } from './RegisterList.tsx';

/** The entries of one register: found as one types, narrowed by what the address says, added. */
export default function RegisterPage() {
  const place = placeAt(useLocation().pathname);
  if (place === undefined) return <NoPage />;
  return (
    <ForReaders>
      <RegisterList key={place.kind} place={place} />
    </ForReaders>
  );
}
