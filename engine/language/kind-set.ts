import { type ActionKinds, builtinActionKinds } from './actions/index.ts';
import { builtinItemKinds, type ItemKinds } from './items/index.ts';

/**
 * The kinds that code brings and definitions name: of actions and of checklist items. What checks, compiles and runs a
 * pack is given one; a set that lacks a kind refuses what names it.
 */
export interface KindSet {
  readonly actions: ActionKinds;
  readonly items: ItemKinds;
}

/** The kinds that come with the engine. */
export const builtinKinds: KindSet = { actions: builtinActionKinds, items: builtinItemKinds };
