import type { Json } from '../model/json.ts';
import type { StatePath, TransitionPath } from '../model/workflow-command.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { configOf, type ElementKey, valueAt } from './part-value.ts';

export type ElementPath = StatePath | TransitionPath;

/** One part of a state or transition as the inspector edits it. */
export interface EditedPart {
  readonly path: ElementPath;
  readonly value: Json | undefined;
  /** Changes it; null removes it. Changes of one gesture are taken back together. */
  readonly set: (value: Json, gesture?: string) => boolean;
  /** Of an overlay: whether the base's word counts or the overlay's; null without one, and in what the overlay added. */
  readonly origin: 'base' | 'changed' | null;
  /** What the base says here. */
  readonly base: Json | undefined;
}

/** Gives the parts of an element by their paths. */
export function useParts(element: ElementKey): (path: ElementPath) => EditedPart {
  const { view, overlay, run } = useWorkflowEditor();
  const { base } = useSurroundings();
  const config = configOf(view, element);
  const below = overlay === null || base === null ? undefined : configOf(base, element);
  return (path) => {
    const value = valueAt(config, path);
    const was = valueAt(below, path);
    const changed = JSON.stringify(value ?? null) !== JSON.stringify(was ?? null);
    return {
      path,
      value,
      base: was,
      origin: below === undefined ? null : changed ? 'changed' : 'base',
      set: (next, gesture) =>
        element.type === 'state'
          ? run({ do: 'set-state', id: element.id, path: path as StatePath, value: next }, gesture)
          : run({ do: 'set-transition', id: element.id, path: path as TransitionPath, value: next }, gesture),
    };
  };
}
