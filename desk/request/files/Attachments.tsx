import { Anchor, Group, Text } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import type { Attachment } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../request.module.css';
import { sayBytes } from './say-bytes.ts';

/** Files that were attached: pictures small, the rest by name; each is downloaded by a press. */
export function Attachments({ items }: { readonly items: readonly Attachment[] }) {
  const { t, language } = useWords('request');
  if (items.length === 0) return null;
  return (
    <Group gap="sm" mt={6}>
      {items.map(({ uuid, name, size, preview }) => {
        const url = `/api/v1/attachments/${uuid}`;
        return (
          <a key={uuid} href={url} download={name} className={styles.attachment}>
            {preview ? (
              <img src={`${url}?size=preview`} alt={t('files.picture', { name })} loading="lazy" />
            ) : (
              <IconFile size={18} aria-hidden />
            )}
            <Anchor component="span" size="xs">
              {name}
            </Anchor>
            <Text component="span" size="xs" c="dimmed">
              {sayBytes(size, language)}
            </Text>
          </a>
        );
      })}
    </Group>
  );
}
