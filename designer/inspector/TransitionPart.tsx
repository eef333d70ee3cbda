import { Checkbox, Select } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { isObject, type Json } from '../model/json.ts';
import type { TransitionView } from '../model/workflow-view.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { ActionsEditor } from './ActionsEditor.tsx';
import { ElementHead } from './ElementHead.tsx';
import { ElementUses } from './ElementUses.tsx';
import { LazyRule } from './LazyRule.tsx';
import { OrderedReferences } from './OrderedReferences.tsx';
import { Part } from './Part.tsx';
import { Reference } from './Reference.tsx';
import { References } from './References.tsx';
import { RequiredFields } from './RequiredFields.tsx';
import { Section } from './Section.tsx';
import { TextField } from './TextField.tsx';
import { TitleFields } from './TitleFields.tsx';
import { TransitionPlace } from './TransitionPlace.tsx';
import { kindOfTrigger, TriggerField } from './TriggerField.tsx';
import { type EditedPart, useParts } from './use-part.ts';
import { useShared } from './use-shared.ts';

/** Everything that a transition says. */
export function TransitionPart({ transition }: { readonly transition: TransitionView }) {
  const { t } = useWords('inspector');
  const { overlay, readOnly, run } = useWorkflowEditor();
  const { choices, names } = useSurroundings();
  const { id, config, trigger, origin } = transition;
  const partOf = useParts({ type: 'transition', id });
  const setShared = useShared(transition);
  const byEvent = 'on' in trigger;
  const title = partOf('meta/title');
  const roles = partOf('meta/roles');
  const form = partOf('meta/form');
  const required = partOf('meta/required');
  const guard = partOf('guard');
  const actions = partOf('actions');
  const target = partOf('target');
  const fixed = readOnly || (overlay !== null && origin !== 'added');
  return (
    <>
      <ElementHead
        type="transition"
        id={id}
        title={names.transition(transition)}
        kind={t(`trigger.${kindOfTrigger(trigger)}`)}
        origin={origin}
      />
      {byEvent && (
        <Part part={title}>
          <TitleFields
            label={t('title')}
            value={title.value}
            readOnly={readOnly}
            onChange={(value, gesture) => setShared('meta/title', value, gesture)}
          />
        </Part>
      )}
      {fixed ? (
        <ReadTrigger transition={transition} />
      ) : (
        <TriggerField key={id} trigger={trigger} onChange={(next) => run({ do: 'set-trigger', id, trigger: next })} />
      )}
      <Part part={target}>
        <Reference
          label={t('transition.target')}
          choices={choices.state ?? []}
          value={transition.target}
          readOnly={readOnly}
          placeholder={t('stays')}
          onChange={(next) => run({ do: 'reconnect', id, target: next })}
        />
      </Part>
      <TransitionPlace transition={transition} fixed={fixed} />
      {byEvent && (
        <Part part={roles}>
          <References
            label={t('transition.roles')}
            description={t('transition.rolesHint')}
            choices={choices.role ?? []}
            value={config.meta?.roles ?? []}
            readOnly={readOnly}
            placeholder={t('transition.anybody')}
            onChange={(ids) => setShared('meta/roles', ids.length === 0 ? null : [...ids])}
          />
        </Part>
      )}
      <Section title={t('transition.rule')}>
        <Part part={guard}>
          <LazyRule
            key={id}
            place={id}
            rule={ruleOf(guard)}
            onChange={(rule) => guard.set(rule === undefined ? null : { type: 'rule', params: rule }, `rule ${id}`)}
          />
        </Part>
      </Section>
      {byEvent && (
        <Section title={t('transition.needs')}>
          <Part part={required}>
            <RequiredFields value={required.value} onChange={required.set} />
          </Part>
          <Part part={form}>
            <OrderedReferences
              label={t('transition.form')}
              description={t('transition.formHint')}
              choices={choices.field ?? []}
              value={config.meta?.form ?? []}
              readOnly={readOnly}
              onChange={(ids) => setShared('meta/form', ids.length === 0 ? null : [...ids])}
            />
          </Part>
        </Section>
      )}
      <Section title={t('transition.actions')}>
        <Part part={actions}>
          <ActionsEditor key={id} label={t('transition.does')} value={actions.value} onChange={actions.set} />
        </Part>
      </Section>
      <Section title={t('remarks')}>
        {transition.target !== null && (
          <Checkbox
            label={t('transition.reenter')}
            description={t('transition.reenterHint')}
            checked={config.reenter === true}
            disabled={readOnly}
            onChange={({ currentTarget }) => partOf('reenter').set(currentTarget.checked ? true : null)}
          />
        )}
        <TextField
          label={t('description')}
          value={config.description}
          readOnly={fixed}
          onChange={partOf('description').set}
        />
      </Section>
      <ElementUses element={{ type: 'transition', id }} />
    </>
  );
}

/** A rule that stands in a guard; undefined when there is none. */
function ruleOf(guard: EditedPart): Json | undefined {
  return isObject(guard.value) ? guard.value.params : undefined;
}

/** What sets off a transition of the base, which an overlay cannot change. */
function ReadTrigger({ transition }: { readonly transition: TransitionView }) {
  const { t } = useWords('inspector');
  const { names } = useSurroundings();
  const { overlay } = useWorkflowEditor();
  const said = names.trigger(transition.trigger);
  return (
    <Select
      label={t('trigger.label')}
      description={overlay === null ? undefined : t('overlay.triggerOfBase')}
      size="sm"
      readOnly
      data={[{ value: said, label: said }]}
      value={said}
    />
  );
}
