import type { ViewRow } from '../../ui/api/index.ts';
import { AssignMenu } from './AssignMenu.tsx';
import { EventMenu } from './EventMenu.tsx';
import type { Queue } from './use-queue.ts';
import { useRowActs } from './use-row-acts.ts';

interface RowMenuProps {
  readonly row: ViewRow;
  readonly queue: Queue;
  readonly menu: 'event' | 'assign';
  /** Below which place of the list it opens. */
  readonly top: number;
  readonly close: () => void;
}

/** What can be done to the row that the keys are about, opened at that row. */
export function RowMenu({ row, queue, menu, top, close }: RowMenuProps) {
  const { send, assign } = useRowActs(queue);
  const { number } = row;
  return (
    <div style={{ position: 'absolute', top, insetInlineStart: 48 }}>
      {menu === 'event' ? (
        <EventMenu request={number} opened close={close} send={(event, title) => send(row, event, title)} />
      ) : (
        <AssignMenu request={number} opened close={close} assign={(uuid, name) => assign(row, { uuid, name })} />
      )}
    </div>
  );
}
