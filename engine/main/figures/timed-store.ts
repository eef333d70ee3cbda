import { isReglamentError } from '../../errors.ts';
import type { Store } from '../../store/index.ts';
import type { Figures } from './figures.ts';

/** The store, with every transaction counted. */
export function timedStore(store: Store, figures: Figures): Store {
  return {
    ...store,
    async transaction(work) {
      const began = performance.now();
      const seconds = (): number => (performance.now() - began) / 1000;
      try {
        const result = await store.transaction(work);
        figures.committed('committed', seconds());
        return result;
      } catch (error) {
        const refused = isReglamentError(error) && error.status < 500;
        figures.committed(refused ? 'refused' : 'failed', seconds());
        throw error;
      }
    },
  };
}
