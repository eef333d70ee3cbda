import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { PersonDetail } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTell } from '../../queue/use-tell.tsx';
import { Refusal } from '../../sending/Refusal.tsx';
import styles from '../admin.module.css';
import { useAct } from '../use-act.ts';
import { changesOf, draftOf, type PersonDraft } from './person-draft.ts';
import { PersonFields } from './PersonFields.tsx';

interface ChangePersonProps {
  readonly person: PersonDetail;
  readonly disabled: boolean;
}

/** What is known of a person; only what was changed is sent. */
export function ChangePerson({ person, disabled }: ChangePersonProps) {
  const { t } = useWords('admin');
  const api = useApi();
  const tell = useTell();
  const before = draftOf(person);
  const [changed, setChanged] = useState<Partial<PersonDraft>>({});
  const draft = { ...before, ...changed };
  const body = changesOf(before, draft);
  const isSame = Object.keys(body).length === 0;
  const { act, isActing, error, forget } = useAct(
    (change: typeof body) => api.changePerson({ path: { uuid: person.uuid }, body: change }),
    {
      about: 'people',
      done: () => {
        setChanged({});
        tell.done(t('saved'));
      },
    },
  );
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) act(body);
      }}
    >
      <h2>{t('people.about')}</h2>
      <PersonFields
        isNew={false}
        disabled={disabled}
        draft={draft}
        change={(part) => setChanged((earlier) => ({ ...earlier, ...part }))}
      />
      {!disabled && (
        <>
          <Refusal error={error} close={forget} />
          <Group mt="md">
            <Button type="submit" loading={isActing} disabled={isSame || draft.name.trim() === ''}>
              {t('save')}
            </Button>
            {!isSame && (
              <Button
                variant="default"
                onClick={() => {
                  setChanged({});
                  forget();
                }}
              >
                {t('undo')}
              </Button>
            )}
          </Group>
        </>
      )}
    </form>
  );
}
