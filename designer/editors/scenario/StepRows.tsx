import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { schemaFor, SchemaForm } from '../../../ui/schema-form/index.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { EditorProps } from '../editor-props.ts';
import { FoldedRow } from '../parts/FoldedRow.tsx';
import { Part } from '../parts/Part.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { Rows } from '../parts/Rows.tsx';
import { useMembers } from '../parts/use-members.ts';
import { ORDERS } from '../shape/orders.ts';
import { indexAfter } from '../shape/problems-under.ts';
import { textAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { sayExpected, sayStep } from './say-step.ts';
import styles from './scenario.module.css';
import { useStepNames } from './use-step-names.ts';

const STEP = schemaFor('scenario.schema.json#/$defs/step');

/** The steps of a story as a list to read. */
export function StepRows(props: EditorProps) {
  const { value, readOnly, problems, focus, document } = props;
  const say = useWords('editors');
  const { t } = say;
  const { choices } = usePack();
  const names = useStepNames(value);
  const members = useMembers(props, {
    holder: value,
    key: 'steps',
    order: ORDERS.scenario,
    published: document.published?.value,
  });
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => {
    const wanted = focus === null ? null : indexAfter(focus.path, '/steps');
    if (wanted !== null) setOpen(wanted);
  }, [focus]);
  const sentences = members.names.map((_, index) => sayStep(members.at(index), say, names));
  const people = isObject(value.given) && isObject(value.given.people) ? Object.keys(value.given.people) : [];
  const last = textAt(members.at(members.names.length - 1) ?? undefined, 'as') || people[0];

  return (
    <Part title={t('scenario.steps')} hint={t('scenario.stepsHint')}>
      {sentences.length > 0 && (
        <Rows
          label={t('scenario.steps')}
          names={sentences}
          {...(readOnly
            ? {}
            : {
                onMove: (from: number, to: number) => {
                  members.move(from, to);
                  setOpen(null);
                },
              })}
        >
          {(index) => (
            <>
              <FoldedRow
                members={{ ...members, names: sentences }}
                index={index}
                readOnly={readOnly}
                open={open === index}
                onOpen={(wanted) => setOpen(wanted ? index : null)}
                problems={problems}
                pointer={`/steps/${index}`}
                summary={null}
              >
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
              </FoldedRow>
              <Expected lines={sayExpected(members.at(index)?.expect, say, names)} />
            </>
          )}
        </Rows>
      )}
      {!readOnly && (
        <div>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              members.add(last === undefined ? { advance: 'PT1H' } : { as: last, send: 'event' });
              setOpen(members.names.length);
            }}
          >
            {t('scenario.addStep')}
          </Button>
        </div>
      )}
    </Part>
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
