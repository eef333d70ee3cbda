import { useState } from 'react';
import { ApiError } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useOutbox } from '../device/use-outbox.ts';
import { useTypedStore } from '../typed/use-typed-draft.ts';

/** What somebody leaves on the device, and what he is asked about it. */
export interface Leaving {
  /** Done here and not sent, for these requests. */
  readonly kept: number;
  readonly numbers: readonly string[];
  /** Typed and not sent. */
  readonly typed: number;
  /** He could not be logged out. */
  readonly failed: boolean;
  readonly choose: (choice: 'stay' | 'keep' | 'erase') => void;
}

export interface LeavingState {
  /** Null unless it is asked. */
  readonly leaving: Leaving | null;
  /** Promises false when he stays. */
  readonly beforeLogOut: () => Promise<boolean>;
}

/** Asks whoever logs out what is to become of what he did on this device and what has not arrived yet. */
export function useLeaving(): LeavingState {
  const api = useApi();
  const outbox = useOutbox();
  const typed = useTypedStore();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const erase = async (): Promise<boolean> => {
    try {
      await api.logOut();
    } catch (error) {
      // Logged out already, then; otherwise he is still there, and so is what he did.
      if (!(error instanceof ApiError) || error.status !== 401) return false;
    }
    await outbox.clear();
    typed.clear();
    return true;
  };
  const ask = (failed: boolean): Promise<boolean> =>
    new Promise((resolve) => {
      const choose: Leaving['choose'] = (choice) => {
        setLeaving(null);
        if (choice !== 'erase') resolve(choice === 'keep');
        else void erase().then((gone) => resolve(gone || ask(true)));
      };
      const numbers = [...new Set(outbox.items.map(({ thing }) => thing.number))];
      const texts = typed.keysOf('').filter((key) => key !== 'registrations').length;
      setLeaving({ kept: outbox.items.length, numbers, typed: texts, failed, choose });
    });
  return {
    leaving,
    beforeLogOut: async () => outbox.items.length === 0 || ask(false),
  };
}
