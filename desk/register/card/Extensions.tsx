import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { SendState } from '../../request/SendState.tsx';
import { useSend } from '../../sending/use-send.ts';
import { type Entry, valueOf, type Warranty } from '../entry.ts';
import styles from '../register.module.css';
import { WarrantyBadge } from '../WarrantyBadge.tsx';
import { Section } from './Section.tsx';

interface ExtensionsProps {
  readonly entry: Entry;
  readonly canManage: boolean;
}

/** The warranty of a machine: the maker's, and longer ones that were bought. */
export function Extensions({ entry, canManage }: ExtensionsProps) {
  const { t, day } = useWords('registers');
  const api = useApi();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const extensions = (valueOf(entry, 'extensions') ?? []) as Answer<'getEquipment'>['extensions'];
  const readAgain = (): void => void queries.invalidateQueries({ queryKey: ['registers'] });
  const removing = useSend(
    `no extension of ${entry.uuid}`,
    ({ extension, version }: { extension: string; version: number }, { signal }) =>
      api.removeWarrantyExtension({ path: { equipment: entry.uuid, extension }, ifMatch: version, signal }),
    { done: readAgain, failed: readAgain },
  );
  return (
    <Section
      title={t('extensions.title')}
      add={canManage && !adding ? { label: t('extensions.add'), run: () => setAdding(true) } : undefined}
    >
      <WarrantyBadge warranty={valueOf(entry, 'warranty') as Warranty} />
      {adding && <NewExtension equipment={entry.uuid} close={() => setAdding(false)} />}
      {extensions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('extensions.none')}
        </Text>
      )}
      <ul className={styles.items}>
        {extensions.map(({ uuid, number, startsOn, untilOn }) => (
          <li key={uuid}>
            <span>{number ?? t('extensions.noNumber')}</span>
            <span className={styles.dim}>
              {day(startsOn)} – {day(untilOn)}
            </span>
            {canManage && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                onClick={() => void removing.send({ extension: uuid, version: entry.version })}
              >
                {t('periods.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <SendState sending={removing} />
    </Section>
  );
}

function NewExtension({ equipment, close }: { readonly equipment: string; readonly close: () => void }) {
  const { t } = useWords('registers');
  const api = useApi();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ number: '', startsOn: '', untilOn: '' });
  const [judged, setJudged] = useState(false);
  const sending = useSend(
    `new extension of ${equipment}`,
    (body: { number: string | null; startsOn: string; untilOn: string }, how) =>
      api.addWarrantyExtension({ path: { equipment }, body, ...how }),
    {
      done: () => {
        void queries.invalidateQueries({ queryKey: ['registers'] });
        close();
      },
    },
  );
  const { number, startsOn, untilOn } = typed;
  const wrongEnd = untilOn === '' || untilOn < startsOn;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setJudged(true);
        if (startsOn === '' || wrongEnd) return;
        void sending.send({ number: number.trim() === '' ? null : number.trim(), startsOn, untilOn });
      }}
    >
      <Stack gap="sm" mt="sm">
        <div className={styles.form}>
          {(['number', 'startsOn', 'untilOn'] as const).map((name) => (
            <TextInput
              key={name}
              type={name === 'number' ? 'text' : 'date'}
              label={t(`extensions.${name}`)}
              autoFocus={name === 'number'}
              withAsterisk={name !== 'number'}
              value={typed[name]}
              error={
                judged && ((name === 'startsOn' && startsOn === '') || (name === 'untilOn' && wrongEnd))
                  ? t(name === 'untilOn' ? 'periods.endWrong' : 'problem.value-required')
                  : undefined
              }
              onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [name]: value }))}
            />
          ))}
        </div>
        <SendState sending={sending} />
        <Group gap="sm">
          <Button type="submit" size="xs" loading={sending.state === 'sending'}>
            {t('extensions.add')}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {t('form.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
