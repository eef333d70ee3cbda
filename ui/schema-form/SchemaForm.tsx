import { type ComponentType, useContext, useMemo } from 'react';
import { type ActionKinds, builtinActionKinds, builtinItemKinds } from '../../engine/language/index.ts';
import { drawingOf } from './drawing.ts';
import { ObjectFields } from './fields/ObjectFields.tsx';
import { ValueField } from './fields/ValueField.tsx';
import {
  FormContext,
  type FormProblem,
  type FormWords,
  NewnessContext,
  type PickerOption,
  type Pickers,
  ProblemContext,
  type RuleWidgetProps,
  RuleWidgetContext,
  useFormWords,
} from './form-context.ts';
import type { JsonValue } from './json-value.ts';
import { type JsonSchema, nodeOf, schemaFor } from './schema-node.ts';
import styles from './schema-form.module.css';
import { useStable } from './use-stable.ts';
import { useProblemMap } from './use-problems.ts';

export interface SchemaFormProps {
  /** Of `schemaFor`, or any other that may refer to the schemas of the language. */
  readonly schema: JsonSchema;
  readonly value: JsonValue;
  readonly onChange: (value: JsonValue) => void;
  readonly readOnly?: boolean;
  /** Problems of the checks, at their places; what the schema itself says is found here. */
  readonly problems?: readonly FormProblem[];
  readonly pickers?: Pickers;
  /** Only these properties of an object. */
  readonly only?: readonly string[];
  /** The thing is being made: its id may still be chosen, and follows the title until it is. */
  readonly fresh?: boolean;
  /** Ids that a new thing may not have. */
  readonly taken?: readonly string[];
  readonly actions?: ActionKinds;
  /** Draws rules; else what `RuleWidgetContext` gives, else they are JSON. */
  readonly ruleWidget?: ComponentType<RuleWidgetProps>;
}

/**
 * A form for any value of any schema. Only what the person changes is changed: the order of properties, what the schema
 * does not know and what no field can show stay as they are.
 */
export function SchemaForm({
  schema,
  value,
  onChange,
  readOnly = false,
  problems,
  pickers = NO_PICKERS,
  only,
  fresh = false,
  taken = NO_IDS,
  actions = builtinActionKinds,
  ruleWidget,
}: SchemaFormProps) {
  const words = useFormWords();
  const given = useContext(RuleWidgetContext);
  const RuleWidget = ruleWidget ?? given;
  const all = useMemo(() => ({ 'item-kind': itemKindOptions(words), ...pickers }), [pickers, words]);
  const form = useMemo(
    () => ({ pickers: all, readOnly, actions, RuleWidget, Value: ValueField }),
    [all, readOnly, actions, RuleWidget],
  );
  const newness = useMemo(() => ({ fresh, taken: new Set(taken) }), [fresh, taken]);
  const map = useProblemMap(schema, value, problems, words);
  const node = nodeOf(schema);
  const change = useStable((next: JsonValue | undefined) => {
    if (next !== undefined && next !== value) onChange(next);
  });
  return (
    <FormContext.Provider value={form}>
      <ProblemContext.Provider value={map}>
        <NewnessContext.Provider value={newness}>
          <div className={styles.form}>
            {drawingOf(node).as === 'object' ? (
              <ObjectFields node={node} path="" value={value} onChange={change} only={only} all={only !== undefined} />
            ) : (
              <ValueField
                node={node}
                label={words.title(node, '')}
                hint={words.hint(node)}
                path=""
                value={value}
                required
                onChange={change}
              />
            )}
          </div>
        </NewnessContext.Provider>
      </ProblemContext.Provider>
    </FormContext.Provider>
  );
}

const NO_PICKERS: Pickers = {};
const NO_IDS: readonly string[] = [];

/** The kinds of items that come with the engine, for forms that are told of no others. */
function itemKindOptions(words: FormWords): readonly PickerOption[] {
  const node = nodeOf(schemaFor('checklist.schema.json#/$defs/item/properties/type'));
  return [...builtinItemKinds.keys()].map((id) => ({ id, label: words.value(node, id) }));
}
