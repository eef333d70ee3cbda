import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReplayFinding } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';

export interface ReplayState {
  readonly phase: 'never' | 'running' | 'paused' | 'done' | 'failed';
  readonly error: Error | null;
  readonly requests: number;
  readonly entries: number;
  readonly refused: number;
  readonly stuck: number;
  readonly items: readonly ReplayFinding[];
  readonly next: number | null;
}

const NEVER: ReplayState = {
  phase: 'never',
  error: null,
  requests: 0,
  entries: 0,
  refused: 0,
  stuck: 0,
  items: [],
  next: null,
};
/** Requests of one call, and how many entries of the journal are played before the person is asked whether to go on. */
const PAGE = 200;
const AT_ONCE = 20_000;

/** Plays real history on the drafts, the newest requests first, page by page; `key` of another check begins anew. */
export function useReplay(key: unknown): ReplayState & { readonly go: () => void; readonly pause: () => void } {
  const api = useApi();
  const workspace = useWorkspace();
  const [state, setState] = useState<ReplayState>(NEVER);
  const running = useRef<AbortController | null>(null);
  const pause = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState((now) => (now.phase === 'running' ? { ...now, phase: 'paused' } : now));
  }, []);
  useEffect(() => {
    setState(NEVER);
    return () => running.current?.abort();
  }, [key]);

  const go = useCallback(() => {
    const control = new AbortController();
    running.current = control;
    let now: ReplayState = { ...state, phase: 'running', error: null };
    const until = now.entries + AT_ONCE;
    setState(now);
    const play = async (): Promise<void> => {
      await workspace.flush();
      for (;;) {
        const body = now.next === null ? { limit: PAGE } : { limit: PAGE, cursor: now.next };
        const page = await api.replayOnDrafts({ body, signal: control.signal });
        now = {
          ...now,
          requests: now.requests + page.requests,
          entries: now.entries + page.entries,
          refused: now.refused + page.refused,
          stuck: now.stuck + page.stuck,
          items: [...now.items, ...page.items],
          next: page.next,
        };
        const phase = page.next === null ? 'done' : now.entries >= until ? 'paused' : 'running';
        now = { ...now, phase };
        if (control.signal.aborted) return;
        setState(now);
        if (phase !== 'running') return;
      }
    };
    play().catch((error: unknown) => {
      if (!control.signal.aborted) setState({ ...now, phase: 'failed', error: error as Error });
    });
  }, [api, workspace, state]);
  return { ...state, go, pause };
}
