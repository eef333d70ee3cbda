import { useComputedColorScheme } from '@mantine/core';
import { memo } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import type { columnsOf } from './columns.tsx';
import styles from './queue.module.css';
import type { QueueRow } from './queue-row.ts';
import { rowColours } from './row-colours.ts';

export interface QueueTableRowProps {
  readonly row: QueueRow;
  readonly index: number;
  readonly top: number;
  readonly columns: ReturnType<typeof columnsOf>;
  /** The one that is reached by Tab. */
  readonly isFirst: boolean;
  readonly isLeft: boolean;
  readonly isChosen: boolean;
  readonly focus: (uuid: string) => void;
  readonly choose: (uuid: string) => void;
  readonly open: (uuid: string) => void;
}

function Row({ row, index, top, columns, isFirst, isLeft, isChosen, focus, choose, open }: QueueTableRowProps) {
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
      title={colour === null ? undefined : say.title(colour.title)}
      onFocus={() => focus(uuid)}
      onClick={(event) => {
        if (!(event.target as Element).closest('a, input, button')) open(uuid);
      }}
    >
      <div role="gridcell" aria-colindex={1} className={styles.tick}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={say.t('choose', { number })}
          checked={isChosen}
          onChange={() => choose(uuid)}
        />
      </div>
      {columns.map(({ id, cell }, at) => (
        <div key={id} role="gridcell" aria-colindex={at + 2} data-column={id}>
          {id === 'number' ? (
            <Link to={`/requests/${number}`} tabIndex={-1}>
              {number}
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

/** One request of the queue; drawn anew only when something of it has changed. */
export const QueueTableRow = memo(Row);
