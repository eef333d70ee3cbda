import { Button, Group, NumberInput, Select } from '@mantine/core';
import { IconPlayerSkipForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { usePlayTable } from './play-table.ts';
import styles from './play.module.css';
import { isoDuration, toNextTimer } from './session.ts';
import { usePlayNames } from './use-play-names.ts';

const UNITS = { minute: 60, hour: 3600, day: 86_400 } as const;
type Unit = keyof typeof UNITS;

/** What time it is in the play, which timers run, and how far to let time pass. */
export function Clock() {
  const { t, date, duration } = useWords('play');
  const { played, move } = usePlayTable();
  const { delay } = usePlayNames();
  const [amount, setAmount] = useState<number | string>(1);
  const [unit, setUnit] = useState<Unit>('hour');
  const last = played.frames.at(-1);
  if (last === undefined || played.frames[0]?.move.refusals.length !== 0) return null;
  const next = toNextTimer(played);
  const seconds = typeof amount === 'number' ? Math.round(amount * UNITS[unit]) : 0;
  return (
    <section aria-label={t('clock.title')} className={styles.part}>
      <h3>{t('clock.title')}</h3>
      <p>{date(last.now)}</p>
      {last.timers.length === 0 ? (
        <p className={styles.hint}>{t('clock.none')}</p>
      ) : (
        <ul className={styles.timers}>
          {last.timers
            .toSorted((a, b) => a.due.getTime() - b.due.getTime())
            .map((timer) => (
              <li key={`${timer.state}/${timer.delay}`}>
                {t('clock.timer', {
                  delay: delay(timer.delay),
                  at: date(timer.due),
                  in: duration(timer.due.getTime() - last.now.getTime()),
                })}
              </li>
            ))}
        </ul>
      )}
      <Group gap="sm" align="end">
        <Button
          variant="default"
          leftSection={<IconPlayerSkipForward size={16} />}
          disabled={next === null}
          onClick={() => next !== null && move(next)}
        >
          {t('clock.next')}
        </Button>
        <NumberInput label={t('clock.amount')} w={90} min={1} max={100_000} value={amount} onChange={setAmount} />
        <Select
          aria-label={t('clock.unit')}
          w={120}
          data={Object.keys(UNITS).map((value) => ({ value, label: t(`unit.${value}`) }))}
          value={unit}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && setUnit(chosen as Unit)}
        />
        <Button variant="default" disabled={seconds < 1} onClick={() => move({ advance: isoDuration(seconds) })}>
          {t('clock.pass')}
        </Button>
      </Group>
    </section>
  );
}
