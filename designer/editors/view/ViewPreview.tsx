import { Text, useComputedColorScheme } from '@mantine/core';
import type { ViewPreview as Answer, ViewRow } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { rowColours } from '../../../ui/theme/row-colours.ts';
import type { JsonObject } from '../../model/json.ts';
import { cellOf } from './cells.tsx';
import { useColumnNames } from './use-column-names.ts';
import { useViewPreview } from './use-view-preview.ts';
import { viewDraftOf } from './view-draft.ts';
import styles from './view.module.css';

/** The requests that would stand in the queue if it were in force, as far as the person may read them. */
export function ViewPreview({ value }: { readonly value: JsonObject }) {
  const { t } = useWords('editors');
  const draft = viewDraftOf(value);
  const { preview, error, again } = useViewPreview(draft);
  if (draft === null) return <Text c="dimmed">{t('view.unfinished')}</Text>;
  if (error !== null) return <Failed error={error} retry={again} />;
  if (preview === undefined) return <Loading rows={6} />;
  return <Found preview={preview} columns={draft.columns} counted={value.counter === true} />;
}

interface FoundProps {
  readonly preview: Answer;
  readonly columns: readonly string[];
  readonly counted: boolean;
}

function Found({ preview: { items, count, more }, columns, counted }: FoundProps) {
  const { t, number } = useWords('editors');
  const { nameOf } = useColumnNames();
  const said =
    count === null || count === 0 ? null : t('view.standing', { count, number: `${number(count)}${more ? '+' : ''}` });
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {said}
        {said !== null && counted && ` ${t('view.countShown')}`}
      </Text>
      {items.length === 0 ? (
        <Text>{t('view.nothing')}</Text>
      ) : (
        // Scrolled sideways by the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.frame} tabIndex={0} role="group" aria-label={t('view.preview')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {nameOf(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <Row key={row.uuid} row={row} columns={columns} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Text size="xs" c="dimmed">
        {t('view.asYou')}
      </Text>
    </>
  );
}

function Row({ row, columns }: { readonly row: ViewRow; readonly columns: readonly string[] }) {
  const say = useWords('editors');
  const scheme = useComputedColorScheme('light');
  const drawn = row.colour === null ? undefined : rowColours(row.colour.color, scheme);
  return (
    <tr style={drawn === undefined ? undefined : { background: drawn.background, color: drawn.text }}>
      {columns.map((column, index) => (
        <td key={column} title={index === 0 && row.colour !== null ? say.title(row.colour.title) : undefined}>
          {cellOf(row, column, say)}
          {index === 0 && row.colour !== null && <span className="said">{`, ${say.title(row.colour.title)}`}</span>}
        </td>
      ))}
    </tr>
  );
}
