import { findPlace } from '../../device/place.ts';
import { usePlaceConsent } from '../../device/consent.ts';
import type { PictureBody } from '../../device/kept-store.ts';
import { shrunk } from '../../device/shrink.ts';
import { useOutbox } from '../../device/use-outbox.ts';
import { useOpenRequest } from '../request-context.ts';
import type { ItemProps } from './ItemRow.tsx';
import { itemName } from './use-tick.ts';

/**
 * Fills in an item with a photo or a signature: kept on the device at once, sent when it can be. Where the device is goes
 * along when the person has agreed to that.
 */
export function usePicture({ checklist, item }: ItemProps): (picture: PictureBody) => Promise<void> {
  const outbox = useOutbox();
  const { answered } = usePlaceConsent();
  const { request, number } = useOpenRequest();
  return async (picture) => {
    const place = answered?.agreed === true ? await findPlace() : 'denied';
    const body = {
      ...picture,
      file: await shrunk(picture.file),
      ...(typeof place === 'string' ? {} : place),
    };
    const path = { request: request.uuid, checklist, item: item.id };
    const work = { operation: 'addEvidence', path, body } as const;
    await outbox.add({ name: itemName(number, checklist, item.id), number, work });
  };
}
