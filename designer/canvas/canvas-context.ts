import type { ReactFlowInstance } from '@xyflow/react';
import { createContext, useContext } from 'react';
import type { StateKind } from '../../engine/language/index.ts';
import type { Point } from '../model/workflow-command.ts';
import type { Playing, WorkflowEditor } from '../workflow/workflow-editor.ts';
import type { Drawing } from './drawing.ts';
import type { SheetNode } from './nodes.ts';
import type { Signal } from './signal.ts';
import type { TakenUp } from './taken-up.ts';

/** What the canvas asks the person, beside the place it is about. */
export type Question =
  | {
      readonly ask: 'new-state';
      readonly kind: StateKind;
      readonly parent: string | null;
      /** On the sheet. */
      readonly at: Point;
      /** Where a transition to it starts. */
      readonly from: string | null;
    }
  | { readonly ask: 'status'; readonly state: string }
  | { readonly ask: 'title'; readonly transition: string }
  | { readonly ask: 'connect'; readonly from: string }
  | { readonly ask: 'timer'; readonly state: string }
  | { readonly ask: 'find' };

/** A transition that is drawn with the pointer: a new one, or one end of another. */
export interface Linking {
  readonly from: string;
  /** The transition whose end is moved; null: a new one. */
  readonly link: string | null;
  readonly end: 'from' | 'to';
  /** The state under the pointer. */
  readonly over: string | null;
}

/** What is going on on the sheet right now, and no part of the workflow. */
export interface Look {
  readonly question: Question | null;
  readonly linking: Linking | null;
  /** The group that what is dragged would be dropped into. */
  readonly dropInto: string | null;
  /** The state that the Tab key comes to. */
  readonly current: string | null;
  readonly tidying: boolean;
  /** True while the keyboard gathers several states: Tab goes on without choosing, the space bar takes and leaves. */
  readonly gathering: boolean;
  /** What is carried from the palette. */
  readonly carried: PaletteItem | null;
}

export type PaletteItem = 'state' | 'final' | 'compound' | 'parallel' | 'history' | 'note' | 'timer';

export const CALM: Look = {
  question: null,
  linking: null,
  dropInto: null,
  current: null,
  tidying: false,
  gathering: false,
  carried: null,
};

/** What the parts of the canvas share. Always the same object: parts hear of changes from what is in it. */
export interface Tools {
  readonly drawing: Drawing;
  readonly look: Signal<Look>;
  /** End of the line that is drawn, on the sheet. */
  readonly pen: Signal<Point | null>;
  readonly nodes: Signal<readonly SheetNode[]>;
  readonly chosenLinks: Signal<ReadonlySet<string>>;
  /** Where the request stands that is tried out; null: none is. */
  readonly playing: Signal<Playing | null>;
  /**
   * The cards that are dragged: they stand where the pointer has them, not where the workflow does. What was dropped stands
   * there until the workflow says where it stands now.
   */
  readonly dragging: { now: TakenUp | null; dropped: TakenUp | null };
  /** As it is now. */
  readonly editor: () => WorkflowEditor;
  readonly flow: () => ReactFlowInstance<SheetNode> | null;
  /** The element that the canvas fills. */
  readonly frame: () => HTMLElement | null;
}

export const ToolsContext = createContext<Tools | null>(null);

/** Throws outside of the canvas. */
export function useTools(): Tools {
  const tools = useContext(ToolsContext);
  if (tools === null) throw new Error('this is no part of a canvas');
  return tools;
}

export function setLook({ look }: Pick<Tools, 'look'>, change: Partial<Look>): void {
  look.set({ ...look.value, ...change });
}
