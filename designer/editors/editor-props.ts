import type { Problem } from '../../engine/language/index.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { DocumentState } from '../workspace/document-state.ts';

/** How a change is called when it is taken back, and with which others it is taken back together. */
export interface HowToEdit {
  /** Key of its words among the deeds of the `commands` texts; `edit` when absent. */
  readonly name?: string;
  readonly gesture?: string;
}

/** What the editor of a kind is given. It shows what it can read of the value, which may be unfinished or wrong. */
export interface EditorProps {
  readonly document: DocumentState;
  readonly value: JsonObject;
  readonly readOnly: boolean;
  readonly edit: (to: (value: JsonObject) => Json, how?: HowToEdit) => void;
  /** Those of this definition. */
  readonly problems: readonly Problem[];
  /** JSON pointer of what the person wants to see; changes with each wish. */
  readonly focus: { readonly path: string } | null;
}
