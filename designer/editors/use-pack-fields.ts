import { useMemo } from 'react';
import type { FieldDefinition } from '../../engine/language/index.ts';
import { fieldsIn } from './preview/fields-in.ts';
import { usePack } from './use-pack.ts';

/** The custom fields of the pack by id, with the person's drafts; the first of a name counts. */
export function usePackFields(): ReadonlyMap<string, FieldDefinition> {
  const { definitions } = usePack();
  return useMemo(() => {
    const all = definitions.filter(({ kind }) => kind === 'fields').flatMap(({ value }) => fieldsIn(value));
    return new Map(all.toReversed().map((field) => [field.id, field]));
  }, [definitions]);
}
