import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { MigrationDetail } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Far } from './Far.tsx';

/** Where a migration stands, since when, and which other one it belongs to. */
export function MigrationState({ detail: { about, error } }: { readonly detail: MigrationDetail }) {
  const { t, date } = useWords('migrations');
  const { status, createdAt, createdBy, finishedAt, undoes, undoneBy } = about;
  const other = undoneBy ?? undoes;
  return (
    <section aria-label={t('one')}>
      <Text fw={600} role="status">
        {t(`status.${status}`)}
      </Text>
      <Far migration={about} />
      <Text size="sm" c="dimmed">
        {t('begun')}: {date(createdAt)}
        {createdBy !== null && `, ${createdBy.name}`}
      </Text>
      {finishedAt !== null && (
        <Text size="sm" c="dimmed">
          {t('finished')}: {date(finishedAt)}
        </Text>
      )}
      {other !== null && (
        <Text size="sm">
          {t(undoneBy === null ? 'undoes' : 'undoneBy')}
          <Anchor component={Link} to={`/admin/migrations/${other}`} underline="always">
            {t('other')}
          </Anchor>
        </Text>
      )}
      {error !== null && (
        <Alert color="red" mt="xs" role="alert">
          {t('fault', { code: error })}
        </Alert>
      )}
    </section>
  );
}
