import {
  type ActionKinds,
  all,
  builtinActionKinds,
  find,
  KINDS,
  outlineOf,
  type Pack,
} from '../../engine/language/index.ts';
import type { Place } from './place.ts';
import { placeOf } from './place-of.ts';
import { namedIn } from './used/in-definition.ts';
import { sameThing, type Thing } from './used/thing.ts';

/** One place that names a thing. */
export interface Use {
  readonly thing: Thing;
  readonly file: string;
  /** JSON pointer into the file. */
  readonly path: string;
  readonly place: Place;
}

/**
 * Every place of a pack that names something, in the order of its definitions; what a plugin's action names in its
 * parameters is not known. Read the pack with `readPack`: what cannot be read names nothing.
 */
export function usesIn(pack: Pack, kinds: ActionKinds = builtinActionKinds): Use[] {
  const seen = new Set<string>();
  return KINDS.filter((kind) => kind !== 'pack').flatMap((kind) =>
    all(pack, kind).flatMap(({ file, definition }) =>
      namedIn(kind, definition as never, pack, kinds).flatMap(({ thing, path }): Use[] => {
        const key = `${file}#${path} ${thing.type} ${thing.id} ${thing.of ?? ''}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ thing, file, path, place: placeOf(path, { kind, id: definition.id, value: definition }) }];
      }),
    ),
  );
}

/** Who names one of these things. What an element says of itself, such as a transition of its own event, is left out. */
export function whereUsed(uses: readonly Use[], things: readonly Thing[], own?: Place): Use[] {
  return uses.filter(
    ({ thing, place }) => things.some((each) => sameThing(each, thing)) && (own === undefined || !isAt(place, own)),
  );
}

/** What a definition names, or one element of it. */
export function namedBy(uses: readonly Use[], own: Place): Use[] {
  return uses.filter(({ place }) => isAt(place, own));
}

function isAt(place: Place, own: Place): boolean {
  if (place.kind !== own.kind || place.id !== own.id) return false;
  const { element } = own;
  return element === undefined || (place.element?.type === element.type && place.element.id === element.id);
}

/** What a place defines, as others name it: the element, or the definition with all its elements. */
export function thingsAt(pack: Pack, { kind, id, element }: Place): Thing[] {
  if (element !== undefined) return elementThings(pack, kind, id, element.type, element.id);
  switch (kind) {
    case 'statuses': {
      const set = find(pack, 'statuses', id);
      const of = id;
      const statuses = (set?.statuses ?? []).map((each): Thing => ({ type: 'status', id: each.id, of }));
      return [
        { type: kind, id },
        ...statuses,
        ...(set?.stages ?? []).map((each): Thing => ({ type: 'stage', id: each.id, of })),
      ];
    }
    case 'fields':
      return (find(pack, 'fields', id)?.fields ?? []).map((field) => ({ type: 'field', id: field.id }));
    case 'demo': {
      const demo = find(pack, 'demo', id);
      const groups = (demo?.groups ?? []).map((each): Thing => ({ type: 'group', id: each.id }));
      return [...groups, ...(demo?.clients ?? []).map(({ code }): Thing => ({ type: 'client', id: code }))];
    }
    case 'workflow':
    case 'checklist':
    case 'request-type':
    case 'role':
    case 'notification':
      return [{ type: kind, id }];
    case 'pack':
    case 'price-list':
    case 'print-form':
    case 'scenario':
    case 'view':
    case 'workflow-overlay':
      return [];
  }
}

function elementThings(pack: Pack, kind: Place['kind'], definition: string, type: string, id: string): Thing[] {
  const workflow = kind === 'workflow-overlay' ? (find(pack, kind, definition)?.base ?? definition) : definition;
  switch (type) {
    case 'state':
    case 'delay':
      return [{ type, id, of: workflow }];
    case 'transition':
      return [{ type, id, of: workflow }, ...eventOf(pack, workflow, id)];
    case 'status':
    case 'stage':
    case 'item':
      return [{ type, id, of: definition }];
    case 'field':
    case 'group':
    case 'client':
      return [{ type, id }];
    default:
      return [];
  }
}

/** A transition is spoken of by its event. */
function eventOf(pack: Pack, workflow: string, transition: string): Thing[] {
  const machine = find(pack, 'workflow', workflow)?.machine;
  const trigger = machine === undefined ? undefined : outlineOf(machine).transitionById.get(transition)?.trigger;
  return trigger !== undefined && 'on' in trigger ? [{ type: 'event', id: trigger.on, of: workflow }] : [];
}
