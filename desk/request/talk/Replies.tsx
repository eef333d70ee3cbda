import { Button, Menu, Text } from '@mantine/core';
import { IconMessage2Bolt } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useRead } from '../../api/use-read.ts';
import { useOpenRequest } from '../request-context.ts';

interface RepliesProps {
  readonly isPublic: boolean;
  readonly onChoose: (text: string) => void;
}

/** Texts that are written again and again, with the request's own facts in their places. */
export function Replies({ isPublic, onChoose }: RepliesProps) {
  const { t, title } = useWords('request');
  const api = useApi();
  const { request } = useOpenRequest();
  const [opened, setOpened] = useState(false);
  const [failed, setFailed] = useState(false);
  const replies = useRead('listReplies', {}, { about: 'replies', staleTime: 60_000, enabled: opened });
  const items = replies.data?.items ?? [];
  const insert = async (reply: string): Promise<void> => {
    setFailed(false);
    try {
      const { body } = await api.fillReply({ path: { reply }, query: { request: request.uuid, public: isPublic } });
      onChoose(title(body));
      setOpened(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Menu withinPortal position="top-start" width={320} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<IconMessage2Bolt size={16} aria-hidden />}>
          {t('talk.replies')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {replies.isSuccess && items.length === 0 && (
          <Text size="sm" p="sm" c="dimmed">
            {t('talk.noReplies')}
          </Text>
        )}
        {(replies.isError || failed) && (
          <Text size="sm" p="sm" c="red" role="alert">
            {t('talk.repliesFailed')}
          </Text>
        )}
        {items.map((reply) => (
          <Menu.Item key={reply.uuid} closeMenuOnClick={false} onClick={() => void insert(reply.uuid)}>
            {title(reply.title)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
