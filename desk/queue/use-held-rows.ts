import { useCallback, useMemo, useState } from 'react';
import { type Kept, type Merged, mergeRows } from './merge-rows.ts';

export interface HeldRows<Row> extends Merged<Row> {
  /** Shows the list as it is now. */
  readonly showNow: () => void;
}

/**
 * Rows that do not jump while `held` (somebody has a row focused, or has chosen some): otherwise what the server has is
 * shown as it comes. `list` names the list: another one is shown at once.
 */
export function useHeldRows<Row extends Kept>(list: string, fresh: readonly Row[], held: boolean): HeldRows<Row> {
  const [basis, setBasis] = useState<{ readonly list: string; readonly rows: readonly Row[] } | null>(null);
  const holds = held && fresh.length > 0;
  if (holds && basis?.list !== list) setBasis({ list, rows: fresh });
  if (!holds && basis !== null) setBasis(null);
  const merged = useMemo<Merged<Row>>(
    () => (basis?.list === list ? mergeRows(basis.rows, fresh) : { rows: fresh, added: 0, left: new Set() }),
    [basis, list, fresh],
  );
  const showNow = useCallback(() => setBasis({ list, rows: fresh }), [list, fresh]);
  return { ...merged, showNow };
}
