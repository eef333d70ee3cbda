import { createContext, useContext } from 'react';
import type { Request } from '../../ui/api/index.ts';

/** The request that the page shows, and what its parts do together. */
export interface OpenRequest {
  readonly request: Request;
  /** Number as it stands in the address: what readings and what is typed go by. */
  readonly number: string;
  /** Whether the person's roles allow this on the request: `edit`, `tick`, `comment-internal` … */
  readonly may: (right: string) => boolean;
  /** Reads everything about it anew. */
  readonly refresh: () => Promise<void>;
  /** Brings a part of the page into sight and gives it the focus. */
  readonly jump: (target: string) => void;
}

export const RequestContext = createContext<OpenRequest | null>(null);

export function useOpenRequest(): OpenRequest {
  const open = useContext(RequestContext);
  if (open === null) throw new Error('there is no request around this');
  return open;
}
