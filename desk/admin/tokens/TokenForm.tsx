import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Input } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import { useAct } from '../use-act.ts';

interface TokenFormProps {
  readonly close: () => void;
  readonly made: (secret: string) => void;
}

type Body = Input<'createToken'>['body'];

const SCOPES = ['read', 'write', 'definitions', 'people', 'operation'] as const;
const DAYS = ['30', '90', '365'] as const;
const DAY_MS = 86_400_000;

/** A new token: what it is for, what it may, how long it lives. */
export function TokenForm({ close, made }: TokenFormProps) {
  const { t } = useWords('admin');
  const api = useApi();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly (typeof SCOPES)[number][]>(['read']);
  const [days, setDays] = useState<string>('90');
  const { act, isActing, error } = useAct((body: Body) => api.createToken({ body }), {
    about: 'admin',
    done: ({ secret }) => made(secret),
  });
  const expires = (): string | null =>
    days === 'never' ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act({ name: name.trim(), scopes: [...scopes], expires: expires() });
      }}
    >
      <Stack gap="md">
        <TextInput
          data-autofocus
          required
          maxLength={190}
          label={t('tokens.name')}
          description={t('tokens.nameHint')}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <Checkbox.Group
          label={t('tokens.scopes')}
          description={t('tokens.scopesHint')}
          value={[...scopes]}
          onChange={(chosen) => setScopes(SCOPES.filter((scope) => chosen.includes(scope)))}
        >
          <Stack gap="xs" mt="xs">
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`tokens.scope.${scope}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select
          allowDeselect={false}
          label={t('tokens.expires')}
          data={[
            ...DAYS.map((value) => ({ value, label: t('tokens.days', { count: Number(value) }) })),
            { value: 'never', label: t('tokens.never') },
          ]}
          value={days}
          onChange={(value) => setDays(value ?? days)}
        />
        <Refusal error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isActing} disabled={name.trim() === '' || scopes.length === 0}>
            {t('tokens.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
