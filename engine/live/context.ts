import type { Server, Socket } from 'socket.io';
import type { Catalog } from '../store/catalog/catalog.ts';
import type { Store } from '../store/store.ts';
import type { Asked, Told } from './messages.ts';

/** What live updates are given: where to read, what time it is, and the definitions in force. */
export interface LiveContext {
  readonly store: Store;
  readonly now: () => Date;
  readonly catalog: Catalog;
}

export type LiveServer = Server<Asked, Told>;
export type LiveSocket = Socket<Asked, Told>;

/** A log for whoever runs the engine. */
export type Log = (line: string) => void;
