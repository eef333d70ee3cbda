import { useEffect, useState } from 'react';
import { type FormProblem, type Pickers, SchemaForm, schemaFor } from '../../../../ui/schema-form/index.ts';

type Value = Parameters<typeof SchemaForm>[0]['value'];

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
    show: (scene: FormScene) => void;
    value: Value;
    changes: number;
  }
}

/** Shows what `window.show` was given last; `window.value` is what has become of it. */
export function Stage() {
  const [scene, setScene] = useState<(FormScene & { readonly number: number }) | null>(null);
  const [value, setValue] = useState<Value>(null);
  useEffect(() => {
    let number = 0;
    window.show = (next) => {
      window.value = next.value;
      window.changes = 0;
      setValue(next.value);
      setScene({ ...next, number: (number += 1) });
    };
  }, []);
  if (scene === null) return <p>Nothing is shown.</p>;
  const { schema, number, ...rest } = scene;
  return (
    <div key={number} style={{ padding: 16, maxWidth: 720 }} data-scene={number}>
      <SchemaForm
        {...rest}
        schema={schemaFor(schema)}
        value={value}
        onChange={(next) => {
          window.value = next;
          window.changes += 1;
          setValue(next);
        }}
      />
    </div>
  );
}
