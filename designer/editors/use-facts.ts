import { useMemo } from 'react';
import { type FactTypes, type FactVocabulary, factTypes, Speaker } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { vocabularyOf } from '../workflow/vocabulary-of.ts';
import { usePack } from './use-pack.ts';

export interface PackFacts {
  readonly vocabulary: FactVocabulary;
  readonly types: FactTypes;
  /** What people call a fact: a field by its title. */
  readonly nameOf: (path: string) => string;
  /** A rule as a sentence. */
  readonly say: (rule: unknown) => string;
}

/** The facts that rules and texts of the pack may speak of. */
export function useFacts(): PackFacts {
  const { definitions, titles } = usePack();
  const { language, title } = useWords('editors');
  return useMemo(() => {
    const vocabulary = vocabularyOf(definitions, undefined);
    const speaker = new Speaker(titles, language);
    const field = (path: string): string => title(titles.title('field', path.slice('fields.'.length)));
    return {
      vocabulary,
      types: factTypes(vocabulary),
      nameOf: (path) => (path.startsWith('fields.') ? field(path) : '') || speaker.fact(path),
      say: (rule) => speaker.rule(rule),
    };
  }, [definitions, titles, language, title]);
}
