import type { LiveState, Stop } from '../../ui/live/index.ts';

/** `lost`: the server does not answer; `offline`: this device has no network; `signed-out`: log in again. */
export type ConnectionState = 'connected' | 'lost' | 'offline' | 'signed-out';

/** A short gap is nobody's concern. */
const PATIENCE_MS = 3000;

export interface ConnectionOptions {
  readonly live: { readonly state: LiveState; onState(listener: (state: LiveState) => void): Stop };
  /** Tells `online` and `offline`: the window. */
  readonly network: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly hasNetwork: () => boolean;
  readonly later?: (work: () => void, ms: number) => () => void;
}

/** Whether the server can be reached, as far as the live updates and the device know. */
export class Connection {
  state: ConnectionState = 'connected';
  readonly #options: Required<ConnectionOptions>;
  readonly #listeners = new Set<() => void>();
  readonly #stops: Stop[] = [];
  #stopWaiting: () => void = () => undefined;

  constructor(options: ConnectionOptions) {
    this.#options = {
      later(work, ms) {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      ...options,
    };
    const look = (): void => this.#look();
    const { live, network } = this.#options;
    this.#stops.push(live.onState(look));
    for (const name of ['online', 'offline']) {
      network.addEventListener(name, look);
      this.#stops.push(() => network.removeEventListener(name, look));
    }
    look();
  }

  readonly subscribe = (listener: () => void): Stop => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    this.#stopWaiting();
    for (const stop of this.#stops) stop();
  }

  #look(): void {
    const { live, hasNetwork, later } = this.#options;
    this.#stopWaiting();
    if (live.state === 'signed-out') this.#become('signed-out');
    else if (!hasNetwork()) this.#become('offline');
    else if (live.state === 'connected') this.#become('connected');
    else if (this.state !== 'lost') this.#stopWaiting = later(() => this.#become('lost'), PATIENCE_MS);
  }

  #become(state: ConnectionState): void {
    if (this.state === state) return;
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}
