import { lazy, Suspense } from 'react';
import type { Kind, Problem } from '../../engine/language/index.ts';
import { Loading } from '../../ui/parts/index.ts';
import type { Json } from '../model/json.ts';

const JsonText = lazy(async () => ({ default: (await import('./JsonText.tsx')).JsonText }));

export interface JsonEditorProps {
  readonly value: Json;
  readonly schemaKind: Kind;
  /** Called a moment after the text has become another value. */
  readonly onChange: (value: Json) => void;
  /** Of the checks, with pointers into the value. */
  readonly problems: readonly Problem[];
  readonly readOnly?: boolean;
}

/** A definition as text, in step with its other views both ways. */
export function JsonEditor(props: JsonEditorProps) {
  return (
    <Suspense fallback={<Loading rows={12} />}>
      <JsonText {...props} />
    </Suspense>
  );
}
