import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { SendState } from '../../request/SendState.tsx';
import { addressOf, type Entry, type Named, nameOf } from '../entry.ts';
import { EntrySelect } from '../form/EntrySelect.tsx';
import styles from '../register.module.css';
import { useChange } from '../use-change.ts';
import { useFirstEntries } from '../use-entries.ts';
import { EntryLine } from './EntryLine.tsx';
import { Section } from './Section.tsx';

/** As many as the server gives at once: of more the whole list could not be written back. */
const MOST = 200;

interface CoveredProps {
  readonly entry: Entry;
  readonly client: Named | null;
  readonly canManage: boolean;
}

/** The machines under a contract; one is put under it, or taken from it, at once. */
export function Covered({ entry, client, canManage }: CoveredProps) {
  const { t } = useWords('registers');
  const found = useFirstEntries('equipment', { contract: entry.uuid, limit: MOST });
  const changing = useChange('contract', entry.uuid);
  const items = found.data?.items ?? [];
  const isWhole = found.data?.next === null;
  const set = (equipment: readonly string[]): void =>
    void changing.send({ body: { equipment }, version: entry.version });
  return (
    <Section title={t('covered.title')} count={found.data === undefined ? undefined : String(items.length)}>
      {canManage && isWhole && (
        <EntrySelect
          key={items.length}
          kind="equipment"
          mt="xs"
          value={null}
          within={client === null ? {} : { client: client.uuid }}
          aria-label={t('covered.add')}
          placeholder={t('covered.add')}
          onChange={(next) => {
            if (next !== null) set([...new Set([...items.map(({ uuid }) => uuid), next.uuid])]);
          }}
        />
      )}
      <SendState sending={changing} />
      {found.isPending ? (
        <Loading rows={3} />
      ) : found.isError ? (
        <Failed error={found.error} retry={() => void found.refetch()} />
      ) : items.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('covered.none')}
        </Text>
      ) : (
        <ul className={styles.items}>
          {items.map((machine) => (
            <li key={machine.uuid}>
              <Anchor component={Link} to={addressOf('equipment', machine)}>
                {nameOf('equipment', machine)}
              </Anchor>
              <EntryLine kind="equipment" entry={machine} />
              {canManage && isWhole && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  onClick={() => set(items.filter(({ uuid }) => uuid !== machine.uuid).map(({ uuid }) => uuid))}
                >
                  {t('covered.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
