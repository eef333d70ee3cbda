import { Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { useOpenRequest } from '../request-context.ts';
import type { Mentioned } from './mentions.ts';

interface MentionChoiceProps {
  readonly beginning: string;
  readonly onChoose: (person: Mentioned) => void;
}

/** Who may be meant by the name that is being typed: only people who may read the request. */
export function MentionChoice({ beginning, onChoose }: MentionChoiceProps) {
  const { t } = useWords('request');
  const { number } = useOpenRequest();
  const [asked] = useDebouncedValue(beginning, 120);
  const people = useRead(
    'listMentionable',
    { path: { request: number }, query: { q: asked } },
    { about: `request ${number}`, placeholderData: (before) => before },
  );
  const found = people.data?.items ?? [];
  if (found.length === 0) return null;
  return (
    <Group gap={4} role="group" aria-label={t('talk.mention')}>
      <Text size="xs" c="dimmed">
        {t('talk.mention')}
      </Text>
      {found.slice(0, 6).map(({ uuid, name }) => (
        <Button key={uuid} size="compact-xs" variant="default" onClick={() => onChoose({ uuid, name })}>
          {name}
        </Button>
      ))}
    </Group>
  );
}
