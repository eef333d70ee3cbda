import { createContext, useContext, useEffect, useState } from 'react';
import type { LiveClient } from './connect-live.ts';

export const LiveContext = createContext<LiveClient | null>(null);

/** The live updates of this page. */
export function useLive(): LiveClient {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('there are no live updates around this');
  return live;
}

/** Who else looks at a subject (`definition:workflow/repair`) besides this window; null looks at nothing. */
export function useWatchers(subject: string | null): readonly { readonly uuid: string; readonly name: string }[] {
  const live = useLive();
  const [seen, setSeen] = useState<readonly { readonly uuid: string; readonly name: string }[]>([]);
  useEffect(() => {
    setSeen([]);
    return subject === null ? undefined : live.watch(subject, setSeen);
  }, [live, subject]);
  return seen;
}
