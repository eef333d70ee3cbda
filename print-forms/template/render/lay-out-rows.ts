/** How many rows stay with what stands behind them unless said otherwise. */
export const KEPT_ROWS = 2;

const SECTION = /^<tr\s[^>]*class="[^"]*\bsection\b/i;

/**
 * Rows of a table and what stands behind them: the last rows and the tail are one group that is not divided between pages.
 * The HTML is ours or checked, and values in it are escaped, so `<tr` begins a row wherever it stands.
 */
export function layOutRows(rows: string, tail: string, keep: number): string {
  const starts = startsOf(rows);
  let first = Math.max(0, starts.length - keep);
  // A section's heading goes with its first row; a browser that must keep both together divides the tail instead.
  while (first > 0 && first < starts.length && SECTION.test(rows.slice(starts[first - 1], starts[first]))) first -= 1;
  const cut = first === 0 ? 0 : (starts[first] ?? rows.length);
  const before = keep === 0 ? rows : rows.slice(0, cut);
  const kept = keep === 0 ? tail : rows.slice(cut) + tail;
  const group = (name: string, content: string): string =>
    content.trim() === '' ? '' : `<tbody${name}>${content}</tbody>`;
  return group('', before) + group(' class="tail"', kept);
}

/** Where the outermost rows begin; a table in a cell has rows of its own. */
function startsOf(rows: string): number[] {
  const starts: number[] = [];
  let depth = 0;
  for (const { 0: tag, index } of rows.matchAll(/<\/?tr\b/gi)) {
    if (tag[1] === '/') depth -= 1;
    else if (depth++ === 0) starts.push(index);
  }
  return starts;
}
