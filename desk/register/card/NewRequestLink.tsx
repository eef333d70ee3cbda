import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { type Entry, keyOf } from '../entry.ts';

/** Leads from a client, site, contact or machine to the registration of a request about it. */
export function NewRequestLink({ kind, entry }: { readonly kind: RegisterKind; readonly entry: Entry }) {
  const { t } = useWords('registers');
  if (!['client', 'site', 'contact', 'equipment'].includes(kind) || !entry.active) return null;
  return (
    <Button
      component={Link}
      to={`/new?${kind}=${encodeURIComponent(keyOf(kind, entry))}`}
      size="xs"
      leftSection={<IconPlus size={14} aria-hidden />}
    >
      {t('card.newRequest')}
    </Button>
  );
}
