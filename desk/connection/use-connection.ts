import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Connection, ConnectionState } from './connection.ts';

export const ConnectionContext = createContext<Connection | null>(null);

/** Whether the server can be reached now. */
export function useConnection(): ConnectionState {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error('there is no connection around this');
  return useSyncExternalStore(connection.subscribe, () => connection.state);
}
