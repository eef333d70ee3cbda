import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';

/** Where documents are made by the dozen, for who may make them. */
export function DocumentPages() {
  const { t } = useWords('documents');
  const { t: ofScans } = useWords('scans');
  const { documents } = useMe().may;
  if (documents !== 'issue' && documents !== 'draft') return null;
  return (
    <Group gap="xs">
      {documents === 'issue' && (
        <Button component={Link} to="/documents/month-end" variant="default" size="xs">
          {t('monthEnd')}
        </Button>
      )}
      <Button component={Link} to="/documents/new" variant="default" size="xs">
        {t('group.link')}
      </Button>
      {documents === 'issue' && (
        <Button component={Link} to="/documents/scans" variant="default" size="xs">
          {ofScans('link')}
        </Button>
      )}
    </Group>
  );
}
