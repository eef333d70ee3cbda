import { useEffect, useState } from 'react';
import type { FactVocabulary } from '../../../../engine/language/index.ts';
import { builtinItemKinds } from '../../../../engine/language/index.ts';
import { RuleEditor } from '../../../../designer/rules/RuleEditor.tsx';
import { type FormProblem, type Pickers, SchemaForm, schemaFor } from '../../../../ui/schema-form/index.ts';

type Value = Parameters<typeof SchemaForm>[0]['value'];

export interface RuleScene {
  /** `null` for no rule. */
  readonly rule: Value;
  /** Without the kinds of items, which are no data. */
  readonly facts: Omit<FactVocabulary, 'items'>;
  readonly readOnly?: boolean;
}

export interface FormScene {
  readonly schema: string;
  readonly value: Value;
  readonly pickers?: Pickers;
  readonly problems?: readonly FormProblem[];
  readonly only?: readonly string[];
  readonly fresh?: boolean;
  readonly readOnly?: boolean;
}

declare global {
  interface Window {
    show: (scene: FormScene | RuleScene) => void;
    value: Value;
    changes: number;
  }
}

/** Shows what `window.show` was given last; `window.value` is what has become of it. */
export function Stage() {
  const [scene, setScene] = useState<{ readonly shown: FormScene | RuleScene; readonly number: number } | null>(null);
  const [value, setValue] = useState<Value>(null);
  useEffect(() => {
    let number = 0;
    window.show = (shown) => {
      const first = 'rule' in shown ? shown.rule : shown.value;
      window.value = first;
      window.changes = 0;
      setValue(first);
      setScene({ shown, number: (number += 1) });
    };
  }, []);
  if (scene === null) return <p>Nothing is shown.</p>;
  const { shown, number } = scene;
  const change = (next: Value | undefined): void => {
    window.value = next ?? null;
    window.changes += 1;
    setValue(next ?? null);
  };
  return (
    <div key={number} style={{ padding: 16, maxWidth: 720 }} data-scene={number}>
      {'rule' in shown ? (
        <RuleEditor
          rule={value ?? undefined}
          onChange={change}
          facts={{ ...shown.facts, items: builtinItemKinds }}
          readOnly={shown.readOnly}
        />
      ) : (
        <SchemaForm {...shown} schema={schemaFor(shown.schema)} value={value} onChange={change} />
      )}
    </div>
  );
}
