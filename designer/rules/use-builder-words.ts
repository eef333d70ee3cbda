import { useMemo } from 'react';
import type { Translations } from 'react-querybuilder';
import { type Language, useWords } from '../../ui/i18n/index.ts';
import type { FactKind, FactKinds } from './fact-kinds.ts';
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
  readonly operators: (operators: readonly ClauseOperator[], of: FactKind | undefined) => Named[];
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
      operators: (operators, of) => operators.map((name) => named(name, t(operatorKey(name, of)))),
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

const OF_MOMENTS: ReadonlySet<ClauseOperator> = new Set(['less', 'at-most', 'more', 'at-least']);
const OF_YES_OR_NO: ReadonlySet<ClauseOperator> = new Set(['filled', 'empty']);

/** "Is before" of moments is "is less than" of numbers. */
function operatorKey(operator: ClauseOperator, of: FactKind | undefined): string {
  const moment = of?.type === 'instant' || of?.type === 'date';
  if (moment && OF_MOMENTS.has(operator)) return `moments.${operator}`;
  return of?.type === 'boolean' && OF_YES_OR_NO.has(operator) ? `yesOrNo.${operator}` : `operators.${operator}`;
}
