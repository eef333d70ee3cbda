import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Sending } from '../sending/sender.ts';
import { useSender } from '../sending/use-send.ts';
import type { KeptWork } from './kept-store.ts';
import { placeOf } from './outbox.ts';
import { useKept, useOutbox } from './use-outbox.ts';

interface KeptSendOptions {
  /** It is there. Called while the page is open only: after a reload the request is read anew anyway. */
  readonly done?: () => void;
  readonly failed?: () => void;
}

export interface KeptSend extends Sending {
  readonly send: (work: KeptWork) => Promise<void>;
  /** Tries at once what waits. */
  readonly tryNow: () => void;
  /** Does not send it. */
  readonly giveUp: () => void;
  /** Throws away what was refused. */
  readonly forget: () => void;
}

const IDLE: Sending = { state: 'idle', tries: 0, error: null, againAt: null };

/**
 * Sends what a person does about a request as useSend does, and keeps it on the device until there is an answer: it outlives
 * a reload, comes after what was done before it, and a refusal stays until it is read.
 */
export function useKeptSend(name: string, number: string, options: KeptSendOptions = {}): KeptSend {
  const sender = useSender();
  const outbox = useOutbox();
  const kept = useKept(name);
  const place = placeOf(name);
  const sending = useSyncExternalStore(sender.subscribe, () => sender.stateOf(place));
  const waits = useSyncExternalStore(sender.subscribe, () => sender.waiting > 0);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const send = useCallback(
    async (work: KeptWork): Promise<void> => {
      await outbox.add({ name, number, work }, (outcome) => {
        if (outcome === 'sent') latest.current.done?.();
        if (outcome === 'refused') latest.current.failed?.();
      });
    },
    [outbox, name, number],
  );
  return useMemo(() => {
    const discard = (): void => void (kept !== undefined && outbox.discard(kept.thing.id));
    return {
      ...stateOf(kept, sending, waits),
      send,
      tryNow: () => outbox.tryNow(name),
      giveUp: discard,
      forget: () => kept !== undefined && kept.error !== null && discard(),
    };
  }, [kept, sending, waits, send, outbox, name]);
}

/** What has not had its turn yet waits when something before it does. */
function stateOf(kept: ReturnType<typeof useKept>, sending: Sending, waits: boolean): Sending {
  if (kept === undefined) return IDLE;
  if (kept.error !== null) return { ...IDLE, state: 'refused', error: kept.error };
  if (sending.state === 'waiting' || sending.state === 'sending') return sending;
  return { ...IDLE, state: waits ? 'waiting' : 'sending' };
}
