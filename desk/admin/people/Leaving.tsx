import { Anchor, Button, Group, List, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Deactivated, PersonDetail } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import styles from '../admin.module.css';
import { useAct } from '../use-act.ts';
import { useConfirm } from '../use-confirm.ts';
import { saveExport } from './save-export.ts';
import { useEveryone } from './use-everyone.ts';

/** How a person leaves: his requests are handed over, what is known of him is given to him, erased. */
export function Leaving({ person }: { readonly person: PersonDetail }) {
  const { t } = useWords('admin');
  const api = useApi();
  const confirm = useConfirm();
  const [outcome, setOutcome] = useState<Deactivated | null>(null);
  const { uuid, name } = person;
  const path = { uuid };
  const back = useAct(() => api.reactivatePerson({ path }), { about: 'people' });
  const erase = useAct(() => api.erasePerson({ path }), { about: 'people' });
  const exported = useAct(() => api.exportPerson({ path }), { about: 'people', done: saveExport });
  return (
    <section className={styles.panel} aria-label={t('leaving.title')}>
      <h2>{t('leaving.title')}</h2>
      {person.active ? (
        <Deactivate person={person} done={setOutcome} />
      ) : (
        <Group gap="sm">
          <Button size="xs" variant="default" loading={back.isActing} onClick={() => back.act(undefined)}>
            {t('leaving.back')}
          </Button>
          <Button
            size="xs"
            color="red"
            variant="light"
            loading={erase.isActing}
            onClick={() =>
              confirm(t('leaving.eraseTitle', { name }), t('leaving.eraseText'), t('leaving.erase'), () =>
                erase.act(undefined),
              )
            }
          >
            {t('leaving.erase')}
          </Button>
        </Group>
      )}
      {outcome !== null && !person.active && <Outcome outcome={outcome} />}
      <Refusal error={back.error ?? erase.error ?? exported.error} />
      <Group mt="sm">
        <Button size="xs" variant="default" loading={exported.isActing} onClick={() => exported.act(undefined)}>
          {t('leaving.export')}
        </Button>
      </Group>
    </section>
  );
}

interface DeactivateProps {
  readonly person: PersonDetail;
  readonly done: (outcome: Deactivated) => void;
}

function Deactivate({ person: { uuid, name, kind }, done }: DeactivateProps) {
  const { t } = useWords('admin');
  const api = useApi();
  const confirm = useConfirm();
  const everyone = useEveryone(kind === 'staff');
  const [to, setTo] = useState<string | null>(null);
  const { act, isActing, error, forget } = useAct(
    (handOverTo: string | null) => api.deactivatePerson({ path: { uuid }, body: { handOverTo } }),
    { about: 'people', done },
  );
  return (
    <>
      <Text size="sm" mb="xs">
        {t('leaving.text')}
      </Text>
      {kind === 'staff' && (
        <Select
          mb="xs"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          label={t('leaving.handOver')}
          placeholder={t('leaving.toQueue')}
          nothingFoundMessage={t('nothingFound')}
          data={(everyone.data ?? [])
            .filter((each) => each.kind === 'staff' && each.uuid !== uuid)
            .map((each) => ({ value: each.uuid, label: each.name }))}
          error={everyone.isError ? t('notRead') : undefined}
          limit={100}
          value={to}
          onChange={setTo}
        />
      )}
      <Refusal error={error} close={forget} />
      <Button
        size="xs"
        color="red"
        variant="light"
        loading={isActing}
        onClick={() =>
          confirm(t('leaving.deactivateTitle', { name }), t('leaving.deactivateText'), t('leaving.deactivate'), () =>
            act(to),
          )
        }
      >
        {t('leaving.deactivate')}
      </Button>
    </>
  );
}

function Outcome({ outcome: { handedOver, left } }: { readonly outcome: Deactivated }) {
  const { t } = useWords('admin');
  return (
    <div role="status">
      <Text size="sm" mt="sm">
        {t('leaving.handedOver', { count: handedOver })}
      </Text>
      {left.length > 0 && (
        <>
          <Text size="sm">{t('leaving.left')}</Text>
          <List size="sm">
            {left.map(({ request, code }) => (
              <List.Item key={request}>
                <Anchor component={Link} to={`/requests/${request}`}>
                  {code}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  );
}
