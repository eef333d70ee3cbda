import { type ItemKind, LANGUAGE_VERSION } from '../../language/index.ts';
import { KIND_SCHEMAS, SHARED_SCHEMAS } from '../../language/kinds.ts';
import type { QueryContext } from '../context.ts';

/** What the language of definitions is made of on this server, its plugins included. */
export interface LanguageView {
  readonly languageVersion: number;
  readonly definitions: readonly string[];
  readonly actions: readonly { readonly type: string; readonly class: 'change' | 'effect'; readonly params: object }[];
  readonly items: readonly (Pick<ItemKind, 'type' | 'holds' | 'fact' | 'limits'> & {
    readonly params: object | null;
  })[];
}

/** The kinds of definitions, actions and checklist items. They are no secret: nobody's rights are asked. */
export function getLanguage({ catalog: { kinds } }: QueryContext): LanguageView {
  return {
    languageVersion: LANGUAGE_VERSION,
    definitions: Object.keys(KIND_SCHEMAS),
    actions: [...kinds.actions.values()].map((kind) => ({ type: kind.type, class: kind.class, params: kind.params })),
    items: [...kinds.items.values()].map(({ type, holds, fact, limits, params = null }) => ({
      type,
      holds,
      fact,
      limits: [...limits],
      params,
    })),
  };
}

/** The JSON Schemas (draft 2020-12) of the language, by name: one per kind, and those that they share. */
export const LANGUAGE_SCHEMAS: ReadonlyMap<string, { readonly $id: string }> = new Map(
  [...Object.values(KIND_SCHEMAS), ...SHARED_SCHEMAS].map((schema) => [nameOf(schema.$id), schema]),
);

/** `machine` of `machine.schema.json`. */
function nameOf(id: string): string {
  return /([a-z-]+)\.schema\.json$/.exec(id)?.[1] ?? id;
}
