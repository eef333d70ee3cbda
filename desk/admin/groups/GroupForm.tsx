import { Button, Group as Row, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Group } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useEveryone } from '../people/use-everyone.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { TitleInputs } from '../TitleInputs.tsx';
import { titleOf } from '../title-of.ts';
import { useAct } from '../use-act.ts';

interface GroupFormProps {
  /** Null: a new one. */
  readonly group: Group | null;
  readonly close: () => void;
}

interface GroupAsked {
  readonly code: string;
  readonly en: string;
  readonly ru: string;
  /** Null: as they are. */
  readonly people: readonly string[] | null;
}

/** What a group is called, and who is in it. */
export function GroupForm({ group, close }: GroupFormProps) {
  const { t } = useWords('admin');
  const api = useApi();
  const everyone = useEveryone();
  const [asked, setAsked] = useState<GroupAsked>({
    code: group?.code ?? '',
    en: group?.title.en ?? '',
    ru: group?.title.ru ?? '',
    people: null,
  });
  const change = (part: Partial<GroupAsked>): void => setAsked((before) => ({ ...before, ...part }));
  const members = (group?.members ?? []).map(({ uuid, name }) => ({ value: uuid, label: name }));
  const staff = (everyone.data ?? [])
    .filter(({ kind, uuid }) => kind === 'staff' && !members.some(({ value }) => value === uuid))
    .map(({ uuid, name }) => ({ value: uuid, label: name }));
  const { act, isActing, error } = useAct(
    async ({ code, en, ru, people }: GroupAsked): Promise<void> => {
      const title = titleOf({ en, ru });
      if (group === null) await api.createGroup({ body: { code, title } });
      else if (en !== (group.title.en ?? '') || ru !== (group.title.ru ?? ''))
        await api.renameGroup({ path: { code }, body: { title } });
      if (people !== null) await api.setGroupMembers({ path: { code }, body: { people: [...people] } });
    },
    { about: 'people', done: close },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act({ ...asked, code: asked.code.trim() });
      }}
    >
      <Stack gap="md">
        <TitleInputs label={t('groups.name')} maxLength={200} value={asked} onChange={change} />
        {group === null && (
          <TextInput
            required
            maxLength={64}
            label={t('groups.code')}
            description={t('groups.codeHint')}
            value={asked.code}
            onChange={({ currentTarget: { value } }) => change({ code: value })}
          />
        )}
        <MultiSelect
          searchable
          hidePickedOptions
          limit={100}
          label={t('groups.members')}
          nothingFoundMessage={t('nothingFound')}
          data={[...members, ...staff]}
          error={everyone.isError ? t('notRead') : undefined}
          value={asked.people === null ? members.map(({ value }) => value) : [...asked.people]}
          onChange={(people) => change({ people })}
        />
        <Refusal error={error} />
        <Row justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isActing} disabled={asked.code.trim() === ''}>
            {t('save')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
