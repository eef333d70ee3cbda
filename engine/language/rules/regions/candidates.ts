import type { FactValue } from '../../facts.ts';
import type { FactType } from '../fact-type.ts';
import { instantOf, isDate } from '../instants.ts';
import { points } from './points.ts';
import type { Profile } from './profile.ts';

export interface Candidates {
  /** One value of each region, those with something in it first. */
  readonly values: readonly FactValue[];
  /** Every region has its value. */
  readonly exact: boolean;
}

const DAY = 86_400_000;
const start = Date.parse('2026-01-05T09:00:00Z');
/** Lists are tried with every combination of so many items. */
const combined = 6;

/**
 * Values of a fact that stand for all its values, as far as the rules behind `profile` can tell them apart.
 * `spread` is the number of facts compared with each other.
 */
export function candidates(type: FactType, profile: Profile, spread: number): Candidates {
  const { values, exact } = settled(type, profile, spread);
  return { values: type.nullable ? [...values, null] : values, exact };
}

function settled(type: FactType, profile: Profile, spread: number): Candidates {
  if (type.type === 'boolean') return { values: [true, false], exact: true };
  if (type.type === 'number') return { values: numbers(profile, spread), exact: true };
  if (type.type === 'instant') return { values: instants(profile, spread), exact: true };
  if (type.type === 'date') return { values: dates(profile, spread), exact: true };
  if (type.type === 'list') return lists(type, profile);
  return type.type === 'choice' && type.values !== undefined
    ? choices(type.values, profile, spread)
    : texts(profile, spread);
}

/** Whole numbers between whole constants: most numbers are counts or amounts in minor units. */
function numbers(profile: Profile, spread: number): number[] {
  const constants = [...profile.constants].filter((value) => typeof value === 'number');
  return points(constants, { unit: 1, whole: constants.every(Number.isInteger), start: 1 }, spread);
}

function instants(profile: Profile, spread: number): string[] {
  const constants = texted(profile).flatMap((text) => instantOf(text) ?? []);
  const found = points(constants, { unit: DAY / 24, whole: false, start }, spread);
  return [...new Set(found.map((millis) => new Date(Math.round(millis)).toISOString().replace('.000Z', 'Z')))];
}

function dates(profile: Profile, spread: number): string[] {
  const days = texted(profile)
    .filter((text) => isDate(text))
    .map((text) => Date.parse(text) / DAY);
  const found = points(days, { unit: 1, whole: true, start: Math.floor(start / DAY) }, spread);
  return found.map((day) => new Date(day * DAY).toISOString().slice(0, 10));
}

/** The values that are named, and one of those that are not: no rule can tell the others apart. */
function choices(values: readonly string[], profile: Profile, spread: number): Candidates {
  const looksInside = profile.prefixes.size + profile.suffixes.size + profile.parts.size > 0;
  if (looksInside || spread > 1) return { values, exact: true };
  const named = values.filter((value) => profile.constants.has(value));
  const other = values.find((value) => !profile.constants.has(value));
  return { values: other === undefined ? named : [...named, other], exact: true };
}

function texts(profile: Profile, spread: number): Candidates {
  const [prefixes, suffixes, parts] = [profile.prefixes, profile.suffixes, profile.parts].map((set) => [...set]) as [
    string[],
    string[],
    string[],
  ];
  const found = new Set(texted(profile));
  for (let index = 1; index <= spread; index += 1) found.add(spread === 1 ? '…' : `…${index}`);
  for (const prefix of ['', ...prefixes]) {
    for (const part of ['', ...parts]) {
      for (const suffix of ['', ...suffixes]) {
        found.add(prefix + part + suffix);
        if (prefix + part + suffix !== '') found.add(`${prefix}…${part}…${suffix}`);
      }
    }
  }
  if (!profile.emptiness && !profile.constants.has('')) found.delete('');
  const kinds = [prefixes, suffixes, parts].filter((set) => set.length > 0).length;
  // One kind of test nests and never crosses, but for texts that contain two parts in some order.
  return { values: [...found], exact: kinds <= 1 && parts.length <= 1 };
}

function lists(type: FactType, profile: Profile): Candidates {
  const itemType: FactType = {
    type: type.values === undefined ? 'text' : 'choice',
    nullable: false,
    values: type.values,
  };
  const inner = profile.item === undefined ? undefined : candidates(itemType, profile.item, 1);
  const items = (inner?.values ?? ['…']) as readonly string[];
  if (items.length > combined) return { values: [...items.map((item) => [item]), [...items], []], exact: false };
  const subsets = Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, index) => (bits >> index) & 1),
  );
  return { values: [...subsets.slice(1), []], exact: inner?.exact ?? true };
}

function texted(profile: Profile): string[] {
  return [...profile.constants].filter((value) => typeof value === 'string');
}
