import type { LogReport } from './read-log.ts';

/** What was read, and what was skipped or repaired, as lines. */
export function sayLog(report: LogReport): string[] {
  const lines = [
    `read ${report.cases} cases and ${report.events} events from ${report.rows} rows (${report.encoding}, separator ${sayName(report.separator)})`,
  ];
  const note = (count: number, text: string): void => {
    if (count > 0) lines.push(`  ${count} ${text}`);
  };
  note(report.emptyCases, 'rows without a case were skipped');
  note(report.emptyActivities, 'rows without an activity were skipped');
  note(report.unevenRows, 'rows have more or fewer cells than the header');
  note(report.timesCarried, 'times could not be read and were taken from the row before');
  note(report.timesBackwards, 'rows are earlier than the row before them in their case; the order of rows was kept');
  note(report.timesTied, 'rows have the time of the row before them in their case; the order of rows was kept');
  for (const name of report.duplicateColumns) lines.push(`  the header names column "${name}" more than once`);
  return lines;
}

function sayName(separator: string): string {
  return separator === 'tab' ? 'tab' : `"${separator}"`;
}
