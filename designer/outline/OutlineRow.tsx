import { IconAlertTriangle, IconArrowRight, IconChevronDown, IconChevronRight, IconCircleX } from '@tabler/icons-react';
import { memo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import type { Origin, StateView } from '../model/workflow-view.ts';
import type { Difference } from '../workflow/workflow-editor.ts';
import styles from './outline.module.css';
import type { OutlineRow as Row } from './rows-of.ts';

export interface RowProps {
  readonly type: Row['type'];
  readonly id: string;
  readonly rowKey: string;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  readonly expanded: boolean | null;
  readonly title: string;
  readonly color: string | null;
  readonly trigger: string;
  readonly target: string;
  readonly roles: string;
  readonly rule: string;
  readonly checklists: string;
  /** Null: not known. */
  readonly requests: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly kind: StateView['kind'] | null;
  readonly initial: boolean;
  readonly origin: Origin;
  readonly difference: Difference | undefined;
  /** The columns that are shown, joined by blanks. */
  readonly columns: string;
  readonly current: boolean;
  readonly selected: boolean;
  /** Its number among all rows, the one with the headings included. */
  readonly number: number;
}

/** Where a row is drawn, and who wants to know how high it is. */
export interface RowPlace {
  readonly index: number;
  readonly start: number;
  readonly measure: (element: HTMLElement | null) => void;
}

/** One row of the outline, read from left to right. Drawn anew only when something it says is another. */
export const OutlineRow = memo(function OutlineRow(props: RowProps & RowPlace) {
  const { t, number } = useWords('outline');
  const { level, expanded, kind, origin, errors, warnings } = props;
  const Chevron = expanded === true ? IconChevronDown : IconChevronRight;
  const shows = (column: string): boolean => props.columns.split(' ').includes(column);
  const problems = [
    ...(errors > 0 ? [t('errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('warnings', { count: warnings })] : []),
  ].join(', ');
  const marks = [
    ...(props.initial ? [t('mark.initial')] : []),
    ...(kind !== null && kind !== 'atomic' ? [t(`kind.${kind}`)] : []),
    ...(origin === 'base' ? [] : [t(`origin.${origin}`)]),
    ...(props.difference === undefined ? [] : [t(`difference.${props.difference}`)]),
  ];
  return (
    <div
      ref={props.measure}
      role="row"
      className={styles.row}
      style={{ transform: `translateY(${props.start}px)` }}
      data-index={props.index}
      aria-rowindex={props.number}
      data-key={props.rowKey}
      data-type={props.type}
      data-origin={origin}
      data-difference={props.difference}
      aria-level={level}
      aria-posinset={props.position}
      aria-setsize={props.size}
      aria-selected={props.selected}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      tabIndex={props.current ? 0 : -1}
    >
      <div role="gridcell" className={styles.first} style={{ paddingInlineStart: (level - 1) * 16 }}>
        <span className={styles.chevron} data-toggle={expanded === null ? undefined : ''} aria-hidden>
          {expanded !== null && <Chevron size={14} />}
        </span>
        {props.color !== null && <StatusDot colour={props.color} />}
        <span className={styles.title}>{props.title}</span>
        {marks.length > 0 && <span className={styles.marks}>{marks.join(' · ')}</span>}
        <span className={styles.id}>{props.id}</span>
      </div>
      <Cell label={t('column.trigger')} text={props.trigger} />
      <Cell label={t('column.target')} text={props.target} arrow />
      <Cell label={t('column.roles')} text={props.roles} />
      <Cell label={t('column.rule')} text={props.rule} />
      {shows('checklists') && <Cell label={t('column.checklists')} text={props.checklists} />}
      {shows('requests') && (
        <Cell
          label={t('column.requests')}
          text={props.requests === null || props.requests === 0 ? '' : number(props.requests)}
          numeric
        />
      )}
      {shows('problems') && (
        <div role="gridcell" className={styles.cell} data-empty={problems === '' ? '' : undefined}>
          {problems !== '' && (
            <span className={styles.problems} title={problems} data-severity={errors > 0 ? 'error' : 'warning'}>
              {errors > 0 ? <IconCircleX size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}
              <span className="said">{problems}</span>
              <span aria-hidden>{errors + warnings}</span>
            </span>
          )}
        </div>
      )}
    </div>
  );
});

interface CellProps {
  readonly label: string;
  readonly text: string;
  readonly numeric?: boolean;
  readonly arrow?: boolean;
}

function Cell({ label, text, numeric, arrow }: CellProps) {
  return (
    <div
      role="gridcell"
      className={styles.cell}
      data-label={label}
      data-numeric={numeric === true ? '' : undefined}
      data-empty={text === '' ? '' : undefined}
      title={text === '' ? undefined : text}
    >
      {arrow && text !== '' && <IconArrowRight size={13} className={styles.arrow} aria-hidden />}
      {text}
    </div>
  );
}
