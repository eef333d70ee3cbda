import { builtinKinds, type KindSet } from '../language/index.ts';
import type { Registry } from './registry.ts';
import { ENGINE } from './manifest.ts';

/** Registers the engine's own kinds, as a plugin's: the same checks, the same refusal of a name that is taken. */
export function registerBuiltins(registry: Registry, kinds: KindSet = builtinKinds): void {
  for (const kind of kinds.actions.values()) {
    if (kind.class === 'effect') registry.effect(ENGINE, kind);
    else registry.action(ENGINE, kind);
  }
  for (const kind of kinds.items.values()) registry.item(ENGINE, kind);
}
