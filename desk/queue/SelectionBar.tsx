import { Button, CloseButton, Group, Text } from '@mantine/core';
import { IconHandGrab, IconUserOff } from '@tabler/icons-react';
import type { ViewRow } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { BulkOutcome } from './BulkOutcome.tsx';
import { AssignMenu } from './AssignMenu.tsx';
import { EventMenu } from './EventMenu.tsx';
import styles from './queue.module.css';
import { useBulk } from './use-bulk.ts';
import type { Chosen } from './use-chosen.ts';

const MOST = 200;

/** What can be done to all chosen requests at once; tells of each that was refused why. */
export function SelectionBar({ chosen, rows }: { readonly chosen: Chosen; readonly rows: readonly ViewRow[] }) {
  const { t } = useWords('queue');
  const { run, isBusy, refused, forget } = useBulk(chosen);
  const picked = rows.filter(({ uuid }) => chosen.has(uuid));
  const first = picked[0];
  const tooMany = chosen.size > MOST;
  return (
    <div className={styles.selection} role="region" aria-label={t('bulk.label')}>
      <Group gap="sm">
        <Text fw={600} role="status">
          {t('bulk.chosen', { count: chosen.size })}
        </Text>
        {tooMany ? (
          <Text c="red">{t('bulk.tooMany', { count: MOST })}</Text>
        ) : (
          <>
            <Button
              size="xs"
              leftSection={<IconHandGrab size={14} />}
              loading={isBusy}
              onClick={() => run({ do: 'take' })}
            >
              {t('bulk.take')}
            </Button>
            {first !== undefined && (
              <>
                <AssignMenu request={first.number} disabled={isBusy} assign={(to) => run({ do: 'assign', to })} />
                <EventMenu request={first.number} disabled={isBusy} send={(event) => run({ do: 'event', event })} />
              </>
            )}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconUserOff size={14} />}
              disabled={isBusy}
              onClick={() => run({ do: 'assign', to: null })}
            >
              {t('bulk.free')}
            </Button>
          </>
        )}
        <CloseButton ml="auto" aria-label={t('bulk.clear')} onClick={() => chosen.set([])} />
      </Group>
      <BulkOutcome refused={refused} rows={rows} close={forget} />
    </div>
  );
}
