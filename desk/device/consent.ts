import { useMemo, useSyncExternalStore } from 'react';
import { useMe } from '../../ui/api/use-api.ts';

/** What somebody answered when he was asked whether his position may be written down. */
export interface Answered {
  readonly agreed: boolean;
  readonly at: string;
  /** Version of the words that he was shown: other words are asked about anew. */
  readonly text: string;
}

/** Change it with the words of `device.consent`. */
export const CONSENT_TEXT = 'position-1';

const listeners = new Set<() => void>();

export interface PlaceConsent {
  /** Null: not asked yet, or about other words. */
  readonly answered: Answered | null;
  readonly answer: (agreed: boolean) => void;
}

/** Whether this person lets this device tell where he is; asked once, kept on the device, changed whenever he likes. */
export function usePlaceConsent(): PlaceConsent {
  const { uuid } = useMe();
  const place = `reglament-consent ${uuid}`;
  const kept = useSyncExternalStore(subscribe, () => read(place));
  return useMemo(
    () => ({
      answered: answeredIn(kept),
      answer: (agreed) => {
        write(place, JSON.stringify({ agreed, at: new Date().toISOString(), text: CONSENT_TEXT } satisfies Answered));
        for (const listener of listeners) listener();
      },
    }),
    [kept, place],
  );
}

/** What was kept, unless it cannot be read or is about other words. */
export function answeredIn(kept: string | null): Answered | null {
  try {
    const answered = JSON.parse(kept ?? 'null') as Answered | null;
    return answered?.text === CONSENT_TEXT ? answered : null;
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** For browsers that keep nothing: then it holds as long as the page does. */
const held = new Map<string, string>();

function read(place: string): string | null {
  try {
    return localStorage.getItem(place) ?? held.get(place) ?? null;
  } catch {
    return held.get(place) ?? null;
  }
}

function write(place: string, text: string): void {
  held.set(place, text);
  try {
    localStorage.setItem(place, text);
  } catch {
    // Full or forbidden.
  }
}
