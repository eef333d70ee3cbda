import { useMemo } from 'react';
import type { Translations } from 'react-querybuilder';
import { type Language, useWords } from '../../ui/i18n/index.ts';
import type { FactKinds } from './fact-kinds.ts';
import type { ClauseOperator } from './query.ts';

/** As the builder's component wants what can be chosen. */
export interface Named {
  [more: string]: unknown;
  name: string;
  value: string;
  label: string;
}

export interface BuilderWords {
  readonly language: Language;
  readonly fields: Named[];
  readonly operators: (operators: readonly ClauseOperator[]) => Named[];
  readonly combinators: Named[];
  readonly sources: (sources: readonly ('value' | 'field')[]) => Named[];
  readonly translations: Partial<Translations>;
}

/** The words of the builder's own controls. */
export function useBuilderWords(kinds: FactKinds): BuilderWords {
  const { t, language } = useWords('rules');
  return useMemo(() => {
    const titled = (key: string): { title: string; label: string } => ({
      title: t(`controls.${key}`),
      label: t(`controls.${key}`),
    });
    return {
      language,
      fields: [...kinds.keys()].map((name) => named(name, name)),
      operators: (operators) => operators.map((name) => named(name, t(`operators.${name}`))),
      combinators: ['and', 'or'].map((name) => named(name, t(`combinators.${name}`))),
      sources: (sources) => sources.map((name) => named(name, t(`sources.${name}`))),
      translations: {
        fields: { title: t('fact'), placeholderLabel: t('chooseFact') },
        operators: { title: t('question') },
        value: { title: t('value') },
        combinators: { title: t('combinator') },
        notToggle: titled('not'),
        addRule: titled('addRule'),
        addGroup: titled('addGroup'),
        removeRule: { title: t('controls.removeRule'), label: '×' },
        removeGroup: { title: t('controls.removeGroup'), label: '×' },
        valueSourceSelector: { title: t('controls.valueSource') },
      },
    };
  }, [kinds, t, language]);
}

function named(name: string, label: string): Named {
  return { name, value: name, label };
}
