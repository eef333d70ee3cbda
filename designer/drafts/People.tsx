import { ActionIcon, Avatar, Button, Group, Modal, Popover, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { OthersDraft } from '../../ui/api/index.ts';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Loading } from '../../ui/parts/index.ts';
import { useWatchers } from '../../ui/live/use-live.ts';
import { type DefinitionKey, keyText } from '../workspace/document-state.ts';
import { peopleAt } from './people-at.ts';
import { useOthersDrafts } from './use-others-drafts.ts';
import styles from './people.module.css';

// What reads definitions is large, and most days nobody needs it.
const TheirDraft = lazy(() => import('./TheirDraft.tsx'));

const MOST = 3;

/** Who else looks at a definition now, and who has a draft of it, with what is in it. */
export function People({ documentKey }: { readonly documentKey: DefinitionKey }) {
  const { t, list } = useWords('drafts');
  const me = useMe();
  const watchers = useWatchers(`definition:${keyText(documentKey)}`);
  const drafts = useOthersDrafts(documentKey);
  const [shown, setShown] = useState<OthersDraft | null>(null);
  const people = peopleAt(watchers, drafts, me.uuid);
  if (people.length === 0) return null;
  const looks = people.filter((each) => each.looks).map(({ name }) => name);
  const drafting = people.filter(({ draft }) => draft !== null).map(({ name }) => name);
  const label = [
    looks.length > 0 && t('people.look', { names: list(looks), count: looks.length }),
    drafting.length > 0 && t('people.draft', { names: list(drafting), count: drafting.length }),
  ]
    .filter((part) => part !== false)
    .join(' ');
  return (
    <>
      <Popover position="bottom-end" width={320} withinPortal trapFocus>
        <Popover.Target>
          <ActionIcon size="lg" w="auto" px={4} aria-label={label} title={label}>
            <Avatar.Group spacing={8}>
              {people.slice(0, MOST).map(({ uuid, name, looks: here, draft }) => (
                <Avatar
                  key={uuid}
                  size={26}
                  radius="xl"
                  name={name}
                  color="accent"
                  className={[styles.avatar, here && styles.here, draft !== null && styles.draft]
                    .filter(Boolean)
                    .join(' ')}
                />
              ))}
              {people.length > MOST && (
                <Avatar size={26} radius="xl">
                  +{people.length - MOST}
                </Avatar>
              )}
            </Avatar.Group>
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="md">
            {people.map((person) => (
              <Person key={person.uuid} {...person} onShow={setShown} />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="xl"
        title={t('people.changes', { name: shown?.by?.name ?? '' })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Suspense fallback={<Loading />}>
          {shown !== null && <TheirDraft documentKey={documentKey} draft={shown} />}
        </Suspense>
      </Modal>
    </>
  );
}

interface PersonProps {
  readonly name: string;
  readonly looks: boolean;
  readonly draft: OthersDraft | null;
  readonly onShow: (draft: OthersDraft) => void;
}

function Person({ name, looks, draft, onShow }: PersonProps) {
  const { t, ago } = useWords('drafts');
  return (
    <Group wrap="nowrap" align="flex-start">
      <div style={{ flex: 1 }}>
        <Text fw={500}>{name}</Text>
        <Text size="xs" c="dimmed">
          {[looks && t('people.now'), draft !== null && t('people.saved', { ago: ago(draft.updatedAt) })]
            .filter((part) => part !== false)
            .join(' · ')}
        </Text>
      </div>
      {draft !== null && (
        <Button size="compact-sm" variant="default" onClick={() => onShow(draft)}>
          {t('people.show')}
        </Button>
      )}
    </Group>
  );
}
