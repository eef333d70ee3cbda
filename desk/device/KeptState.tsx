import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ApiError } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './device.module.css';
import type { Outgoing } from './outbox.ts';
import { useOutbox } from './use-outbox.ts';

const PATIENCE_MS = 600;

/** Something that the server does not have yet: what it is, that it is safe, or why it was refused and what can be done. */
export function KeptState({ kept }: { readonly kept: Outgoing }) {
  const { t } = useWords('device');
  const outbox = useOutbox();
  const { thing, error, safe } = kept;
  const late = useLate();
  const picture = thing.work.operation === 'addEvidence' ? thing.work.body.file : null;
  return (
    <div className={styles.kept}>
      {picture !== null && <Thumb picture={picture} />}
      <div className={styles.keptText}>
        {error === null ? (
          late && (
            <Text size="sm" role="status">
              <IconDeviceMobile size={14} aria-hidden /> {t(safe ? 'kept.safe' : 'kept.unsafe')}
            </Text>
          )
        ) : (
          <Alert color="red" role="alert" p="xs" title={t('kept.refused')}>
            <Reasons error={error} />
            <Group gap="xs" mt="xs">
              <Button variant="default" onClick={() => outbox.again(thing.id)}>
                {t('kept.again')}
              </Button>
              <Button variant="subtle" color="gray" onClick={() => void outbox.discard(thing.id)}>
                {t('kept.discard')}
              </Button>
            </Group>
          </Alert>
        )}
      </div>
    </div>
  );
}

/** True after a moment: what goes through at once need not be spoken of. */
function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}

function Reasons({ error }: { readonly error: unknown }) {
  const { t } = useWords('device');
  const api = error instanceof ApiError ? error : null;
  if (api === null || api.details.length === 0) return <>{api?.message ?? t('kept.unknown')}</>;
  return (
    <List size="sm">
      {api.details.map(({ message }) => (
        <List.Item key={message}>{message}</List.Item>
      ))}
    </List>
  );
}

function Thumb({ picture }: { readonly picture: File }) {
  const { t } = useWords('device');
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return url === null ? null : <img className={styles.thumb} src={url} alt={t('kept.picture')} />;
}
