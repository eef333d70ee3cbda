import type { Dice } from './mutations-dice.ts';

/** One place in a JSON value: what holds it and under which key. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

type Change = (place: Place, all: readonly Place[], dice: Dice) => void;

/** Becomes `__proto__` when the value is written as text, where it is a key like any other. */
const PROTO = 'PROTO-KEY';
const ODD_KEYS = [
  PROTO,
  'constructor',
  'toString',
  'xstate.stop',
  'xstate.after.x.y',
  '*',
  '',
  'a.b',
  'A',
  'x'.repeat(80),
];
const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\u202e',
  '../../x.json',
  '<b>&',
  "'; --",
  '#',
  '#nowhere',
  '__proto__',
  'constructor',
  'xstate.done.state.open',
  'PT0S',
  'P9999D',
  '2026-02-30T00:00:00Z',
  'x'.repeat(3000),
];
const ODD_VALUES = [
  null,
  true,
  false,
  0,
  -1,
  1e21,
  0.1,
  '',
  [],
  {},
  [[]],
  [null],
  { type: 'rule' },
  { var: 'fields.x' },
  { '+': [1, 'a'] },
];

/** What may be done to a value; the names are counted. */
const CHANGES: Readonly<Record<string, Change>> = {
  delete: ({ holder, key }) => remove(holder, key),
  duplicate({ holder, key }, _, dice) {
    const copy = structuredClone(holder[key]);
    if (Array.isArray(holder)) holder.splice(dice.below(holder.length + 1), 0, copy);
    else holder[`${key}-${dice.pick(['copy', 'b', '2'])}`] = copy;
  },
  swap(place, all, dice) {
    exchange(place, dice.pick(all));
  },
  retype(place, _, dice) {
    place.holder[place.key] = structuredClone(dice.pick(ODD_VALUES));
  },
  replace(place, all, dice) {
    const other = dice.pick(alike(place, all));
    place.holder[place.key] = structuredClone(other.holder[other.key]);
  },
  exchange(place, all, dice) {
    exchange(place, dice.pick(alike(place, all)));
  },
  rename({ holder, key }, all, dice) {
    const ids = idsIn(all);
    if (typeof holder[key] === 'string')
      holder[key] = dice.chance(70) && ids.length > 0 ? dice.pick(ids) : `${holder[key]}-x`;
    else renameKey(holder, key, dice.chance(50) ? `${key}-x` : dice.pick(all).key);
  },
  target(_, all, dice) {
    const targets = all.filter((each) => each.key === 'target');
    if (targets.length === 0) return;
    const { holder } = dice.pick(targets);
    const ids = idsIn(all);
    holder.target =
      dice.chance(80) && ids.length > 0 ? `#${dice.pick(ids)}` : dice.pick(['#nowhere', 'open', '#', '.a', null]);
  },
  nest({ holder, key }, _, dice) {
    let value = holder[key];
    const isList = dice.chance(50);
    for (let depth = dice.pick([1, 2, 20, 100, 300]); depth > 0; depth -= 1)
      value = isList ? [value] : { and: [value] };
    holder[key] = value;
  },
  oddKey({ holder, key }, _, dice) {
    if (Array.isArray(holder)) holder.push(dice.pick(ODD_TEXTS));
    else if (dice.chance(50)) renameKey(holder, key, dice.pick(ODD_KEYS));
    else holder[dice.pick(ODD_KEYS)] = structuredClone(holder[key]);
  },
  oddText({ holder, key }, _, dice) {
    holder[key] = dice.pick(ODD_TEXTS);
  },
  hugeText({ holder, key }, _, dice) {
    holder[key] = dice.pick(['ы', 'x', '{"', '\\']).repeat(dice.pick([300, 5000, 120_000, 600_000]));
  },
  event(_, all, dice) {
    const maps = all.filter((each) => each.key === 'on').map((each) => each.holder.on);
    const map = maps.length > 0 ? dice.pick(maps) : undefined;
    if (typeof map !== 'object' || map === null) return;
    const [event] = Object.keys(map);
    if (event !== undefined)
      renameKey(
        map as Record<string, unknown>,
        event,
        dice.pick(['xstate.init', 'xstate.done.state.a', 'xstate-stop', '*', 'after', PROTO]),
      );
  },
  number({ holder, key }, _, dice) {
    const value = holder[key];
    holder[key] =
      typeof value === 'number' ? value * dice.pick([-1, 0, 0.5, 1e9, 1e300]) : dice.pick([0, 1, 2 ** 53, -0.5]);
  },
  shuffle({ holder, key }, _, dice) {
    const value = holder[key];
    if (Array.isArray(value)) value.splice(dice.below(value.length + 1), 0, ...value.splice(0, 1));
    else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      holder[key] = Object.fromEntries([...entries.slice(1), ...entries.slice(0, 1)]);
    }
  },
};

/** Changes that leave the form right reach the checks and the engine, so they are made more often. */
const OFTEN = [
  'delete',
  'replace',
  'exchange',
  'target',
  'rename',
  'shuffle',
  'delete',
  'replace',
  'exchange',
  'target',
];
const NAMES = [...Object.keys(CHANGES), ...OFTEN, ...OFTEN];

export interface Mutated {
  readonly texts: ReadonlyMap<string, string>;
  /** What was done, in words for a failed test. */
  readonly told: string;
}

/** A pack's texts with one to three random changes to one of its files, now and then to the bare text. */
export function mutated(texts: ReadonlyMap<string, string>, dice: Dice): Mutated {
  const file = dice.pick(weighted([...texts.keys()]));
  const text = texts.get(file) ?? '';
  const copy = new Map([...texts].filter(([each]) => each === file || isKept(each, dice)));
  if (dice.chance(6)) {
    copy.set(file, scratched(text, dice));
    return { texts: copy, told: `${file}: scratched` };
  }
  const root = { value: JSON.parse(text) as unknown };
  const names: string[] = [];
  for (let left = dice.pick([1, 1, 1, 2, 3]); left > 0; left -= 1) {
    const all = placesIn(root);
    // A change before may have taken the whole value away: nothing is left to be changed further.
    if (all.length === 0) break;
    const name = dice.pick(NAMES);
    CHANGES[name]?.(dice.pick(all.length > 1 ? all.slice(1) : all), all, dice);
    names.push(name);
  }
  copy.set(file, JSON.stringify(root.value ?? null).replaceAll(PROTO, '__proto__'));
  return { texts: copy, told: `${file}: ${names.join(', ')}` };
}

/** Stories and the demo are most of a pack's text and decide nothing; a few go along. */
function isKept(file: string, dice: Dice): boolean {
  if (file.startsWith('demo/')) return dice.chance(3);
  return !file.startsWith('scenarios/') || dice.chance(10);
}

/** Machines, overlays and rules decide most, so most changes go there. */
function weighted(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const weight = /^(workflows|overlays)\//.test(file)
      ? 12
      : /^(scenarios|demo|notifications|print-forms)\//.test(file)
        ? 1
        : 4;
    return Array.from({ length: weight }, () => file);
  });
}

function placesIn(root: Record<string, unknown>): Place[] {
  const found: Place[] = [];
  const open: unknown[] = [root];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    if (typeof holder !== 'object' || holder === null) continue;
    for (const key of Object.keys(holder)) {
      found.push({ holder: holder as Record<string, unknown>, key });
      open.push((holder as Record<string, unknown>)[key]);
    }
  }
  return found;
}

/** Ids that are still texts: what a change before made of one may hold the very place that it would be put into. */
function idsIn(all: readonly Place[]): string[] {
  return all
    .filter(({ key }) => key === 'id')
    .map(({ holder }) => holder.id)
    .filter((id) => typeof id === 'string');
}

/** Cuts, doubles or replaces a piece of the text itself: JSON that is none any more, doubled keys, half letters. */
function scratched(text: string, dice: Dice): string {
  const at = dice.below(text.length);
  const end = Math.min(text.length, at + 1 + dice.below(40));
  const piece = dice.pick([
    '',
    text.slice(at, end).repeat(2),
    '['.repeat(50_000),
    '{"a":'.repeat(9000),
    '"',
    '{',
    ']',
    ',',
    '\uFEFF',
    '\uD800',
    '\\u0000',
    '1e999',
    'NaN',
    '//',
    '\t',
  ]);
  return text.slice(0, at) + piece + text.slice(end);
}

/** Places of the same name, in lists those of the same type: what stands there fits the form here too. */
function alike({ holder, key }: Place, all: readonly Place[]): Place[] {
  const isEntry = Array.isArray(holder);
  return all.filter((each) =>
    isEntry
      ? Array.isArray(each.holder) && typeof each.holder[Number(each.key)] === typeof holder[Number(key)]
      : each.key === key,
  );
}

function exchange(place: Place, other: Place): void {
  const mine = structuredClone(place.holder[place.key]);
  place.holder[place.key] = structuredClone(other.holder[other.key]);
  other.holder[other.key] = mine;
}

function remove(holder: Record<string, unknown>, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Renames in place, so that the order of keys stays. */
function renameKey(holder: Record<string, unknown>, from: string, to: string): void {
  if (Array.isArray(holder)) return;
  const entries = Object.entries(holder);
  for (const [key] of entries) delete holder[key];
  for (const [key, value] of entries) holder[key === from ? to : key] = value;
}
