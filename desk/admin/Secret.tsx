import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './admin.module.css';

interface SecretProps {
  readonly title: string;
  readonly text: string;
  readonly secret: string;
  readonly close: () => void;
}

/** Something that the server tells only once: to be copied before it is closed. */
export function Secret({ title, text, secret, close }: SecretProps) {
  const { t } = useWords('admin');
  return (
    <Alert title={title} role="status" withCloseButton onClose={close} closeButtonLabel={t('close')} mb="md">
      <Text size="sm" mb="xs">
        {text}
      </Text>
      <Group align="center" gap="sm">
        <Code className={styles.code ?? ''}>{secret}</Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              variant="default"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
