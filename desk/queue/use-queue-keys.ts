import type { KeyboardEvent } from 'react';
import type { ViewRow } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { usePageCommands } from '../../ui/keys/page-commands.ts';
import type { Chosen } from './use-chosen.ts';

const PAGE_ROWS = 15;

interface QueueKeysOptions {
  readonly rows: readonly ViewRow[];
  readonly focused: string | null;
  readonly chosen: Chosen;
  readonly open: (row: ViewRow) => void;
  readonly take: (row: ViewRow) => void;
  /** Shows what can be done to it. */
  readonly act: (row: ViewRow, menu: 'event' | 'assign') => void;
  /** Brings a row into sight and sets the focus on it. */
  readonly show: (index: number) => void;
}

/** Works a queue by keys: J and K go from row to row, and a row is opened, taken, chosen and sent on. */
export function useQueueKeys({ rows, focused, chosen, open, take, act, show }: QueueKeysOptions): {
  /** For keys that mean something only on a row. */
  readonly pressed: (event: KeyboardEvent) => void;
} {
  const { t } = useWords('queue');
  const at = rows.findIndex(({ uuid }) => uuid === focused);
  const current = rows[at];
  const go = (index: number): void => {
    if (rows.length > 0) show(Math.max(0, Math.min(rows.length - 1, index)));
  };
  const onRow = (work: (row: ViewRow) => void) => () => current !== undefined && work(current);
  const disabled = current === undefined;
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    PageDown: () => go(at + PAGE_ROWS),
    PageUp: () => go(at - PAGE_ROWS),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    Enter: onRow(open),
    ' ': onRow(take),
  };
  const choose = onRow(({ uuid }) => chosen.toggle(uuid));
  usePageCommands([
    { id: 'queue-next', label: t('keys.next'), keys: 'j', run: () => go(at + 1) },
    { id: 'queue-previous', label: t('keys.previous'), keys: 'k', run: () => go(at - 1) },
    { id: 'queue-open', label: t('keys.open'), keys: 'Enter', own: true, disabled, run: onRow(open) },
    { id: 'queue-take', label: t('keys.take'), keys: ' ', own: true, disabled, run: onRow(take) },
    { id: 'queue-assign', label: t('keys.assign'), keys: 'a', disabled, run: onRow((row) => act(row, 'assign')) },
    { id: 'queue-event', label: t('keys.event'), keys: 'e', disabled, run: onRow((row) => act(row, 'event')) },
    { id: 'queue-choose', label: t('keys.choose'), keys: 'x', disabled, run: choose },
  ]);
  return {
    pressed(event) {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey) return;
      if (key === 'Escape' && chosen.size > 0) chosen.set([]);
      const move = moves[key];
      if (move === undefined || !(target instanceof HTMLElement) || target.getAttribute('role') !== 'row') return;
      event.preventDefault();
      move();
    },
  };
}
