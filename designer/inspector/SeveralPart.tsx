import { Button, Group } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { isList, type Json } from '../model/json.ts';
import { NOTHING } from '../model/selection.ts';
import type { StatePath, TransitionPath } from '../model/workflow-command.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import styles from './inspector.module.css';
import { commonValue } from './part-value.ts';
import { Reference } from './Reference.tsx';
import { References } from './References.tsx';
import { useGesture } from './use-gesture.ts';

/** Several chosen states and transitions: what they have in common, set in all of them at one stroke. */
export function SeveralPart() {
  const { t } = useWords('inspector');
  const { view, selection, readOnly, overlay, run, select } = useWorkflowEditor();
  const { choices } = useSurroundings();
  const { gesture, begin } = useGesture();
  const states = selection.states.flatMap((id) => view.stateById.get(id) ?? []);
  const transitions = selection.transitions.flatMap((id) => view.transitionById.get(id) ?? []);
  const byEvent = transitions.filter(({ trigger }) => 'on' in trigger);
  const atRest = states.filter(({ kind }) => kind !== 'history');
  const common = (configs: readonly { readonly config: unknown }[], path: string): Json | undefined =>
    commonValue(
      configs.map(({ config }) => config),
      path,
    );
  const setStates = (path: StatePath, value: Json): void => {
    begin();
    for (const { id } of atRest) run({ do: 'set-state', id, path, value }, gesture());
  };
  const setTransitions = (path: TransitionPath, value: Json): void => {
    begin();
    for (const { id } of byEvent) run({ do: 'set-transition', id, path, value }, gesture());
  };
  const differ = (value: Json | undefined): string => t(value === undefined ? 'several.differ' : 'several.none');
  const status = common(atRest, 'meta/status');
  const stage = common(atRest, 'meta/stage');
  const roles = common(byEvent, 'meta/roles');
  return (
    <>
      <div className={styles.head}>
        <h2 tabIndex={-1} data-inspector-heading>
          {t('several.title', { count: states.length + transitions.length })}
        </h2>
      </div>
      {atRest.length > 0 && (
        <>
          <Reference
            label={t('state.status')}
            choices={choices.status ?? []}
            value={textOf(status)}
            placeholder={differ(status)}
            readOnly={readOnly}
            onChange={(id) => setStates('meta/status', id)}
          />
          <Reference
            label={t('state.stage')}
            choices={choices.stage ?? []}
            value={textOf(stage)}
            placeholder={differ(stage)}
            readOnly={readOnly}
            onChange={(id) => setStates('meta/stage', id)}
          />
        </>
      )}
      {byEvent.length > 0 && (
        <References
          label={t('transition.roles')}
          choices={choices.role ?? []}
          value={isList(roles) ? roles.map(String) : []}
          placeholder={differ(roles)}
          readOnly={readOnly}
          onChange={(ids) => setTransitions('meta/roles', ids.length === 0 ? null : [...ids])}
        />
      )}
      {!readOnly && (
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              run({ do: 'remove', states: selection.states, transitions: selection.transitions }) && select(NOTHING)
            }
          >
            {t(overlay === null ? 'several.remove' : 'several.disable')}
          </Button>
          {overlay !== null && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => run({ do: 'inherit', states: selection.states, transitions: selection.transitions })}
            >
              {t('overlay.takeAllBack')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
