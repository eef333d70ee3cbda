import { useMemo } from 'react';
import { fieldOfColumn, VIEW_COLUMNS } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { usePackFields } from '../use-pack-fields.ts';

export interface ColumnNames {
  /** The head of a column; one that shows nothing there is says so. */
  readonly nameOf: (column: string) => string;
  /** Every column that a view may have. */
  readonly offered: readonly { readonly id: string; readonly label: string }[];
}

/** What the columns of views are called, those of the pack's custom fields last. */
export function useColumnNames(): ColumnNames {
  const { t, title } = useWords('editors');
  const fields = usePackFields();
  return useMemo(() => {
    const own = Object.entries(VIEW_COLUMNS).map(([id, words]) => ({ id, label: title(words) }));
    const custom = [...fields.values()].map(({ id, title: words }) => ({
      id: `fields.${id}`,
      label: title(words) || id,
    }));
    const offered = [...own, ...custom];
    const labels = new Map(offered.map(({ id, label }) => [id, label]));
    const nameOf = (column: string): string =>
      labels.get(column) ?? t('pick.unknown', { id: fieldOfColumn(column) ?? column });
    return { nameOf, offered };
  }, [fields, title, t]);
}
