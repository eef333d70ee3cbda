import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { useSend } from '../../sending/use-send.ts';
import { SendState } from '../SendState.tsx';
import styles from '../request.module.css';
import { useOpenRequest } from '../request-context.ts';
import { Attachments } from './Attachments.tsx';

/** Everything that was attached to the request. */
export function Files() {
  const { t, date } = useWords('request');
  const api = useApi();
  const { request, number, may, refresh } = useOpenRequest();
  const files = useRead('listAttachments', { path: { request: number } }, { about: `request ${number}` });
  const sending = useSend(
    `file ${number}`,
    ({ file, isPublic }: { readonly file: File; readonly isPublic: boolean }, how) =>
      api.addAttachment({ path: { request: request.uuid }, body: { file, isPublic }, ...how }),
    { done: () => void refresh() },
  );
  const items = files.data?.items ?? [];
  const canAdd = (may('comment') || may('comment-internal')) && !request.ended;
  if (items.length === 0 && !canAdd) return null;
  const choose = (): void => {
    const input = Object.assign(document.createElement('input'), { type: 'file' });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file !== undefined) void sending.send({ file, isPublic: !may('comment-internal') });
    });
    input.click();
  };
  return (
    <section aria-label={t('files.title')}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{t('files.title')}</Title>
          {canAdd && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPaperclip size={14} aria-hidden />}
              loading={sending.state === 'sending'}
              onClick={choose}
            >
              {t('files.attach')}
            </Button>
          )}
        </Group>
        {files.isError && (
          <Text c="red" role="alert">
            {t('files.listFailed')}
          </Text>
        )}
        {files.isSuccess && items.length === 0 && <Text c="dimmed">{t('files.none')}</Text>}
        {items.map((item) => (
          <Group key={item.uuid} gap="sm" className={styles.file}>
            <Attachments items={[item]} />
            {!item.isPublic && (
              <Badge size="sm" variant="default" className={styles.flag}>
                {t('talk.inner')}
              </Badge>
            )}
            <Text size="xs" c="dimmed">
              {item.by?.name ?? t('somebody')} · {date(item.createdAt)}
            </Text>
          </Group>
        ))}
        <SendState sending={sending} />
      </Stack>
    </section>
  );
}
