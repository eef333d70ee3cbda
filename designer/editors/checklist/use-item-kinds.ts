import { useQuery } from '@tanstack/react-query';
import { builtinItemKinds, type ItemLimit } from '../../../engine/language/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import type { JsonSchema } from '../../../ui/schema-form/index.ts';

/** A kind of item as the server knows it, plugins' included. */
export interface KnownItemKind {
  readonly type: string;
  readonly holds: 'value' | 'picture';
  readonly limits: readonly ItemLimit[];
  /** JSON Schema of its parameters; null: it has none. */
  readonly params: JsonSchema | null;
}

const BUILT_IN: readonly KnownItemKind[] = [...builtinItemKinds.values()].map(({ type, holds, limits, params }) => {
  return { type, holds, limits, params: (params as JsonSchema | undefined) ?? null };
});

/** The kinds that an item may have. Those of the engine itself while the server has not said which there are. */
export function useItemKinds(): readonly KnownItemKind[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['language-kinds'],
    queryFn: ({ signal }) => api.getLanguageKinds({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.items ?? BUILT_IN;
}
