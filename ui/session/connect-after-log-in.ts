import type { LiveClient } from '../live/index.ts';

interface LogInWatch {
  readonly live: Pick<LiveClient, 'state' | 'reconnect'>;
  /** Fails unless the person of this page is logged in. */
  readonly isBack: () => Promise<unknown>;
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** Calls again and again until it is called off. */
  readonly every?: (ms: number, work: () => void) => () => void;
}

/** So often it is looked whether the person has logged in elsewhere, while he looks at this page all the time. */
const LOOK_MS = 15_000;

/**
 * Where a session has ended, the live updates are connected anew once the same person is logged in again in this browser;
 * somebody else's session is left alone. Gives what ends it.
 */
export function connectAfterLogIn({ live, isBack, page, every = byInterval }: LogInWatch): () => void {
  let looking = false;
  const look = (): void => {
    if (looking || live.state !== 'signed-out') return;
    looking = true;
    isBack()
      .then(
        () => live.reconnect(),
        () => undefined,
      )
      .finally(() => {
        looking = false;
      });
  };
  const names = ['focus', 'online'];
  for (const name of names) page.addEventListener(name, look);
  const stop = every(LOOK_MS, look);
  return () => {
    stop();
    for (const name of names) page.removeEventListener(name, look);
  };
}

function byInterval(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms);
  return () => clearInterval(timer);
}
