import { useRef, useState } from 'react';
import type { KeptWork } from '../../device/kept-store.ts';
import { useOutbox } from '../../device/use-outbox.ts';
import { useOpenRequest } from '../request-context.ts';

interface AddKept {
  /** Keeps one more line under its label; `done` once it is kept, so that the next can be typed before this one is sent. */
  readonly add: (work: KeptWork, label: string, done: () => void) => Promise<void>;
  readonly busy: boolean;
}

/** Adds lines to the open request: each is kept on the device and sent for itself, in the order in which they were added. */
export function useAddKept(): AddKept {
  const outbox = useOutbox();
  const { number } = useOpenRequest();
  const adding = useRef(false);
  const [busy, setBusy] = useState(false);
  return {
    busy,
    add: async (work, label, done) => {
      // A second press of the button before the first is kept is no second line.
      if (adding.current) return;
      adding.current = true;
      setBusy(true);
      const name = `${work.operation} ${number} ${crypto.randomUUID()}`;
      await outbox.add({ name, number, work, label });
      adding.current = false;
      setBusy(false);
      done();
    },
  };
}
