import type { KeyboardEvent } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { usePageCommands } from '../../ui/keys/page-commands.ts';
import type { ListProps } from './list-props.ts';
import { useTake } from './use-take.ts';

const PAGE_ROWS = 15;

interface QueueKeysOptions extends ListProps {
  readonly open: (uuid: string) => void;
  /** Brings a row into sight and sets the focus on it. */
  readonly show: (uuid: string) => void;
}

/** Works a queue by keys: J and K go from row to row, and a row is opened, taken and chosen. */
export function useQueueKeys({ rows, queue, focused, chosen, open, show }: QueueKeysOptions): {
  /** For keys that mean something only on a row. */
  readonly pressed: (event: KeyboardEvent) => void;
} {
  const { t } = useWords('queue');
  const take = useTake(queue);
  const at = rows.findIndex(({ uuid }) => uuid === focused);
  const current = rows[at];
  const go = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row !== undefined) show(row.uuid);
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    PageDown: () => go(at + PAGE_ROWS),
    PageUp: () => go(at - PAGE_ROWS),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    Enter: () => current !== undefined && open(current.uuid),
    ' ': () => current !== undefined && take(current),
  };
  const none = current === undefined;
  usePageCommands([
    { id: 'queue-next', label: t('keys.next'), keys: 'j', run: () => go(at + 1) },
    { id: 'queue-previous', label: t('keys.previous'), keys: 'k', run: () => go(at - 1) },
    {
      id: 'queue-open',
      label: t('keys.open'),
      keys: 'Enter',
      own: true,
      disabled: none,
      run: () => moves['Enter']?.(),
    },
    { id: 'queue-take', label: t('keys.take'), keys: ' ', own: true, disabled: none, run: () => moves[' ']?.() },
    {
      id: 'queue-choose',
      label: t('keys.choose'),
      keys: 'x',
      disabled: none,
      run: () => current !== undefined && chosen.toggle(current.uuid),
    },
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
