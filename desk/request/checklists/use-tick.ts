import type { Outgoing } from '../../device/outbox.ts';
import { useKept, useOutbox } from '../../device/use-outbox.ts';
import { useOpenRequest } from '../request-context.ts';
import type { ItemProps } from './ItemRow.tsx';

/** The value of an item that is no picture; null takes it back. */
export type ItemValue = ItemProps['item']['value'];

export interface Tick {
  /** Fills in the item, or takes it back: kept on the device at once, sent when it can be. True: it is kept. */
  readonly tick: (value: ItemValue) => Promise<boolean>;
  /** What is on its way, or was refused. */
  readonly kept: Outgoing | undefined;
}

export function useTick({ checklist, item }: ItemProps): Tick {
  const outbox = useOutbox();
  const { request, number } = useOpenRequest();
  const name = itemName(number, checklist, item.id);
  const kept = useKept(name);
  return {
    kept,
    tick: (value) => {
      const path = { request: request.uuid, checklist, item: item.id };
      return outbox.add({ name, number, work: { operation: 'tickItem', path, body: { value } } });
    },
  };
}

/** What is kept of an item has this name: the later of two counts. */
export function itemName(number: string, checklist: string, item: string): string {
  return `item ${number} ${checklist} ${item}`;
}
