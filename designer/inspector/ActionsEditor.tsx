import { ActionIcon, Group, Input, Select, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Speaker } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { isList, type Json } from '../model/json.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { ActionParams } from './ActionParams.tsx';
import { type EditedAction, isComplete, replaced } from './complete-action.ts';
import styles from './inspector.module.css';

interface ActionsEditorProps {
  readonly label: string;
  readonly value: Json | undefined;
  /** Null when no action is left. */
  readonly onChange: (value: Json, gesture?: string) => void;
}

/**
 * What happens, in order: kinds of actions with their parameters. A new one counts once it has what its kind asks for;
 * until then it stands here alone.
 */
export function ActionsEditor({ label, value, onChange }: ActionsEditorProps) {
  const { t } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const { actions: kinds } = useSurroundings();
  const [pending, setPending] = useState<EditedAction | null>(null);
  const id = useId();
  const list = (isList(value) ? value : []) as unknown as readonly EditedAction[];
  const put = (next: readonly EditedAction[], gesture?: string): void =>
    onChange(next.length === 0 ? null : (next as unknown as Json), gesture);
  const changePending = (action: EditedAction): void => {
    if (!isComplete(action, kinds)) return setPending(action);
    setPending(null);
    put([...list, action]);
  };
  const move = (from: number, to: number): void => {
    const moved = list[from];
    if (moved !== undefined) put(list.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }}>
      <ol className={styles.list} aria-labelledby={id}>
        {[...list, ...(pending === null ? [] : [pending])].map((action, index) => (
          <li key={index} className={styles.action}>
            <ActionHead
              action={action}
              first={index === 0}
              last={index >= list.length - 1}
              move={index < list.length ? (by) => move(index, index + by) : null}
              remove={() => (index < list.length ? put(list.toSpliced(index, 1)) : setPending(null))}
            />
            <ActionParams
              action={action}
              onChange={(next, gesture) =>
                index < list.length ? put(replaced(list, index, next), gesture) : changePending(next)
              }
            />
          </li>
        ))}
      </ol>
      {list.length === 0 && readOnly && <Text c="dimmed">{t('actions.none')}</Text>}
      {!readOnly && pending === null && (
        <Select
          mt="xs"
          size="sm"
          aria-label={t('actions.addTo', { label })}
          placeholder={t('actions.add')}
          data={kinds.map(({ type }) => ({ value: type, label: t(`actions.kind.${type}`, { defaultValue: type }) }))}
          value={null}
          searchable
          nothingFoundMessage={t('noneFound')}
          onChange={(type) => type !== null && changePending({ type })}
        />
      )}
    </Input.Wrapper>
  );
}

interface ActionHeadProps {
  readonly action: EditedAction;
  readonly first: boolean;
  readonly last: boolean;
  /** Null: it is not in the list yet. */
  readonly move: ((by: 1 | -1) => void) | null;
  readonly remove: () => void;
}

function ActionHead({ action, first, last, move, remove }: ActionHeadProps) {
  const { t } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const { actions: kinds, titles, language } = useSurroundings();
  const name = t(`actions.kind.${action.type}`, { defaultValue: action.type });
  const known = kinds.some(({ type }) => type === action.type);
  return (
    <Group gap={0} wrap="nowrap">
      <Text size="sm" fw={500} className={styles.grow}>
        {move === null ? name : new Speaker(titles, language).action(action)}
        {!known && (
          <Text span c="red" size="xs" ml="xs">
            {t('actions.unknown')}
          </Text>
        )}
      </Text>
      {!readOnly && move !== null && (
        <>
          <ActionIcon aria-label={t('moveUp', { name })} disabled={first} onClick={() => move(-1)}>
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon aria-label={t('moveDown', { name })} disabled={last} onClick={() => move(1)}>
            <IconArrowDown size={16} />
          </ActionIcon>
        </>
      )}
      {!readOnly && (
        <ActionIcon aria-label={t('removeOne', { name })} onClick={remove}>
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}
