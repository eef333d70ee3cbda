import { createContext } from 'react';

/** Names the definition whose rules are edited below, so that what is begun of them is found again; null outside of one. */
export const RulePlaceContext = createContext<string | null>(null);
