import { useCallback } from 'react';
import type { ScannedDocument } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';

/** "Act № 12". */
export function useNameScanned(): (document: Pick<ScannedDocument, 'title' | 'number'>) => string {
  const { title } = useWords('scans');
  return useCallback(
    ({ title: of, number }) =>
      [title(of), number === null ? '' : `№ ${number}`].filter((part) => part !== '').join(' '),
    [title],
  );
}
