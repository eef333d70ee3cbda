import { all, type Kind, KINDS, type Pack } from '../../engine/language/index.ts';
import { definedAt } from './defined-at.ts';
import type { Place, PlacedDefinition } from './place.ts';
import type { Thing } from './used/thing.ts';
import { namedBy, thingsAt, type Use, whereUsed } from './where-used.ts';

/** Uses inside one definition, one for each element. */
export interface UseGroup {
  readonly definition: PlacedDefinition;
  readonly places: readonly Place[];
}

/** A thing that is named, with the place where it is defined. */
export interface NamedThing {
  readonly thing: Thing;
  readonly place: Place | null;
  /** The definition of that place. */
  readonly definition: PlacedDefinition | null;
}

/** Who names what a place defines, by definition: where people work first, stories last. */
export function usedBy(pack: Pack, uses: readonly Use[], own: Place): UseGroup[] {
  const groups = new Map<string, { definition: PlacedDefinition; places: Map<string, Place> }>();
  for (const { place } of whereUsed(uses, thingsAt(pack, own), own)) {
    const name = `${place.kind} ${place.id}`;
    const definition = groups.get(name)?.definition ?? definitionAt(pack, place);
    if (definition === null) continue;
    const group = groups.get(name) ?? { definition, places: new Map() };
    groups.set(name, group);
    const element = place.element === undefined ? '' : `${place.element.type} ${place.element.id}`;
    if (!group.places.has(element)) group.places.set(element, place);
  }
  const order = (kind: Kind): number => (STORIES.has(kind) ? KINDS.length : 0) + KINDS.indexOf(kind);
  return [...groups.values()]
    .map(({ definition, places }) => ({ definition, places: [...places.values()] }))
    .toSorted((a, b) => order(a.definition.kind) - order(b.definition.kind));
}

const STORIES: ReadonlySet<Kind> = new Set(['scenario', 'demo']);

/** What a place names, each thing once; options are told with their fields. */
export function namesOfPlace(pack: Pack, uses: readonly Use[], own: Place): NamedThing[] {
  const things = new Map<string, Thing>();
  for (const { thing } of namedBy(uses, own)) {
    // A transition has its event, it does not point at it.
    if (thing.type === 'event' && own.kind === 'workflow') continue;
    things.set(`${thing.type} ${thing.id} ${thing.of ?? ''}`, thing);
  }
  return [...things.values()].map((thing) => {
    const place = definedAt(pack, thing) ?? null;
    return { thing, place, definition: place === null ? null : definitionAt(pack, place) };
  });
}

/** The definition that a place is in; null when the pack has none. */
export function definitionAt(pack: Pack, { kind, id }: Place): PlacedDefinition | null {
  if (kind === 'pack') return { kind, id, value: pack.cover.definition };
  const found = all(pack, kind).find(({ definition }) => definition.id === id);
  return found === undefined ? null : { kind, id, value: found.definition };
}
