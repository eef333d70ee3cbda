import { useMemo } from 'react';
import type { Names } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { type Choices, type KnownDefinition, pickersOf } from '../workflow/pickers-of.ts';
import { titlesOf } from '../workflow/vocabulary-of.ts';
import { useDocuments } from '../workspace/workspace-context.ts';

/** What the definitions of the pack call things, with the person's drafts. */
export interface PackNames {
  readonly definitions: readonly KnownDefinition[];
  /** What may be named, by the kind of reference. */
  readonly choices: Choices;
  readonly titles: Names;
}

export function usePack(): PackNames {
  const documents = useDocuments();
  const { title } = useWords('editors');
  return useMemo(() => {
    const definitions = documents
      .filter(({ value }) => value !== null)
      .map(({ key, value }): KnownDefinition => ({ kind: key.kind, id: key.id, value }));
    return { definitions, choices: pickersOf(definitions, { title }), titles: titlesOf(definitions) };
  }, [documents, title]);
}
