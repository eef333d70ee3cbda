import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PersonDetail } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { toInstant } from '../../../ui/schema-form/instants.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { useAct } from '../use-act.ts';
import { useEveryone } from './use-everyone.ts';

interface NameDeputyProps {
  readonly person: PersonDetail;
  readonly close: () => void;
}

/** Names a deputy for a time: for a person who is away, or makes the person somebody's deputy. */
export function NameDeputy({ person, close }: NameDeputyProps) {
  const { t } = useWords('admin');
  const api = useApi();
  const everyone = useEveryone();
  const [isAway, setAway] = useState(true);
  const [other, setOther] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const naming = useAct((body: Parameters<typeof api.substitute>[0]['body']) => api.substitute({ body }), {
    about: 'people',
    done: close,
  });
  const [begins, ends] = [toInstant(from), toInstant(until)];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (other === null || begins === undefined || ends === undefined) return;
        const [absent, deputy] = isAway ? [person.uuid, other] : [other, person.uuid];
        naming.act({ absent, deputy, from: begins, until: ends });
      }}
    >
      <Stack gap="sm" mt="sm">
        <Select
          allowDeselect={false}
          label={t('substitutions.way')}
          data={[
            { value: 'away', label: t('substitutions.absent', { name: person.name }) },
            { value: 'stands', label: t('substitutions.stands', { name: person.name }) },
          ]}
          value={isAway ? 'away' : 'stands'}
          onChange={(value) => setAway(value === 'away')}
        />
        <Select
          searchable
          required
          limit={100}
          label={t(isAway ? 'substitutions.deputy' : 'substitutions.whoIs')}
          nothingFoundMessage={t('nothingFound')}
          error={everyone.isError ? t('notRead') : undefined}
          data={(everyone.data ?? [])
            .filter(({ kind, uuid }) => kind === 'staff' && uuid !== person.uuid)
            .map(({ uuid, name }) => ({ value: uuid, label: name }))}
          value={other}
          onChange={setOther}
        />
        <TextInput
          required
          type="datetime-local"
          label={t('substitutions.from')}
          value={from}
          onChange={({ currentTarget: { value } }) => setFrom(value)}
        />
        <TextInput
          required
          type="datetime-local"
          label={t('substitutions.until')}
          value={until}
          onChange={({ currentTarget: { value } }) => setUntil(value)}
        />
        <Refusal error={naming.error} close={naming.forget} />
        <Group gap="sm">
          <Button
            size="xs"
            type="submit"
            loading={naming.isActing}
            disabled={other === null || begins === undefined || ends === undefined}
          >
            {t('substitutions.save')}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
