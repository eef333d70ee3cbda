import { useCallback } from 'react';
import type { Document } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';

/** "Act № 12 of 22 Nov 2026"; a draft has no number yet. */
export function useNameDocument(): (document: Pick<Document, 'form' | 'number' | 'day'>) => string {
  const { t, title, day } = useWords('documents');
  return useCallback(
    ({ form, number, day: of }) => {
      const name = title(form.title) || form.id;
      return number === null ? t('nameDraft', { name }) : t('name', { name, number, day: day(of) });
    },
    [t, title, day],
  );
}
