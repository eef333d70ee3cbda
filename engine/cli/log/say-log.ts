import { counted } from '../counted.ts';
import type { LogReport } from './read-log.ts';

/** What was read, and what was skipped or repaired, as lines. */
export function sayLog(report: LogReport): string[] {
  const lines = [
    `read ${counted(report.cases, 'case')} and ${counted(report.events, 'event')} from ${counted(report.rows, 'row')} (${report.encoding}, separator ${sayName(report.separator)})`,
  ];
  const note = (count: number, one: string, many: string): void => {
    if (count > 0) lines.push(`  ${counted(count, one, many)}`);
  };
  note(report.emptyCases, 'row without a case was skipped', 'rows without a case were skipped');
  note(report.emptyActivities, 'row without an activity was skipped', 'rows without an activity were skipped');
  note(
    report.unevenRows,
    'row has more or fewer cells than the header',
    'rows have more or fewer cells than the header',
  );
  note(
    report.timesCarried,
    'time could not be read and was taken from the row before',
    'times could not be read and were taken from the row before',
  );
  note(
    report.timesBackwards,
    'row is earlier than the row before it in its case; the order of rows was kept',
    'rows are earlier than the row before them in their case; the order of rows was kept',
  );
  note(
    report.timesTied,
    'row has the time of the row before it in its case; the order of rows was kept',
    'rows have the time of the row before them in their case; the order of rows was kept',
  );
  for (const name of report.duplicateColumns) lines.push(`  the header names column "${name}" more than once`);
  return lines;
}

function sayName(separator: string): string {
  return separator === 'tab' ? 'tab' : `"${separator}"`;
}
