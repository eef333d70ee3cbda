import { useEffect, useState } from 'react';
import type { Scene, Value } from './scenes.ts';
import type { Problem } from '../../../../engine/language/index.ts';
import { builtinItemKinds } from '../../../../engine/language/index.ts';
import { JsonEditor } from '../../../../designer/json/JsonEditor.tsx';
import { RuleInForm } from '../../../../designer/rules/RuleInForm.tsx';
import { RuleEditor } from '../../../../designer/rules/RuleEditor.tsx';
import { SchemaForm, schemaFor } from '../../../../ui/schema-form/index.ts';

/** Shows what `window.show` was given last; `window.value` is what has become of it. */
export function Stage() {
  const [scene, setScene] = useState<{ readonly shown: Scene; readonly number: number } | null>(null);
  const [value, setValue] = useState<Value>(null);
  useEffect(() => {
    let number = 0;
    window.show = (shown) => {
      const first = 'rule' in shown ? shown.rule : 'text' in shown ? shown.text : shown.value;
      window.value = first;
      window.changes = 0;
      setValue(first);
      setScene({ shown, number: (number += 1) });
    };
    window.put = (next) => {
      window.value = next;
      setValue(next);
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
      ) : 'text' in shown ? (
        <JsonEditor
          value={value}
          schemaKind={shown.kind}
          problems={shown.told ?? NO_PROBLEMS}
          onChange={change}
          readOnly={shown.readOnly}
        />
      ) : (
        <SchemaForm
          {...shown}
          ruleWidget={RuleInForm}
          schema={schemaFor(shown.schema)}
          value={value}
          onChange={change}
        />
      )}
    </div>
  );
}

const NO_PROBLEMS: readonly Problem[] = [];
