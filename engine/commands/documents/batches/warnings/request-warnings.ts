import { isEmptyValue } from '../../../../language/index.ts';
import type { StoredChecklist } from '../../../request-record.ts';
import type { ReadRequest } from '../../data/read-sources.ts';
import type { Warning } from './warning.ts';

export interface WarnedPeriod {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
}

/** What of a request is worth a look before it stands in a document: nothing of it keeps the document from being issued. */
export function requestWarnings(
  { row, works }: ReadRequest,
  { from, to }: WarnedPeriod,
  priced: boolean,
): readonly Warning[] {
  const warnings: Warning[] = [];
  const tell = (rule: string, count: number, message: string): void => {
    if (count > 0) warnings.push({ rule, subject: row.number, message, params: { count } });
  };
  const open = Object.values(row.checklists as Readonly<Record<string, StoredChecklist>>).flatMap(({ items, values }) =>
    items.filter(({ id, optional }) => optional !== true && isEmptyValue(values[id])),
  ).length;
  tell('checklist-open', open, `request ${row.number}: required items of its checklists are open (${open})`);
  const own = works.filter(({ leftOut }) => leftOut === null);
  const free = priced ? own.filter(({ price }) => price === 0).length : 0;
  tell('price-zero', free, `request ${row.number}: works at a price of zero (${free})`);
  const other = own.filter(({ day }) => day < from || day > to).length;
  const days = `works of days outside of the period (${other}), which stand in the document`;
  tell('works-other-days', other, `request ${row.number}: ${days}`);
  return warnings;
}
