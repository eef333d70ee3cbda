import { Avatar, Tooltip } from '@mantine/core';
import { useLocation } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useWatchers } from '../../ui/live/use-live.ts';
import { keyText } from '../workspace/document-state.ts';
import { documentAt } from './place.ts';

const MOST = 4;

/** Who else looks at the definition of this page right now. */
export function Presence() {
  const { t, list } = useWords('shell');
  const me = useMe();
  const { pathname, search } = useLocation();
  const key = documentAt(pathname, search);
  const watchers = useWatchers(key === null ? null : `definition:${keyText(key)}`);
  const others = watchers.filter(({ uuid }) => uuid !== me.uuid);
  if (others.length === 0) return null;
  const names = t('presence', { names: list(others.map(({ name }) => name)), count: others.length });
  return (
    <Tooltip label={names}>
      <Avatar.Group spacing="xs" role="img" aria-label={names} tabIndex={0}>
        {others.slice(0, MOST).map(({ uuid, name }) => (
          <Avatar key={uuid} size={28} radius="xl" name={name} color="accent" />
        ))}
        {others.length > MOST && (
          <Avatar size={28} radius="xl">
            +{others.length - MOST}
          </Avatar>
        )}
      </Avatar.Group>
    </Tooltip>
  );
}
