import { Text } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { selectTransition } from '../model/selection.ts';
import type { StateView, TransitionView } from '../model/workflow-view.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { Arrow } from './Arrow.tsx';
import styles from './inspector.module.css';
import { Section } from './Section.tsx';

/** The transitions that leave and enter a state, as links. */
export function StateWays({ state }: { readonly state: StateView }) {
  const { t } = useWords('inspector');
  const { view } = useWorkflowEditor();
  const { names } = useSurroundings();
  const out = view.transitions.filter(({ from, trigger }) => from === state.id && !('after' in trigger));
  const into = view.transitions.filter(({ target, from }) => target === state.id && from !== state.id);
  const leads = ({ target }: TransitionView): string => (target === null ? t('stays') : names.state(target));
  return (
    <>
      {state.kind !== 'final' && state.kind !== 'history' && (
        <Section title={t('state.out')}>
          <Ways ways={out} none={t('state.noOut')} say={(way) => [names.transition(way), leads(way)]} />
        </Section>
      )}
      <Section title={t('state.into')}>
        <Ways ways={into} none={t('state.noInto')} say={(way) => [names.state(way.from), names.transition(way)]} />
      </Section>
    </>
  );
}

interface WaysProps {
  readonly ways: readonly TransitionView[];
  readonly none: string;
  /** Both ends. */
  readonly say: (way: TransitionView) => readonly [string, string];
}

function Ways({ ways, none, say }: WaysProps) {
  const { select } = useWorkflowEditor();
  if (ways.length === 0) return <Text c="dimmed">{none}</Text>;
  return (
    <ul className={styles.list}>
      {ways.map((way) => (
        <li key={way.id} className={styles.row}>
          <button type="button" className={styles.link} onClick={() => select(selectTransition(way.id))}>
            {say(way)[0]}
            <Arrow />
            {say(way)[1]}
          </button>
        </li>
      ))}
    </ul>
  );
}
