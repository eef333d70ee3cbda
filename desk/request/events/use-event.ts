import type { NewEvent } from '../../../ui/api/index.ts';
import { type KeptSend, useKeptSend } from '../../device/use-kept-send.ts';
import { useOutbox } from '../../device/use-outbox.ts';
import { useOpenRequest } from '../request-context.ts';
import { useOfferedVersion } from '../use-known-version.ts';

interface EventOptions {
  readonly done?: () => void;
}

export interface EventSend extends Omit<KeptSend, 'send'> {
  readonly send: (event: NewEvent) => void;
}

/** Sends an event of the open request, one at a time; kept on the device until there is an answer. */
export function useEvent({ done }: EventOptions = {}): EventSend {
  const outbox = useOutbox();
  const { request, number, refresh } = useOpenRequest();
  const known = useOfferedVersion();
  const sending = useKeptSend(`event ${number}`, number, {
    done: () => (done?.(), void refresh()),
    failed: () => void refresh(),
  });
  return {
    ...sending,
    send: (body) => {
      // After work of his own that is on its way the request is another version, and he knows why.
      const seen = outbox.isBusy(number) ? {} : { ifMatch: known() };
      void sending.send({ operation: 'sendEvent', path: { request: request.uuid }, body, ...seen });
    },
  };
}
