import { Button, Group, Stack } from '@mantine/core';
import type { Invited } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { useAct } from '../use-act.ts';
import { bodyOf, NEW_PERSON } from './person-draft.ts';
import { PersonFields } from './PersonFields.tsx';

interface InviteProps {
  readonly close: () => void;
  readonly invited: (answer: Invited) => void;
}

/** Adds a person, who is sent a link to choose a password by. */
export function Invite({ close, invited }: InviteProps) {
  const { t } = useWords('admin');
  const api = useApi();
  const draft = useTypedDraft('person new', NEW_PERSON);
  const { act, isActing, error } = useAct((body: ReturnType<typeof bodyOf>) => api.invitePerson({ body }), {
    about: 'people',
    done: (answer) => {
      draft.clear();
      invited(answer);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act(bodyOf(draft.value));
      }}
    >
      <Stack gap="md">
        <PersonFields isNew draft={draft.value} change={(part) => draft.set((before) => ({ ...before, ...part }))} />
        <Refusal error={error} />
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              draft.clear();
              close();
            }}
          >
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isActing} disabled={draft.value.name.trim() === ''}>
            {t('people.invite')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
