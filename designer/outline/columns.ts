/** What stands beside the titles, in order; the last ones only where some row has something to say there. */
export const COLUMNS = ['title', 'trigger', 'target', 'roles', 'rule', 'checklists', 'requests', 'problems'] as const;
export type Column = (typeof COLUMNS)[number];

/** The least width in pixels, and the share of what is left. */
const WIDTHS: Readonly<Record<Column, readonly [least: number, share: number]>> = {
  title: [250, 3],
  trigger: [80, 1],
  target: [104, 1.3],
  roles: [84, 1.2],
  rule: [90, 1.4],
  checklists: [84, 1],
  requests: [72, 0],
  problems: [84, 0],
};

/** The columns that are shown when these have something to say. */
export function shownColumns(said: ReadonlySet<Column>): readonly Column[] {
  return COLUMNS.filter((column) => !['checklists', 'requests', 'problems'].includes(column) || said.has(column));
}

/** How wide the columns are and how wide a row is at least, for the styles of a grid. */
export function columnStyles(columns: readonly Column[]): Readonly<Record<'--columns' | '--least', string>> {
  const widths = columns.map((column) => WIDTHS[column]);
  return {
    '--columns': widths
      .map(([least, share]) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`))
      .join(' '),
    '--least': `${widths.reduce((sum, [least]) => sum + least, 0)}px`,
  };
}
