import type { ReactNode } from 'react';
import { Empty, Failed, Loading } from '../../ui/parts/index.ts';
import { type Column, List } from './List.tsx';
import type { Pages } from './use-pages.ts';

interface PagedListProps<Row> {
  readonly label: string;
  readonly pages: Pages<Row>;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** What is said when there is none. */
  readonly empty: { readonly title: string; readonly text?: ReactNode };
}

/** A list that is read page by page, in each of its states. */
export function PagedList<Row>({ label, pages, columns, keyOf, empty }: PagedListProps<Row>) {
  const { rows, error, readAgain, more, isReadingMore } = pages;
  if (rows === undefined) return error === null ? <Loading rows={8} /> : <Failed error={error} retry={readAgain} />;
  if (rows.length === 0) return <Empty {...empty} />;
  return <List label={label} columns={columns} rows={rows} keyOf={keyOf} more={more} isReadingMore={isReadingMore} />;
}
