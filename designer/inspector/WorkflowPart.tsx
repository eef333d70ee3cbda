import { Badge, Button, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { isObject, type Json } from '../model/json.ts';
import { selectDelay } from '../model/selection.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { ActionsEditor } from './ActionsEditor.tsx';
import { NewDelay } from './DelayField.tsx';
import { ElementProblems } from './ElementProblems.tsx';
import { ElementUses } from './ElementUses.tsx';
import styles from './inspector.module.css';
import { OverlayFields } from './OverlayFields.tsx';
import { Reference } from './Reference.tsx';
import { Section } from './Section.tsx';
import { TextField } from './TextField.tsx';
import { TitleFields } from './TitleFields.tsx';

/** The workflow itself: what it is called, the statuses it speaks, where it begins, its delays. */
export function WorkflowPart() {
  const { t, language } = useWords('inspector');
  const { view, overlay, readOnly, run } = useWorkflowEditor();
  const { choices, names } = useSurroundings();
  const { workflow, machineId } = view;
  const top = view.states.filter(({ parent }) => parent === null);
  const fixed = readOnly || overlay !== null;
  const parallel = view.states.some(({ kind }) => kind === 'parallel') || workflow.machine.type === 'parallel';
  const regions = view.states.filter(({ parent }) =>
    parent === null ? workflow.machine.type === 'parallel' : view.stateById.get(parent)?.kind === 'parallel',
  );
  const description: Json | undefined = workflow.description as Json | undefined;
  const text = isObject(description) ? description[language] : undefined;
  return (
    <>
      <div className={styles.head}>
        <h2 tabIndex={-1} data-inspector-heading>
          {names.state(machineId)}
        </h2>
        <Badge variant="default" tt="none" fw={500}>
          {t('workflow.one')}
        </Badge>
        <span className={styles.id}>{workflow.id}</span>
      </div>
      <ElementProblems id={machineId} />
      {overlay !== null && <OverlayFields overlay={overlay} />}
      <TitleFields
        label={t(overlay === null ? 'title' : 'workflow.titleOfBase')}
        value={workflow.title as Json | undefined}
        readOnly={fixed}
        onChange={(value, gesture) => value !== null && run({ do: 'set-workflow', path: 'title', value }, gesture)}
      />
      <TextField
        label={t('workflow.description', { language: t(`language.${language}`) })}
        value={text}
        maxLength={4000}
        readOnly={fixed}
        onChange={(value, gesture) =>
          run({ do: 'set-workflow', path: 'description', value: withText(description, language, value) }, gesture)
        }
      />
      <Reference
        label={t('workflow.statuses')}
        description={t('workflow.statusesHint')}
        choices={choices.statuses ?? []}
        value={workflow.statuses}
        clearable={false}
        readOnly={fixed}
        onChange={(value) => value !== null && run({ do: 'set-workflow', path: 'statuses', value })}
      />
      <Select
        label={t('workflow.kind')}
        size="sm"
        readOnly={fixed}
        allowDeselect={false}
        data={(['compound', 'parallel'] as const).map((each) => ({ value: each, label: t(`workflow.${each}`) }))}
        value={workflow.machine.type ?? 'compound'}
        onChange={(kind) =>
          run({ do: 'set-workflow', path: 'machine/type', value: kind === 'parallel' ? 'parallel' : null })
        }
      />
      {workflow.machine.type !== 'parallel' && (
        <Reference
          label={t('workflow.initial')}
          choices={top.map(({ id, key }) => ({ id: key, label: names.state(id), hint: id }))}
          value={workflow.machine.initial}
          clearable={false}
          readOnly={fixed}
          placeholder={top.length === 0 ? t('workflow.noStates') : t('choose')}
          onChange={(value) => value !== null && run({ do: 'set-workflow', path: 'machine/initial', value })}
        />
      )}
      {(parallel || workflow.primary !== undefined) && (
        <Reference
          label={t('workflow.primary')}
          description={t('workflow.primaryHint')}
          choices={regions.map(({ id }) => ({ id, label: names.state(id), hint: id }))}
          value={workflow.primary}
          readOnly={fixed}
          onChange={(value) => run({ do: 'set-workflow', path: 'primary', value })}
        />
      )}
      <Section title={t('workflow.delays')}>
        <Delays />
      </Section>
      <Section title={t('state.actions')}>
        {fixed && (workflow.machine.entry ?? []).length === 0 ? (
          <Text c="dimmed">{t('actions.none')}</Text>
        ) : (
          <ActionsEditor
            label={t('workflow.entry')}
            value={workflow.machine.entry as Json | undefined}
            onChange={(value, gesture) => run({ do: 'set-workflow', path: 'machine/entry', value }, gesture)}
          />
        )}
      </Section>
      <ElementUses />
    </>
  );
}

function Delays() {
  const { t, duration } = useWords('inspector');
  const { view, readOnly, select } = useWorkflowEditor();
  const { names } = useSurroundings();
  const [adding, setAdding] = useState(false);
  const delays = Object.entries(view.delays);
  return (
    <>
      {delays.length === 0 && <Text c="dimmed">{t('delay.none')}</Text>}
      <ul className={styles.list}>
        {delays.map(([key, delay]) => (
          <li key={key} className={styles.row}>
            <button type="button" className={styles.link} onClick={() => select(selectDelay(key))}>
              {names.delay(key)}
            </button>
            <Text size="sm" c="dimmed" title={delay.duration}>
              {duration(delay.duration)}
            </Text>
          </li>
        ))}
      </ul>
      {!readOnly && !adding && (
        <Button size="compact-sm" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => setAdding(true)}>
          {t('delay.new')}
        </Button>
      )}
      {adding && <NewDelay onDone={() => setAdding(false)} />}
    </>
  );
}

/** A text in several languages with one of them changed; null when none is left. */
function withText(value: Json | undefined, language: string, text: Json): Json {
  const { [language]: _, ...rest } = isObject(value) ? value : {};
  if (text !== null) return { ...(isObject(value) ? value : {}), [language]: text };
  return Object.keys(rest).length === 0 ? null : rest;
}
