import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../../../ui/i18n/index.ts';
import { schemaFor, SchemaForm } from '../../../ui/schema-form/index.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { EditorProps } from '../editor-props.ts';
import { FoldedRows } from '../parts/FoldedRows.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { useMembers } from '../parts/use-members.ts';
import { ORDERS } from '../shape/orders.ts';
import { textAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { sayExpected, sayStep } from './say-step.ts';
import styles from './scenario.module.css';
import { useStepNames } from './use-step-names.ts';

const STEP = schemaFor('scenario.schema.json#/$defs/step');

/** The steps of a story as a list to read. */
export function StepRows(props: EditorProps) {
  const { value, readOnly, problems, document } = props;
  const say = useWords('editors');
  const { t } = say;
  const { choices } = usePack();
  const names = useStepNames(value);
  const published = document.published?.value;
  const steps = useMembers(props, { holder: value, key: 'steps', order: ORDERS.scenario, published });
  const members = { ...steps, names: steps.names.map((_, index) => sayStep(steps.at(index), say, names)) };
  const people = isObject(value.given) && isObject(value.given.people) ? Object.keys(value.given.people) : [];
  const last = textAt(members.at(members.names.length - 1) ?? undefined, 'as') || people[0];

  return (
    <FoldedRows
      {...props}
      title={t('scenario.steps')}
      hint={t('scenario.stepsHint')}
      members={members}
      pointer="/steps"
      summary={() => null}
      below={(index) => <Expected lines={sayExpected(members.at(index)?.expect, say, names)} />}
      adder={(opens) => (
        <div>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              members.add(last === undefined ? { advance: 'PT1H' } : { as: last, send: 'event' });
              opens();
            }}
          >
            {t('scenario.addStep')}
          </Button>
        </div>
      )}
    >
      {(index) => (
        <>
          <SchemaForm
            schema={STEP}
            value={members.at(index) ?? {}}
            readOnly={readOnly}
            pickers={{ ...choices, person: people.map((id) => ({ id, label: id })) }}
            onChange={(step: Json) => {
              if (isObject(step)) members.change(index, () => step, { gesture: 'step' });
            }}
          />
          <RowProblems problems={problems} under={`/steps/${index}`} />
        </>
      )}
    </FoldedRows>
  );
}

function Expected({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.expected}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
