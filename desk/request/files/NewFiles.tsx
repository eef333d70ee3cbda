import { ActionIcon, Button, Group, Loader, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { ApiError } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { sayBytes } from './say-bytes.ts';
import type { NewFilesState } from './use-new-files.ts';

/** The files that go with what is being written, and how far each is. */
export function NewFiles({ files }: { readonly files: NewFilesState }) {
  const { t, language } = useWords('request');
  if (files.items.length === 0) return null;
  return (
    <ul aria-label={t('files.new')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {files.items.map(({ id, name, size, state, error }) => (
        <Group key={id} component="li" gap="xs" wrap="nowrap">
          {state === 'sending' && <Loader size={14} aria-label={t('files.sending')} />}
          {state === 'done' && <IconCheck size={16} role="img" aria-label={t('files.done')} />}
          <Text size="sm" truncate>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {sayBytes(size, language)}
          </Text>
          {state === 'failed' && (
            <>
              <Text size="xs" c="red" role="alert">
                {error instanceof ApiError ? (error.details[0]?.message ?? error.message) : t('files.failed')}
              </Text>
              <Button size="compact-xs" variant="default" onClick={() => files.again(id)}>
                {t('send.tryNow')}
              </Button>
            </>
          )}
          <ActionIcon size="sm" aria-label={t('files.remove', { name })} onClick={() => files.remove(id)}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </ul>
  );
}
