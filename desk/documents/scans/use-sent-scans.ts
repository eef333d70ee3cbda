import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { TakenPage } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';

/** A file that could not be sent at all, and why. */
interface UnsentFile {
  readonly name: string;
  readonly error: unknown;
}

export interface SentScans {
  /** What was found so far, the newest first. */
  readonly pages: readonly TakenPage[];
  readonly unsent: readonly UnsentFile[];
  /** Name of the file that is being read; null when none is. */
  readonly reading: string | null;
  /** How many wait behind it. */
  readonly waiting: number;
  readonly send: (files: readonly File[], returned: { readonly received: boolean; readonly signed: boolean }) => void;
}

/** Sends scans one file after the other: what is found of the first is seen while the second is read. */
export function useSentScans(): SentScans {
  const api = useApi();
  const queries = useQueryClient();
  const [pages, setPages] = useState<readonly TakenPage[]>([]);
  const [unsent, setUnsent] = useState<readonly UnsentFile[]>([]);
  const [names, setNames] = useState<readonly string[]>([]);
  const last = useRef<Promise<void>>(Promise.resolve());
  const one = async (file: File, returned: Parameters<SentScans['send']>[1]): Promise<void> => {
    try {
      const taken = await api.takeScans({ body: { file, ...returned } });
      setPages((before) => [...taken.pages, ...before]);
    } catch (error) {
      setUnsent((before) => [...before, { name: file.name, error }]);
    }
    setNames((before) => before.slice(1));
    void queries.invalidateQueries({ queryKey: ['documents'] });
  };
  return {
    pages,
    unsent,
    reading: names[0] ?? null,
    waiting: Math.max(0, names.length - 1),
    send: (files, returned) => {
      setUnsent([]);
      setNames((before) => [...before, ...files.map(({ name }) => name)]);
      for (const file of files) last.current = last.current.then(() => one(file, returned));
    },
  };
}
