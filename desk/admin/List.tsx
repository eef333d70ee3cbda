import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './admin.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
}

interface ListProps<Row> {
  readonly label: string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Shows further rows; absent when there are none. */
  readonly more?: (() => void) | undefined;
  readonly isReadingMore?: boolean;
}

/** Rows of one kind: a table, and on a phone cards. */
export function List<Row>({ label, columns, rows, keyOf, more, isReadingMore = false }: ListProps<Row>) {
  const { t } = useWords('admin');
  const isPhone = useMediaQuery('(max-width: 48em)');
  return (
    // Can be scrolled by keyboard wherever its rows hold nothing that takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.body} tabIndex={0} role="region" aria-label={label}>
      {isPhone ? (
        <Cards columns={columns} rows={rows} keyOf={keyOf} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title === '' ? <span className="said">{t('acts')}</span> : title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ key, cell }) => (
                  <td key={key}>{cell(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more !== undefined && (
        <Button variant="default" m="sm" loading={isReadingMore} onClick={more}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function Cards<Row>({ columns, rows, keyOf }: Pick<ListProps<Row>, 'columns' | 'rows' | 'keyOf'>) {
  const [name, ...rest] = columns;
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <div className={styles.cardName}>{name?.cell(row)}</div>
          {rest.map(({ key, title, cell }) => (
            <div key={key} className={styles.cardLine}>
              {title !== '' && <span className={styles.dim}>{title}</span>}
              <div>{cell(row)}</div>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
