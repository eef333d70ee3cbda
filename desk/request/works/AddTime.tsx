import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NewTime } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { useOpenRequest } from '../request-context.ts';
import { minutesTyped } from './minutes-typed.ts';
import { TIME_KINDS } from './time-kinds.ts';
import { useAddKept } from './use-add-kept.ts';
import styles from './works.module.css';

const MINUTE_MS = 60_000;

interface Typed {
  readonly kind: NewTime['kind'];
  readonly time: string;
  readonly day: string;
  readonly note: string;
}

const NOTHING: Typed = { kind: 'work', time: '', day: '', note: '' };

/** Adds time of one's own. */
export function AddTime({ close }: { readonly close: () => void }) {
  const { t, duration } = useWords('request');
  const { request, number } = useOpenRequest();
  const typed = useTypedDraft<Typed>(`time ${number}`, NOTHING);
  const { kind, time, day, note } = typed.value;
  const [judged, setJudged] = useState(false);
  const minutes = minutesTyped(time);
  const change = (next: Partial<Typed>): void => typed.set((before) => ({ ...before, ...next }));
  const { add, busy } = useAddKept();
  const submit = (): void => {
    setJudged(true);
    if (minutes === null) return;
    const body: NewTime = {
      kind,
      minutes,
      ...(day === '' ? {} : { day }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    const label = t('times.total', { kind: t(`times.kinds.${kind}`), time: duration(minutes * MINUTE_MS) });
    const done = (): void => {
      typed.clear();
      setJudged(false);
      close();
    };
    void add({ operation: 'addTime', path: { request: request.uuid }, body }, label, done);
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('times.add')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <Group gap="sm" align="flex-start">
          <TextInput
            autoFocus
            w={150}
            label={t('times.minutes')}
            description={t('times.minutesHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={time}
            error={judged && minutes === null ? t('times.minutesWrong') : undefined}
            onChange={(event) => change({ time: event.currentTarget.value })}
          />
          <Select
            w={180}
            label={t('times.kind')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: true }}
            data={TIME_KINDS.map((value) => ({ value, label: t(`times.kinds.${value}`) }))}
            value={kind}
            onChange={(value) => value !== null && change({ kind: value })}
          />
          <TextInput
            w={150}
            type="date"
            label={t('times.on')}
            value={day}
            onChange={(event) => change({ day: event.currentTarget.value })}
          />
        </Group>
        <TextInput
          label={t('times.note')}
          maxLength={1000}
          value={note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            {t('times.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('times.close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
