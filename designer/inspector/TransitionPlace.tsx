import { ActionIcon, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useWords } from '../../ui/i18n/index.ts';
import { selectState } from '../model/selection.ts';
import type { TransitionView } from '../model/workflow-view.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { moveOf } from '../outline/row-commands.ts';
import { rowsOf, transitionKey } from '../outline/rows-of.ts';
import styles from './inspector.module.css';

interface TransitionPlaceProps {
  readonly transition: TransitionView;
  /** True: its place among the candidates cannot be changed here. */
  readonly fixed: boolean;
}

/** Where a transition starts, and its place among the candidates of its trigger, of which the first that fits is taken. */
export function TransitionPlace({ transition, fixed }: TransitionPlaceProps) {
  const { t } = useWords('inspector');
  const { view, run, select } = useWorkflowEditor();
  const { names } = useSurroundings();
  const { id, from, index, of } = transition;
  const row = of < 2 ? undefined : rowsOf(view).find(({ key }) => key === transitionKey(id));
  const up = row === undefined ? null : moveOf(view, row, 'up');
  const down = row === undefined ? null : moveOf(view, row, 'down');
  return (
    <>
      <div className={styles.row}>
        <Text size="sm">{t('transition.from')}</Text>
        <button
          type="button"
          className={styles.link}
          onClick={() => view.stateById.has(from) && select(selectState(from))}
        >
          {names.state(from)}
        </button>
      </div>
      {of > 1 && (
        <Group gap={0}>
          <Text size="sm" className={styles.grow}>
            {t('transition.place', { index: index + 1, of })}
          </Text>
          {!fixed && (
            <>
              <ActionIcon
                aria-label={t('transition.earlier')}
                disabled={up === null}
                onClick={() => up !== null && run(up)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                aria-label={t('transition.later')}
                disabled={down === null}
                onClick={() => down !== null && run(down)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
            </>
          )}
        </Group>
      )}
    </>
  );
}
