import { Anchor, Button, Group, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { usePageCommands } from '../../../ui/keys/page-commands.ts';
import { SendState } from '../../request/SendState.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useTypedStore } from '../../typed/use-typed-draft.ts';
import { type Entry, nameOf } from '../entry.ts';
import { ChangeEntry } from '../form/ChangeEntry.tsx';
import { draftKey } from '../form/entry-draft.ts';
import type { Place } from '../places.ts';
import styles from '../register.module.css';
import { useChange } from '../use-change.ts';
import { EntryFacts } from './EntryFacts.tsx';
import { DocumentsLinks } from './DocumentsLinks.tsx';
import { NewRequestLink } from './NewRequestLink.tsx';
import { Sections } from './Sections.tsx';
import { Flag } from '../../flag/Flag.tsx';

interface EntryCardProps {
  readonly place: Place;
  readonly entry: Entry;
}

export function EntryCard({ place, entry }: EntryCardProps) {
  const { t } = useWords('registers');
  const { kind, path } = place;
  const name = nameOf(kind, entry);
  usePageTitle(name);
  const canManage = useMe().may.registers === 'manage';
  const store = useTypedStore();
  const [editing, setEditing] = useState(() => canManage && store.read(draftKey(kind, entry.uuid)) !== undefined);
  const retiring = useChange(kind, entry.uuid);
  usePageCommands(
    canManage ? [{ id: 'entry.edit', label: t('card.edit'), keys: 'e', run: () => setEditing(true) }] : [],
  );
  return (
    <div className={styles.page}>
      <header className={styles.title}>
        <Anchor component={Link} to={`/${path}`} className={styles.back}>
          <IconChevronLeft size={12} aria-hidden /> {t(`many.${kind}`)}
        </Anchor>
        <Title order={1}>{name}</Title>
        {!entry.active && <Flag tone="plain">{t('card.retired')}</Flag>}
        <Group gap="sm" ml="auto">
          <NewRequestLink kind={kind} entry={entry} />
          <DocumentsLinks kind={kind} entry={entry} />
          {canManage && (
            <>
              <Button size="xs" variant="default" disabled={editing} onClick={() => setEditing(true)}>
                {t('card.edit')}
              </Button>
              <Button
                size="xs"
                variant="default"
                loading={retiring.state === 'sending'}
                onClick={() => void retiring.send({ body: { active: !entry.active }, version: entry.version })}
              >
                {t(entry.active ? 'card.retire' : 'card.restore')}
              </Button>
            </>
          )}
        </Group>
      </header>
      <div className={styles.aside}>
        {!editing && <SendState sending={retiring} />}
        <section className={styles.panel} aria-label={t('card.facts')}>
          {editing ? (
            <ChangeEntry kind={kind} entry={entry} close={() => setEditing(false)} />
          ) : (
            <EntryFacts kind={kind} entry={entry} />
          )}
        </section>
      </div>
      <div className={styles.sections}>
        <Sections kind={kind} entry={entry} canManage={canManage} />
      </div>
    </div>
  );
}
