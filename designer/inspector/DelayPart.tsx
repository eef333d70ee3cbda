import { Badge, Button, Group, Text } from '@mantine/core';
import type { DelayConfig } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { SchemaForm, schemaFor } from '../../ui/schema-form/index.ts';
import { isObject, type Json } from '../model/json.ts';
import { NOTHING, selectTransition } from '../model/selection.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { isDuration } from './DelayField.tsx';
import { ElementProblems } from './ElementProblems.tsx';
import { Arrow } from './Arrow.tsx';
import { ElementUses } from './ElementUses.tsx';
import styles from './inspector.module.css';
import { Section } from './Section.tsx';
import { useGesture } from './use-gesture.ts';

/** A delay: how long, by which calendar, what it is called, and the timers that wait for it. */
export function DelayPart({ id }: { readonly id: string }) {
  const { t, duration, title } = useWords('inspector');
  const { view, overlay, readOnly, run, select } = useWorkflowEditor();
  const { names, base } = useSurroundings();
  const { gesture, begin } = useGesture();
  const delay = view.delays[id];
  if (delay === undefined) return null;
  const users = view.transitions.filter(({ trigger }) => 'after' in trigger && trigger.after === id);
  const was = overlay === null ? undefined : base?.delays[id];
  const origin = view.delayOrigin[id] ?? 'base';
  const change = (value: Json): void => {
    // A duration that is not one yet stays in the form, with its sentence.
    if (isObject(value) && isDuration(value.duration)) {
      run({ do: 'set-delay', key: id, delay: value as unknown as DelayConfig }, gesture());
    }
  };
  return (
    <>
      <div className={styles.head}>
        <h2 tabIndex={-1} data-inspector-heading>
          {names.delay(id)}
        </h2>
        <Badge variant="default" tt="none" fw={500}>
          {t('delay.one')}
        </Badge>
        {overlay !== null && (
          <Badge variant={origin === 'base' ? 'default' : 'light'} tt="none">
            {t(`overlay.origin.${origin}`)}
          </Badge>
        )}
        <span className={styles.id}>{id}</span>
      </div>
      <ElementProblems id={id} />
      <Text>{t('delay.says', { duration: duration(delay.duration), iso: delay.duration })}</Text>
      {was !== undefined && origin === 'changed' && (
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {t('overlay.baseSays', { value: [title(was.title), duration(was.duration)].filter(Boolean).join(', ') })}
          </Text>
          {!readOnly && (
            <Button size="compact-xs" variant="subtle" onClick={() => run({ do: 'set-delay', key: id, delay: was })}>
              {t('overlay.takeBack')}
            </Button>
          )}
        </Group>
      )}
      <div onFocus={begin}>
        <SchemaForm
          key={id}
          schema={schemaFor('machine.schema.json#/$defs/delay')}
          value={delay as unknown as Json}
          readOnly={readOnly}
          onChange={change}
        />
      </div>
      <Section title={t('delay.users')}>
        {users.length === 0 && <Text c="dimmed">{t('delay.unused')}</Text>}
        <ul className={styles.list}>
          {users.map((user) => (
            <li key={user.id} className={styles.row}>
              <button type="button" className={styles.link} onClick={() => select(selectTransition(user.id))}>
                {names.state(user.from)}
                <Arrow />
                {user.target === null ? t('stays') : names.state(user.target)}
              </button>
            </li>
          ))}
        </ul>
        {!readOnly && users.length === 0 && (
          <Button
            size="compact-sm"
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => run({ do: 'set-delay', key: id, delay: null }) && select(NOTHING)}
          >
            {t('delay.remove')}
          </Button>
        )}
      </Section>
      <ElementUses element={{ type: 'delay', id }} />
    </>
  );
}
