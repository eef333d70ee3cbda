import { Anchor } from '@mantine/core';
import { Link, useLocation, useParams } from 'react-router';
import { ApiError } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading, Notice } from '../../../ui/parts/index.ts';
import { NoPage } from '../../shell/NoPage.tsx';
import { ForReaders } from '../ForReaders.tsx';
import { type Place, placeAt } from '../places.ts';
import { useEntry } from '../use-entries.ts';
import { EntryCard } from './EntryCard.tsx';

/** The card of one entry of a register: what is known of it, and everything that hangs on it. */
export default function EntryPage() {
  const place = placeAt(useLocation().pathname);
  const { entry = '' } = useParams();
  if (place === undefined) return <NoPage />;
  return (
    <ForReaders>
      <Read key={`${place.kind} ${entry}`} place={place} of={entry} />
    </ForReaders>
  );
}

function Read({ place, of }: { readonly place: Place; readonly of: string }) {
  const { t } = useWords('registers');
  const entry = useEntry(place.kind, of);
  if (entry.data !== undefined) return <EntryCard place={place} entry={entry.data} />;
  if (entry.isPending) return <Loading rows={10} />;
  if (entry.error instanceof ApiError && [400, 404, 422].includes(entry.error.status)) {
    return (
      <Notice
        role="alert"
        title={t('card.gone')}
        text={t('card.goneText')}
        action={
          <Anchor component={Link} to={`/${place.path}`}>
            {t(`many.${place.kind}`)}
          </Anchor>
        }
      />
    );
  }
  return <Failed error={entry.error} retry={() => void entry.refetch()} />;
}
