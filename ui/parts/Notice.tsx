import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly title: string;
  readonly text?: ReactNode;
  /** What can be done about it: a button or a link. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
  /** `alert` is read out at once. */
  readonly role?: 'alert' | 'note';
}

/** What a page says when it has nothing else to show. */
export function Notice({ title, text, action, icon, role }: NoticeProps) {
  return (
    <Stack role={role} align="flex-start" gap="sm" p="xl" maw={560}>
      {icon}
      <Title order={2}>{title}</Title>
      {text !== undefined && (
        <Text component="div" c="dimmed">
          {text}
        </Text>
      )}
      {action}
    </Stack>
  );
}
