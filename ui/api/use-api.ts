import { createContext, useContext } from 'react';
import type { Client, Me } from './index.ts';

export const ApiContext = createContext<Client | null>(null);

/** The HTTP interface, in the person's own name. */
export function useApi(): Client {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('there is no interface around this');
  return api;
}

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('nobody is signed in around this');
  return me;
}
