import type { Card } from './card.ts';
import { useSignal } from './signal.ts';
import { useTools } from './canvas-context.ts';

/** What the styles look at. */
export function cardLook(
  { kind, origin, difference, trouble }: Card,
  { selected, target, played }: { readonly selected: boolean; readonly target: boolean; readonly played: boolean },
) {
  return {
    'data-kind': kind,
    'data-origin': origin,
    'data-difference': difference ?? undefined,
    'data-trouble': trouble?.severity,
    'data-selected': selected || undefined,
    'data-target': target || undefined,
    'data-play': played ? 'active' : undefined,
  };
}

/** The Tab key comes to one card alone and goes on from there in reading order. */
export function useFocusable(id: string): { readonly tabIndex: 0 | -1; readonly 'data-state': string } {
  const { look } = useTools();
  const current = useSignal(look, (now) => now.current === id);
  return { tabIndex: current ? 0 : -1, 'data-state': id };
}

/** True while the request that is tried out stands in this state. */
export function useIsPlayed(id: string): boolean {
  const { playing } = useTools();
  return useSignal(playing, (now) => now?.active.has(id) === true);
}
