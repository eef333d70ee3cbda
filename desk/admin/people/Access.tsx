import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Invited, PersonDetail } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import styles from '../admin.module.css';
import { Secret } from '../Secret.tsx';
import { useAct } from '../use-act.ts';
import { useConfirm } from '../use-confirm.ts';

interface AccessProps {
  readonly person: PersonDetail;
  readonly manages: boolean;
}

/** How a person gets in: by an invitation, a password, a second factor. */
export function Access({ person, manages }: AccessProps) {
  const { t } = useWords('admin');
  const api = useApi();
  const confirm = useConfirm();
  const [invited, setInvited] = useState<Invited | null>(null);
  const path = { uuid: person.uuid };
  const invite = useAct(() => api.inviteAgain({ path }), { about: 'people', done: setInvited });
  const reset = useAct(() => api.resetSecondFactor({ path }), { about: 'people' });
  return (
    <section className={styles.panel} aria-label={t('access.title')}>
      <h2>{t('access.title')}</h2>
      <Text size="sm">{t(person.hasPassword ? 'access.password' : 'access.noPassword')}</Text>
      <Text size="sm">{t(person.secondFactor ? 'access.factor' : 'access.noFactor')}</Text>
      {invited !== null && (
        <Secret
          title={t('people.invited')}
          text={t(invited.mailed ? 'people.linkMailed' : 'people.linkNotMailed')}
          secret={invited.invitation.url}
          close={() => setInvited(null)}
        />
      )}
      <Refusal error={invite.error ?? reset.error} />
      {manages && person.active && (
        <Group mt="sm" gap="sm">
          <Button size="xs" variant="default" loading={invite.isActing} onClick={() => invite.act(undefined)}>
            {t(person.hasPassword ? 'access.newLink' : 'access.again')}
          </Button>
          {person.secondFactor && (
            <Button
              size="xs"
              variant="default"
              loading={reset.isActing}
              onClick={() =>
                confirm(t('access.reset'), t('access.resetText'), t('access.reset'), () => reset.act(undefined))
              }
            >
              {t('access.reset')}
            </Button>
          )}
        </Group>
      )}
    </section>
  );
}
