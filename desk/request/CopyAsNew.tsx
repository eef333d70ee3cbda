import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { useOpenRequest } from './request-context.ts';

/** Begins the registration of a request that is like this one; for who may file its type. */
export function CopyAsNew() {
  const { t } = useWords('binding');
  const { request } = useOpenRequest();
  const inside = useMe().kind === 'staff';
  const types = useRead('listRequestTypes', {}, { about: 'definitions', staleTime: 60_000, enabled: inside });
  if (types.data?.items.some(({ id }) => id === request.type.id) !== true) return null;
  return (
    <Button
      component={Link}
      to={`/new?copy=${encodeURIComponent(request.number)}`}
      size="compact-sm"
      variant="subtle"
      leftSection={<IconCopy size={14} aria-hidden />}
    >
      {t('copy')}
    </Button>
  );
}
