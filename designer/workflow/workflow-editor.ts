import { createContext, useContext } from 'react';
import type { Problem } from '../../engine/language/index.ts';
import type { Selection } from '../model/selection.ts';
import type { WorkflowCommand } from '../model/workflow-command.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';

/** How an element differs from what is in force, for the view that shows the draft's changes. */
export type Difference = 'added' | 'changed' | 'removed';

/** Where a request that is played stands: ids of states and transitions. */
export interface Playing {
  /** The innermost states that it is in. */
  readonly active: ReadonlySet<string>;
  /** What it went by last. */
  readonly taken: ReadonlySet<string>;
  /** What whoever acts next could send it by; of several candidates for one event each. */
  readonly offered: ReadonlySet<string>;
}

/** What the canvas, the outline and the inspector share while a workflow is edited. */
export interface WorkflowEditor {
  readonly workflow: DefinitionKey;
  /** The overlay that is edited on top of it; null: the base itself. */
  readonly overlay: DefinitionKey | null;
  readonly view: WorkflowView;
  readonly readOnly: boolean;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  /** Does a command to the base or the overlay. False: it was refused, and the person has been told why. */
  readonly run: (command: WorkflowCommand, gesture?: string) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Problems by the id of the state or transition they stand at. */
  readonly problemsOf: ReadonlyMap<string, readonly Problem[]>;
  /** Running requests by the id of the state they stand in; null while not known. */
  readonly requestsIn: ReadonlyMap<string, number> | null;
  /** State and transition ids that differ from what is in force; empty unless the person looks at the differences. */
  readonly differences: ReadonlyMap<string, Difference>;
  /** The request that is tried out beside the drawing; null: none is. */
  readonly playing: Playing | null;
  /** Asks the views to bring an element into sight: it changes with each wish. */
  readonly reveal: { readonly id: string; readonly wish: number } | null;
}

/** What does not change with what is chosen or played. */
export type KnownEditor = Omit<WorkflowEditor, 'selection' | 'playing'>;

export const WorkflowEditorContext = createContext<WorkflowEditor | null>(null);

/** Throws outside of a workflow's page. */
export function useWorkflowEditor(): WorkflowEditor {
  const editor = useContext(WorkflowEditorContext);
  if (editor === null) throw new Error('no workflow is edited here');
  return editor;
}
