import { Badge, Group, Text, Title, Tooltip } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { CopyAsNew } from './CopyAsNew.tsx';
import { Owner } from './Owner.tsx';
import { Priority } from './Priority.tsx';
import styles from './request.module.css';
import { useOpenRequest } from './request-context.ts';
import { Subject } from './Subject.tsx';

/** What the request is and where it stands. */
export function RequestHeader() {
  const { t, title } = useWords('request');
  const { request } = useOpenRequest();
  return (
    <header className={styles.header}>
      <Group gap="xs" wrap="nowrap" align="baseline">
        <Title order={1} className={styles.number}>
          № {request.number}
        </Title>
        <Subject />
      </Group>
      <Group gap="md" mt={4} className={styles.standing}>
        {request.status !== null && (
          <Group gap={6} wrap="nowrap">
            <StatusDot colour={request.status.color} />
            <Text fw={600}>{title(request.status.title)}</Text>
          </Group>
        )}
        {request.flags.map((flag) => (
          <Badge key={flag.id} variant="default" className={styles.flag}>
            {title(flag.title)}
          </Badge>
        ))}
        {request.stage !== null && (
          <Tooltip label={t('header.stageHint')}>
            <Text c="dimmed" tabIndex={0}>
              {t('header.stage', { stage: title(request.stage.title) })}
            </Text>
          </Tooltip>
        )}
        <Text c="dimmed">{title(request.type.title)}</Text>
        <Priority />
        <Owner />
        <CopyAsNew />
      </Group>
    </header>
  );
}
