import { useDeferredValue, useMemo } from 'react';
import { type Pack, readPack } from '../../engine/language/index.ts';
import { thingsAt, type Use, usesIn, whereUsed } from '../problems/where-used.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { useFiles } from '../workspace/workspace-context.ts';

/** Where the pack names things, as far as it can be read. */
export interface Named {
  readonly pack: Pack;
  readonly uses: readonly Use[];
}

const known = new WeakMap<ReadonlyMap<string, string>, Named | null>();

/** Read once for each state of the pack, however many look. */
function namedIn(files: ReadonlyMap<string, string>): Named | null {
  let named = known.get(files);
  if (named === undefined) {
    const { pack, sound } = readPack(files);
    const read = pack ?? sound?.pack ?? null;
    named = read === null ? null : { pack: read, uses: usesIn(read) };
    known.set(files, named);
  }
  return named;
}

/** The pack as it can be read, with every place that names something; null when nothing of it can be read. */
export function useNamed(): Named | null {
  const files = useDeferredValue(useFiles());
  return useMemo(() => namedIn(files), [files]);
}

/** Every place that names a definition or one of its elements; null when nothing of the pack can be read. */
export function useUses(key: DefinitionKey): readonly Use[] | null {
  const named = useNamed();
  const { kind, id } = key;
  return useMemo(() => {
    if (named === null) return null;
    return whereUsed(named.uses, thingsAt(named.pack, { kind, id }), { kind, id });
  }, [named, kind, id]);
}
