import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { MoneyInput, sayMoney } from '../../../ui/fields-form/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { SendState } from '../../request/SendState.tsx';
import { useSend } from '../../sending/use-send.ts';
import { type Entry, type PeriodState, valueOf } from '../entry.ts';
import { PeriodBadge } from '../PeriodBadge.tsx';
import styles from '../register.module.css';
import { Section } from './Section.tsx';
import { today } from './today.ts';
import { Flag } from '../../flag/Flag.tsx';

type Period = Answer<'getContract'>['periods'][number];

interface PeriodsProps {
  readonly entry: Entry;
  readonly canManage: boolean;
}

/** What is paid for under a contract: each period with its payment, which is noted by one click. */
export function Periods({ entry, canManage }: PeriodsProps) {
  const { t, day, language } = useWords('registers');
  const api = useApi();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const periods = (valueOf(entry, 'periods') ?? []) as readonly Period[];
  const readAgain = (): void => void queries.invalidateQueries({ queryKey: ['registers'] });
  const paying = useSend(
    `period of ${entry.uuid}`,
    ({ period, paidOn, version }: { period: string; paidOn: string | null; version: number }, { signal }) =>
      api.changeServicePeriod({ path: { contract: entry.uuid, period }, body: { paidOn }, ifMatch: version, signal }),
    { done: readAgain, failed: readAgain },
  );
  const removing = useSend(
    `no period of ${entry.uuid}`,
    ({ period, version }: { period: string; version: number }, { signal }) =>
      api.removeServicePeriod({ path: { contract: entry.uuid, period }, ifMatch: version, signal }),
    { done: readAgain, failed: readAgain },
  );
  const now = today();
  return (
    <Section
      title={t('periods.title')}
      add={canManage && !adding ? { label: t('periods.add'), run: () => setAdding(true) } : undefined}
    >
      <PeriodBadge period={valueOf(entry, 'period') as PeriodState} />
      {adding && <NewPeriod contract={entry.uuid} close={() => setAdding(false)} />}
      {periods.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('periods.none')}
        </Text>
      )}
      <ul className={styles.items}>
        {periods.map(({ uuid, startsOn, endsOn, dueOn, paidOn, amount, currency }) => (
          <li key={uuid}>
            <span>
              {day(startsOn)} – {day(endsOn)}
            </span>
            {amount !== null && <span>{sayMoney(amount, currency, language)}</span>}
            <Flag tone={paidOn !== null ? 'good' : dueOn !== null && dueOn < now ? 'bad' : 'plain'}>
              {paidOn !== null
                ? t('periods.paid', { on: day(paidOn) })
                : dueOn === null
                  ? t('periods.unpaid')
                  : t('periods.due', { on: day(dueOn) })}
            </Flag>
            {canManage && (
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() =>
                    void paying.send({ period: uuid, paidOn: paidOn === null ? now : null, version: entry.version })
                  }
                >
                  {t(paidOn === null ? 'periods.pay' : 'periods.unpay')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  onClick={() => void removing.send({ period: uuid, version: entry.version })}
                >
                  {t('periods.remove')}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
      <SendState sending={paying} />
      <SendState sending={removing} />
    </Section>
  );
}

function NewPeriod({ contract, close }: { readonly contract: string; readonly close: () => void }) {
  const { t } = useWords('registers');
  const api = useApi();
  const queries = useQueryClient();
  const [days, setDays] = useState({ startsOn: '', endsOn: '', dueOn: '' });
  const [amount, setAmount] = useState<number | null>(null);
  const [judged, setJudged] = useState(false);
  const sending = useSend(
    `new period of ${contract}`,
    (body: { startsOn: string; endsOn: string; dueOn: string | null; amount: number | null }, how) =>
      api.addServicePeriod({ path: { contract }, body, ...how }),
    {
      done: () => {
        void queries.invalidateQueries({ queryKey: ['registers'] });
        close();
      },
    },
  );
  const { startsOn, endsOn, dueOn } = days;
  const wrongEnd = endsOn === '' || endsOn < startsOn;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setJudged(true);
        if (startsOn === '' || wrongEnd) return;
        void sending.send({ startsOn, endsOn, dueOn: dueOn === '' ? null : dueOn, amount });
      }}
    >
      <Stack gap="sm" mt="sm">
        <div className={styles.form}>
          {(['startsOn', 'endsOn', 'dueOn'] as const).map((name) => (
            <TextInput
              key={name}
              type="date"
              label={t(`periods.${name}`)}
              autoFocus={name === 'startsOn'}
              withAsterisk={name !== 'dueOn'}
              value={days[name]}
              error={
                judged && ((name === 'startsOn' && startsOn === '') || (name === 'endsOn' && wrongEnd))
                  ? t(name === 'endsOn' ? 'periods.endWrong' : 'problem.value-required')
                  : undefined
              }
              onChange={({ currentTarget: { value } }) => setDays((before) => ({ ...before, [name]: value }))}
            />
          ))}
          <MoneyInput label={t('periods.amount')} currency="RUB" value={amount} onChange={setAmount} />
        </div>
        <SendState sending={sending} />
        <Group gap="sm">
          <Button type="submit" size="xs" loading={sending.state === 'sending'}>
            {t('periods.add')}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {t('form.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
