import { isReglamentError } from '../errors.ts';
import { unknownKinds } from '../language/index.ts';
import type { Catalog } from '../store/catalog/catalog.ts';

/** Kinds that the current release names and this process lacks: a plugin that is not enabled. Empty while nothing is published. */
export async function missingKinds(catalog: Pick<Catalog, 'current' | 'kinds'>): Promise<string[]> {
  try {
    return unknownKinds((await catalog.current()).pack, catalog.kinds);
  } catch (error) {
    if (isReglamentError(error, 'RELEASE_EMPTY')) return [];
    throw error;
  }
}
