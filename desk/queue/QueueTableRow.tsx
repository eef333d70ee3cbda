import { useComputedColorScheme } from '@mantine/core';
import { memo } from 'react';
import { Link } from 'react-router';
import type { ViewRow } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { QueueColumn } from './columns.tsx';
import styles from './queue.module.css';
import { rowColours } from '../../ui/theme/row-colours.ts';

/** What a row asks of its table. Always the same object, so that a row is drawn anew only when it has changed. */
export interface RowActs {
  readonly focus: (uuid: string) => void;
  readonly open: (row: ViewRow) => void;
  readonly choose: (uuid: string) => void;
}

interface QueueTableRowProps {
  readonly row: ViewRow;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly QueueColumn[];
  /** The one that is reached by Tab. */
  readonly isFirst: boolean;
  /** It is not in the queue any more. */
  readonly isLeft: boolean;
  readonly isChosen: boolean;
  readonly acts: RowActs;
}

function Row({ row, index, top, columns, isFirst, isLeft, isChosen, acts }: QueueTableRowProps) {
  const say = useWords('queue');
  const scheme = useComputedColorScheme('light');
  const { uuid, number, colour } = row;
  const drawn = colour === null ? null : rowColours(colour.color, scheme);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={isFirst ? 0 : -1}
      data-row={uuid}
      data-left={isLeft}
      data-coloured={drawn !== null}
      className={styles.row}
      style={{ top, ...(drawn === null ? {} : { background: drawn.background, color: drawn.text }) }}
      onFocus={() => acts.focus(uuid)}
      onClick={({ target }) => {
        if ((target as Element).closest('a, input, button') === null) acts.open(row);
      }}
    >
      <div role="gridcell" aria-colindex={1} className={styles.tick}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={say.t('choose', { number })}
          checked={isChosen}
          onChange={() => acts.choose(uuid)}
        />
      </div>
      {columns.map(({ id, cell }, at) => (
        <div key={id} role="gridcell" aria-colindex={at + 2} data-column={id}>
          {id === 'number' ? (
            <Link to={`/requests/${number}`} tabIndex={-1} title={colour === null ? '' : say.title(colour.title)}>
              {number}
              {colour !== null && <span className="said">{`, ${say.title(colour.title)}`}</span>}
              {isLeft && <span className="said">{say.t('left')}</span>}
            </Link>
          ) : (
            cell(row, say)
          )}
        </div>
      ))}
    </div>
  );
}

/** One request of the queue. */
export const QueueTableRow = memo(Row);
