import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { newTransition } from '../model/new-ids.ts';
import { selectTransition } from '../model/selection.ts';
import type { StateView } from '../model/workflow-view.ts';
import { isEscape } from '../workflow/is-escape.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { DelayField } from './DelayField.tsx';
import { Arrow } from './Arrow.tsx';
import styles from './inspector.module.css';
import { Reference } from './Reference.tsx';

/** The timers of a state: after which delay it goes where, and a new one. */
export function StateTimers({ state }: { readonly state: StateView }) {
  const { t, duration } = useWords('inspector');
  const { view, readOnly, select } = useWorkflowEditor();
  const { names } = useSurroundings();
  const [adding, setAdding] = useState(false);
  const timers = view.transitions.filter(({ from, trigger }) => from === state.id && 'after' in trigger);
  return (
    <>
      <ul className={styles.list}>
        {timers.map(({ id, trigger, target }) => {
          const key = 'after' in trigger ? trigger.after : '';
          const length = view.delays[key]?.duration;
          return (
            <li key={id} className={styles.row}>
              <button type="button" className={styles.link} onClick={() => select(selectTransition(id))}>
                {names.delay(key)}
                {length !== undefined && (
                  <Text span size="xs" c="dimmed" title={length}>
                    {' '}
                    {duration(length)}
                  </Text>
                )}
                <Arrow />
                {target === null ? t('stays') : names.state(target)}
              </button>
            </li>
          );
        })}
      </ul>
      {timers.length === 0 && <Text c="dimmed">{t('state.noTimers')}</Text>}
      {!readOnly && !adding && (
        <Button size="compact-sm" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => setAdding(true)}>
          {t('state.addTimer')}
        </Button>
      )}
      {adding && <NewTimer from={state.id} onDone={() => setAdding(false)} />}
    </>
  );
}

/** An inline form for a new timer of a state; tells the id of the transition, or null. */
export function NewTimer({ from, onDone }: { readonly from: string; readonly onDone: (id: string | null) => void }) {
  const { t } = useWords('inspector');
  const { view, run } = useWorkflowEditor();
  const { choices } = useSurroundings();
  const [delay, setDelay] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const add = (): void => {
    setTried(true);
    if (delay === null) return;
    const command = newTransition(view, { from, target, title: `${from}-${delay}`, trigger: { after: delay } });
    if (run({ do: 'add-transition', ...command })) onDone(command.transition.id);
  };
  return (
    <div
      className={styles.inline}
      role="group"
      aria-label={t('state.addTimer')}
      onKeyDown={(event) => {
        if (!isEscape(event)) return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <DelayField value={delay} onChange={setDelay} />
      {tried && delay === null && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {t('delay.missing')}
        </Text>
      )}
      <Reference
        label={t('transition.target')}
        choices={choices.state ?? []}
        value={target}
        placeholder={t('stays')}
        onChange={setTarget}
      />
      <Group gap="xs">
        <Button size="compact-sm" onClick={add}>
          {t('add')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDone(null)}>
          {t('cancel')}
        </Button>
      </Group>
    </div>
  );
}
