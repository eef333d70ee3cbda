import { useCallback } from 'react';
import { useWords } from '../../ui/i18n/index.ts';

const KNOWN: readonly string[] = [
  'act',
  'claim',
  'handover',
  'inspection',
  'invoice',
  'invoice-intl',
  'penalty',
  'quote',
  'service-report',
  'upd',
  'work-order',
];

/** What a type of documents is called; one that only a form knows is called as the form calls it. */
export function useTypeName(): (type: string) => string {
  const { t } = useWords('documents');
  return useCallback((type) => (KNOWN.includes(type) ? t(`types.${type}`) : type), [t]);
}
