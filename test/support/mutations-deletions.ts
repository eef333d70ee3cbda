import type { Pack } from '../../engine/language/index.ts';

/** A pack with one thing taken out of it. */
export interface Deletion {
  readonly file: string;
  /** JSON pointer to what is taken out. */
  readonly path: string;
  readonly what: 'transition' | 'guard' | 'gate' | 'operation';
  /** The pack without it; the pack itself stays as it is. */
  readonly pack: () => Pack;
}

type Json = Record<string, unknown>;
type Found = Pick<Deletion, 'path' | 'what'>;

const LISTS = ['always', 'onDone'];
const MAPS = ['on', 'after'];

/** Each transition, guard and gate of a pack's workflows and overlays, and each operation of its overlays, taken out. */
export function deletionsOf(pack: Pack): Deletion[] {
  return (['workflow', 'workflow-overlay', 'request-type', 'checklist'] as const).flatMap((kind) =>
    [...pack.byKind[kind].values()].flatMap(({ file, definition }) =>
      findIn(definition as unknown as Json, '', kind).map(({ path, what }) => ({
        file,
        path,
        what,
        pack: () => replaced(pack, kind, without(definition, path)),
      })),
    ),
  );
}

function replaced(pack: Pack, kind: keyof Pack['byKind'], definition: { readonly id: string }): Pack {
  const map = new Map(pack.byKind[kind] as ReadonlyMap<string, { file: string; definition: unknown }>);
  map.set(definition.id, { file: map.get(definition.id)?.file ?? '', definition });
  return { ...pack, byKind: { ...pack.byKind, [kind]: map } };
}

function findIn(value: unknown, at: string, kind: string): Found[] {
  if (kind === 'request-type') return requestTypeGates(value as Json);
  if (kind === 'checklist') return membersOf((value as Json).roles, '/roles');
  const found: Found[] = [];
  walk(value, at, found);
  return found;
}

function walk(value: unknown, at: string, found: Found[]): void {
  if (typeof value !== 'object' || value === null) return;
  const object = value as Json;
  if (!Array.isArray(value)) {
    for (const key of LISTS) transitions(object[key], `${at}/${key}`, found);
    for (const key of MAPS)
      for (const [name, list] of entries(object[key])) transitions(list, `${at}/${key}/${name}`, found);
    if (object.guard !== undefined) found.push({ path: `${at}/guard`, what: 'guard' });
    if ('op' in object && object.path === 'meta/roles') found.push(...rolesIn(object.to, `${at}/to`));
    if ('op' in object && object.path === 'meta/required') found.push(...requiredIn(object.to, `${at}/to`));
    const meta = object.meta as Json | undefined;
    if (Array.isArray(meta?.roles))
      found.push({ path: `${at}/meta/roles`, what: 'gate' }, ...rolesIn(meta.roles, `${at}/meta/roles`));
    if (meta?.required !== undefined) found.push(...requiredIn(meta.required, `${at}/meta/required`));
    if (Array.isArray(object.operations)) {
      object.operations.forEach((_, index) => found.push({ path: `${at}/operations/${index}`, what: 'operation' }));
    }
  }
  // What an operation expects of its base is no part of the pack's behaviour.
  for (const [key, inner] of Object.entries(object)) if (key !== 'from') walk(inner, `${at}/${key}`, found);
}

function transitions(list: unknown, at: string, found: Found[]): void {
  if (!Array.isArray(list)) return;
  list.forEach((_, index) => found.push({ path: `${at}/${index}`, what: 'transition' }));
}

function rolesIn(roles: unknown, at: string): Found[] {
  return Array.isArray(roles) && roles.length > 1 ? membersOf(roles, at) : [];
}

function requiredIn(required: unknown, at: string): Found[] {
  const { fields, checklists, comment, assignee } = (required ?? {}) as Json;
  return [
    ...membersOf(fields, `${at}/fields`),
    ...membersOf(checklists, `${at}/checklists`),
    ...(comment === true ? [{ path: `${at}/comment`, what: 'gate' } as const] : []),
    ...(assignee === true ? [{ path: `${at}/assignee`, what: 'gate' } as const] : []),
  ];
}

function requestTypeGates(type: Json): Found[] {
  const client: Found[] = type.clientRequired === true ? [{ path: '/clientRequired', what: 'gate' }] : [];
  return [...membersOf(type.createdBy, '/createdBy'), ...membersOf(type.required, '/required'), ...client];
}

function membersOf(list: unknown, at: string): Found[] {
  return Array.isArray(list) ? list.map((_, index) => ({ path: `${at}/${index}`, what: 'gate' })) : [];
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** A copy of `value` without what stands at the pointer; the last of a list that must not be empty takes it along. */
function without<T>(value: T, pointer: string): T {
  const copy = structuredClone(value);
  const keys = pointer.split('/').slice(1);
  const holder = (count: number): Json =>
    keys.slice(0, count).reduce((place, key) => place[key] as Json, copy as unknown as Json);
  const last = keys.at(-1) ?? '';
  const place = holder(keys.length - 1);
  if (!Array.isArray(place)) {
    delete place[last];
    return copy;
  }
  place.splice(Number(last), 1);
  const list = keys.at(-2) ?? '';
  const isTrigger = LISTS.includes(list) || MAPS.includes(keys.at(-3) ?? '');
  const isRequired = ['fields', 'checklists'].includes(list);
  if (place.length === 0 && (isTrigger || isRequired)) delete holder(keys.length - 2)[list];
  return copy;
}
