import { Checkbox, Select } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { isList } from '../model/json.ts';
import type { StateView } from '../model/workflow-view.ts';
import { makeInitial } from '../outline/row-commands.ts';
import { statusSeen } from '../workflow/names-in.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { ActionsEditor } from './ActionsEditor.tsx';
import { ElementHead } from './ElementHead.tsx';
import { ElementUses } from './ElementUses.tsx';
import { Part } from './Part.tsx';
import { Reference } from './Reference.tsx';
import { References } from './References.tsx';
import { Section } from './Section.tsx';
import { StateTimers } from './StateTimers.tsx';
import { StateWays } from './StateWays.tsx';
import { StatusField } from './StatusField.tsx';
import { TextField } from './TextField.tsx';
import { useParts } from './use-part.ts';

const KINDS = ['atomic', 'compound', 'parallel', 'final', 'history'] as const;

/** Everything that a state says. */
export function StatePart({ state }: { readonly state: StateView }) {
  const { t } = useWords('inspector');
  const { view, overlay, readOnly, run } = useWorkflowEditor();
  const { choices, names } = useSurroundings();
  const partOf = useParts({ type: 'state', id: state.id });
  const status = partOf('meta/status');
  const stage = partOf('meta/stage');
  const checklists = partOf('meta/checklists');
  const entry = partOf('entry');
  const exit = partOf('exit');
  const initial = partOf('initial');
  const toInitial = makeInitial(view, state.id);
  const parent = state.parent === null ? undefined : view.stateById.get(state.parent);
  const around = parent === undefined ? undefined : statusSeen(view, parent);
  const children = state.children.flatMap((id) => view.stateById.get(id) ?? []);
  const inRegions = (parent?.kind ?? view.workflow.machine.type) === 'parallel';
  const atRest = state.kind !== 'history';
  const fixed = readOnly || (overlay !== null && state.origin !== 'added');
  return (
    <>
      <ElementHead
        type="state"
        id={state.id}
        title={names.state(state.id)}
        kind={t(`kind.${state.kind}`)}
        origin={state.origin}
      />
      {atRest && (
        <>
          <Part part={status}>
            <StatusField value={state.config.meta?.status} inherited={around} onChange={(id) => status.set(id)} />
          </Part>
          <Part part={stage}>
            <Reference
              label={t('state.stage')}
              description={t('state.stageHint')}
              choices={choices.stage ?? []}
              value={state.config.meta?.stage}
              readOnly={readOnly}
              placeholder={t('state.noStage')}
              onChange={(id) => stage.set(id)}
            />
          </Part>
          <Part part={checklists}>
            <References
              label={t('state.checklists')}
              choices={choices.checklist ?? []}
              value={state.config.meta?.checklists ?? []}
              readOnly={readOnly}
              placeholder={t('add')}
              onChange={(ids) => checklists.set(ids.length === 0 ? null : [...ids])}
            />
          </Part>
        </>
      )}
      <Select
        label={t('state.kind')}
        description={fixed && overlay !== null ? t('overlay.kindOfBase') : undefined}
        size="sm"
        readOnly={fixed}
        allowDeselect={false}
        data={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        value={state.kind}
        onChange={(kind) => kind !== null && kind !== state.kind && partOf('type').set(kind)}
      />
      {!inRegions && atRest && (
        <Checkbox
          label={parent === undefined ? t('state.first') : t('state.firstIn', { state: names.state(parent.id) })}
          checked={state.initial}
          disabled={readOnly || (overlay !== null && parent === undefined)}
          onChange={() => toInitial !== null && run(toInitial)}
        />
      )}
      {state.kind === 'compound' && (
        <Part part={initial}>
          <Reference
            label={t('state.initial')}
            choices={children.map(({ id, key }) => ({ id: key, label: names.state(id), hint: id }))}
            value={state.config.initial}
            clearable={false}
            readOnly={readOnly}
            onChange={(key) => key !== null && initial.set(key)}
          />
        </Part>
      )}
      {state.kind === 'history' && <HistoryFields state={state} />}
      {atRest && state.kind !== 'final' && (
        <Section title={t('state.timers')}>
          <StateTimers state={state} />
        </Section>
      )}
      <StateWays state={state} />
      {atRest && (
        <Section title={t('state.actions')}>
          <Part part={entry}>
            <ActionsEditor label={t('state.entry')} value={entry.value} onChange={entry.set} />
          </Part>
          {(state.kind !== 'final' || (isList(exit.value) && exit.value.length > 0)) && (
            <Part part={exit}>
              <ActionsEditor label={t('state.exit')} value={exit.value} onChange={exit.set} />
            </Part>
          )}
        </Section>
      )}
      <Section title={t('remarks')}>
        <TextField
          label={t('description')}
          value={state.config.description}
          readOnly={fixed}
          onChange={partOf('description').set}
        />
      </Section>
      <ElementUses element={{ type: 'state', id: state.id }} />
    </>
  );
}

function HistoryFields({ state }: { readonly state: StateView }) {
  const { t } = useWords('inspector');
  const { readOnly, overlay } = useWorkflowEditor();
  const { choices } = useSurroundings();
  const partOf = useParts({ type: 'state', id: state.id });
  const fixed = readOnly || (overlay !== null && state.origin !== 'added');
  return (
    <>
      <Select
        label={t('history.label')}
        size="sm"
        readOnly={fixed}
        allowDeselect={false}
        data={(['shallow', 'deep'] as const).map((each) => ({ value: each, label: t(`history.${each}`) }))}
        value={state.config.history ?? 'shallow'}
        onChange={(value) => value !== null && partOf('history').set(value)}
      />
      <Reference
        label={t('history.target')}
        choices={(choices.state ?? []).filter(({ id }) => id !== state.id)}
        value={state.config.target?.replace(/^#/, '')}
        readOnly={fixed}
        onChange={(id) => partOf('target').set(id === null ? null : `#${id}`)}
      />
    </>
  );
}
