import { createContext, useContext } from 'react';
import type { FactVocabulary, Language, Names } from '../../engine/language/index.ts';
import type { JsonObject } from '../model/json.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import type { WorkflowNames } from './names-in.ts';
import type { Choices } from './pickers-of.ts';

/** A kind of action that the server knows; plugins' too. */
export interface KnownAction {
  readonly type: string;
  readonly class: 'change' | 'effect';
  /** JSON Schema of its parameters. */
  readonly params: JsonObject;
}

/** What the parts of a workflow's page need to speak of it, besides the workflow itself. */
export interface Surroundings {
  readonly choices: Choices;
  readonly names: WorkflowNames;
  readonly titles: Names;
  readonly language: Language;
  readonly vocabulary: FactVocabulary;
  readonly actions: readonly KnownAction[];
  /** The base as it is, while an overlay is edited. */
  readonly base: WorkflowView | null;
  /** Brings the keyboard into the inspector, and back to where the workflow is shown. */
  readonly toInspector: () => void;
  readonly toView: () => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** Throws outside of a workflow's page. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('no workflow is shown here');
  return surroundings;
}
