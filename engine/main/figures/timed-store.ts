import { isReglamentError } from '../../errors.ts';
import type { Store } from '../../store/index.ts';
import type { Figures } from './figures.ts';

/** The store, with every transaction counted; `written` is told of each that was committed. */
export function timedStore(store: Store, figures: Figures, written: () => void = () => {}): Store {
  return {
    ...store,
    async transaction(work) {
      const began = performance.now();
      const seconds = (): number => (performance.now() - began) / 1000;
      try {
        const result = await store.transaction(work);
        figures.committed('committed', seconds());
        written();
        return result;
      } catch (error) {
        const refused = isReglamentError(error) && error.status < 500;
        figures.committed(refused ? 'refused' : 'failed', seconds());
        throw error;
      }
    },
  };
}
