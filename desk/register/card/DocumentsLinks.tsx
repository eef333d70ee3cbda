import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { type Entry, keyOf } from '../entry.ts';

/** Leads from a client to his documents, and to one over several of his requests, for whom they are. */
export function DocumentsLinks({ kind, entry }: { readonly kind: RegisterKind; readonly entry: Entry }) {
  const { t } = useWords('documents');
  const { documents } = useMe().may;
  if (kind !== 'client' || documents === null) return null;
  const query = `client=${encodeURIComponent(keyOf(kind, entry))}`;
  return (
    <>
      <Button component={Link} to={`/documents?${query}`} size="xs" variant="default">
        {t('title')}
      </Button>
      {documents !== 'read' && (
        <Button component={Link} to={`/documents/new?${query}`} size="xs" variant="default">
          {t('group.link')}
        </Button>
      )}
    </>
  );
}
