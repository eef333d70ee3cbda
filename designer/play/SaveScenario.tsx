import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import type { Json } from '../model/json.ts';
import { freeId } from '../model/new-ids.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { usePlayTable } from './play-table.ts';
import { type Expectation, recordScenario, USUAL } from './record-scenario.ts';

const ALL: readonly Expectation[] = [...USUAL, 'fields', 'checklists', 'assignee', 'group', 'flags', 'ended'];

/** Keeps the play as a scenario: from now on it must come out like this, or nothing is published. */
export function SaveScenario() {
  const { t, language } = useWords('play');
  const workspace = useWorkspace();
  const { pack, state, played, set } = usePlayTable();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [keep, setKeep] = useState<readonly Expectation[]>(USUAL);
  if (!workspace.mayDraft || played.frames.length < 2) return null;
  const save = (): void => {
    const id = freeId(title.trim(), new Set(pack.byKind.scenario.keys()));
    const scenario = recordScenario(state.session, played, { id, title: { [language]: title.trim() }, keep });
    workspace.create('scenario', scenario as unknown as Json);
    set({ ...state, scenario: id });
    setOpen(false);
    setTitle('');
  };
  return (
    <>
      <Button variant="default" leftSection={<IconDeviceFloppy size={16} />} onClick={() => setOpen(true)}>
        {t('record.button')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('record.title')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim() !== '') save();
          }}
        >
          <Stack gap="md">
            <TextInput
              data-autofocus
              label={t('record.name')}
              description={t('record.nameHint')}
              maxLength={200}
              required
              value={title}
              onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            />
            <Checkbox.Group
              label={t('record.keep')}
              value={[...keep]}
              onChange={(chosen) => setKeep(ALL.filter((each) => chosen.includes(each)))}
            >
              <Stack gap="xs" mt="xs">
                {ALL.map((each) => (
                  <Checkbox key={each} value={each} label={t(`expect.${each}`)} />
                ))}
              </Stack>
            </Checkbox.Group>
            <Group gap="sm">
              <Button type="submit" disabled={title.trim() === ''}>
                {t('record.save')}
              </Button>
              <Button variant="default" onClick={() => setOpen(false)}>
                {t('cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
