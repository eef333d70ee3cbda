import { useApi } from '../../../ui/api/use-api.ts';
import { type Send, useSend } from '../../sending/use-send.ts';
import { useOpenRequest } from '../request-context.ts';
import type { ItemProps } from './ItemRow.tsx';

/** The value of an item that is no picture; null takes it back. */
export type ItemValue = ItemProps['item']['value'];

/** Fills in an item, or takes it back. */
export function useTick({ checklist, item }: ItemProps): Send<{ readonly value: ItemValue }, unknown> {
  const api = useApi();
  const { request, number, refresh } = useOpenRequest();
  return useSend(
    `tick ${number} ${checklist} ${item.id}`,
    ({ value }: { readonly value: ItemValue }, how) =>
      api.tickItem({ path: { request: request.uuid, checklist, item: item.id }, body: { value }, ...how }),
    { done: () => void refresh() },
  );
}

export interface Picture {
  readonly file: File;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly takenAt?: string;
}

/** Fills in an item with a photo or a signature. */
export function useAddPicture({ checklist, item }: ItemProps): Send<Picture, unknown> {
  const api = useApi();
  const { request, number, refresh } = useOpenRequest();
  return useSend(
    `picture ${number} ${checklist} ${item.id}`,
    (picture: Picture, how) =>
      api.addEvidence({ path: { request: request.uuid, checklist, item: item.id }, body: { ...picture }, ...how }),
    { done: () => void refresh() },
  );
}
