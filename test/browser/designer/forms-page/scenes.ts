import type { FactVocabulary, Kind, Problem } from '../../../../engine/language/index.ts';
import type { FormProblem, Pickers } from '../../../../ui/schema-form/form-context.ts';
import type { JsonValue } from '../../../../ui/schema-form/json-value.ts';

export type Value = JsonValue;

export interface RuleScene {
  /** `null` for no rule. */
  readonly rule: Value;
  /** Without the kinds of items, which are no data. */
  readonly facts: Omit<FactVocabulary, 'items'>;
  readonly readOnly?: boolean;
}

export interface TextScene {
  readonly text: Value;
  readonly kind: Kind;
  readonly told?: readonly Problem[];
  readonly readOnly?: boolean;
}

export type Scene = FormScene | RuleScene | TextScene;

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
    show: (scene: Scene) => void;
    /** Changes the value from outside, as undo does. */
    put: (value: Value) => void;
    value: Value;
    changes: number;
  }
}
