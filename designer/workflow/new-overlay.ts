import { isObject, type Json } from '../model/json.ts';
import { freeId } from '../model/new-ids.ts';

interface NewOverlay {
  readonly base: Json;
  readonly title: Readonly<Record<string, string>>;
  readonly clients: readonly string[];
  /** Ids of the overlays that exist. */
  readonly taken: ReadonlySet<string>;
}

/** An overlay for clients that changes nothing yet; null when the base cannot be named. */
export function newOverlay({ base, title, clients, taken }: NewOverlay): (Json & { readonly id: string }) | null {
  if (!isObject(base) || typeof base.id !== 'string') return null;
  const schema = typeof base.$schema === 'string' ? base.$schema : 'workflow.schema.json';
  return {
    $schema: schema.replace(/workflow\.schema\.json$/, 'workflow-overlay.schema.json'),
    id: freeId(title.en ?? title.ru ?? base.id, taken),
    title,
    base: base.id,
    clients,
    operations: [],
  };
}
