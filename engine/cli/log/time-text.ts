const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const CLOCK = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?: ?([AP]M))?)?`;
const ZONE = String.raw`(?: ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${CLOCK}${ZONE}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}${ZONE}$`, 'i');
const NAMED = new RegExp(String.raw`^(?:[a-z]{3},? )?(\d{1,2})[- ]([a-z]{3})[a-z]*[-, ]+(\d{4})${CLOCK}${ZONE}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2}))?(Z)?$/;
const EPOCH = /^(\d{9,19})(?:[.,](\d+))?$/;

/** Which number comes first in dates such as 03/04/2012. */
export type DateOrder = 'day-first' | 'month-first';

/**
 * Milliseconds since 1970 of a time as logs write it, or null when it cannot be read. A time without a zone is UTC.
 * Understood: ISO 8601 and its relatives (`2012/10/09 14:50:17.000`), `09.10.2012 14:50`, `10/9/2012 2:50 PM`,
 * `9 Oct 2012 14:50`, `20121009145017`, and seconds, milliseconds, micro- or nanoseconds since 1970.
 */
export function readTime(text: string, order: DateOrder = 'day-first'): number | null {
  const trimmed = text.trim();
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst !== null) return instant([yearFirst[1], yearFirst[3], yearFirst[4]], yearFirst.slice(5));
  const yearLast = YEAR_LAST.exec(trimmed);
  if (yearLast !== null) {
    const [first, second] = [yearLast[1], yearLast[3]];
    const monthFirst = order === 'month-first' && yearLast[2] !== '.';
    return instant(
      [fullYear(yearLast[4]!), monthFirst ? first : second, monthFirst ? second : first],
      yearLast.slice(5),
    );
  }
  const named = NAMED.exec(trimmed);
  if (named !== null) {
    const month = MONTHS.indexOf(named[2]!.toLowerCase()) + 1;
    return instant([named[3], String(month), named[1]], named.slice(4));
  }
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) return instant(compact.slice(1, 4), [...compact.slice(4, 7), undefined, undefined, compact[7]]);
  const epoch = EPOCH.exec(trimmed);
  return epoch === null ? null : sinceEpoch(epoch[1]!, epoch[2] ?? '');
}

/** The order that fits all dates of a column; day first when both fit, unless the clock is an American one. */
export function dateOrder(texts: Iterable<string>): DateOrder {
  let american = false;
  for (const text of texts) {
    const found = YEAR_LAST.exec(text.trim());
    if (found === null || found[2] === '.') continue;
    if (Number(found[1]) > 12) return 'day-first';
    if (Number(found[3]) > 12) return 'month-first';
    if (found[9] !== undefined) american = true;
  }
  return american ? 'month-first' : 'day-first';
}

type Parts = readonly (string | undefined)[];

function instant(
  [year, month, day]: Parts,
  [hour = '0', minute = '0', second = '0', fraction = '', half, zone]: Parts,
): number | null {
  const hours = half === undefined ? Number(hour) : clockHours(Number(hour), half);
  const offset = offsetMinutes(zone);
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59 || offset === null) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  date.setUTCHours(hours, Number(minute), Number(second), milliseconds);
  // A day that the month does not have rolls over into another one.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day) || Number(year) === 0) return null;
  return date.getTime() - offset * 60_000;
}

/** Hours of a 12-hour clock; 24 stands for an hour that no such clock shows. */
function clockHours(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

function offsetMinutes(zone: string | undefined): number | null {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return parts[1] === '-' ? -minutes : minutes;
}

function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return String(Number(digits) < 70 ? 2000 + Number(digits) : 1900 + Number(digits));
}

/** The unit follows from the number of digits: seconds up to 11, then milliseconds, microseconds, nanoseconds. */
function sinceEpoch(digits: string, fraction: string): number {
  if (digits.length <= 11) return Number(digits) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  if (digits.length <= 14) return Number(digits);
  return Math.floor(Number(digits) / (digits.length <= 17 ? 1000 : 1_000_000));
}
