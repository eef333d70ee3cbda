import { useCallback } from 'react';
import type { Kind } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { isObject } from '../model/json.ts';
import { useDocuments } from '../workspace/workspace-context.ts';

/** A definition by its title, as drafted or in force; what is known no more by its id. */
export function useCalled(): (kind: Kind, id: string) => string {
  const { title } = useWords('releases');
  const documents = useDocuments();
  return useCallback(
    (kind, id) => {
      const found = documents.find(({ key }) => key.kind === kind && key.id === id);
      const value = found?.value ?? found?.published?.value;
      return (isObject(value) && title(value.title)) || id;
    },
    [documents, title],
  );
}
