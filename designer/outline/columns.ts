/** What stands beside the titles, in order; the last ones only where some row has something to say there. */
export const COLUMNS = ['title', 'trigger', 'target', 'roles', 'rule', 'checklists', 'requests', 'problems'] as const;
export type Column = (typeof COLUMNS)[number];

const WIDTHS: Readonly<Record<Column, string>> = {
  title: 'minmax(250px, 3fr)',
  trigger: 'minmax(80px, 1fr)',
  target: 'minmax(104px, 1.3fr)',
  roles: 'minmax(84px, 1.2fr)',
  rule: 'minmax(90px, 1.4fr)',
  checklists: 'minmax(84px, 1fr)',
  requests: '72px',
  problems: '84px',
};

/** The columns that are shown when these have something to say. */
export function shownColumns(said: ReadonlySet<Column>): readonly Column[] {
  return COLUMNS.filter((column) => !['checklists', 'requests', 'problems'].includes(column) || said.has(column));
}

/** How wide the columns are, as a grid wants it. */
export function columnWidths(columns: readonly Column[]): string {
  return columns.map((column) => WIDTHS[column]).join(' ');
}
