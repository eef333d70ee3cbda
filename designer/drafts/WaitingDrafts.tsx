import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { pathOf } from '../shell/place.ts';
import { titleOf } from '../shell/title-of.ts';
import { keyText } from '../workspace/document-state.ts';
import { useDocuments } from '../workspace/workspace-context.ts';

const MOST = 8;

/** The first of what the person has not published yet. */
export function WaitingDrafts() {
  const { t, title } = useWords('drafts');
  const shell = useWords('shell');
  const drafts = useDocuments().filter(({ drafted }) => drafted);
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{t('overview.drafts')}</Title>
      {drafts.length === 0 && <Text c="dimmed">{t('overview.noDrafts')}</Text>}
      {drafts.slice(0, MOST).map((held) => (
        <div key={keyText(held.key)}>
          <Anchor component={Link} to={pathOf(held.key)}>
            {titleOf(held, title)}
          </Anchor>{' '}
          <Text span c="dimmed">
            {shell.t(`kind.${held.key.kind}`)}
          </Text>
        </div>
      ))}
      {drafts.length > 0 && (
        <Anchor component={Link} to="/drafts">
          {t('overview.allDrafts')} ({drafts.length})
        </Anchor>
      )}
    </Stack>
  );
}
