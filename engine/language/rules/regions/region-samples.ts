import type { FactValue } from '../../facts.ts';
import type { FactType, FactTypes } from '../fact-type.ts';
import type { Rule } from '../rule.ts';
import { vet } from '../vet.ts';
import { type Candidates, candidates } from './candidates.ts';
import { collect } from './collect.ts';
import type { Assignment } from './facts-from.ts';
import { pairwise, product } from './product.ts';
import { groupOf, newProfile, type Profile, type Regions } from './profile.ts';

export interface RegionSamples {
  readonly samples: readonly Assignment[];
  /** The samples stand for all facts of these types: what holds for each of them always holds. */
  readonly exact: boolean;
}

/** Facts that are set together or not at all: they belong to one thing that may be absent. */
const together = ['client.', 'assignee.'];

/**
 * Facts by path that stand for all facts, as far as these rules can tell facts apart: for each fact the constants it
 * is compared with, one value in each interval between them, each named value of a choice and one other, true and
 * false, null where it may be null; then their combinations. Above `limit` combinations only all pairs of values are
 * combined, and the result is not exact; neither is it when a rule computes with facts, or looks into texts in
 * several ways at once. Numbers are taken as whole when all constants are.
 *
 * @throws RuleError when a rule is malformed
 */
export function regionSamples(rules: readonly Rule[], types: FactTypes, limit = 50_000): RegionSamples {
  const regions: Regions = { profiles: new Map(), links: new Map(), exact: true };
  for (const rule of rules) {
    vet(rule);
    collect(rule, regions);
  }
  const paths = [...regions.profiles.keys()].filter((path) => types.has(path));
  let exact = regions.exact && paths.length === regions.profiles.size;
  const lists = paths.map((path) => {
    const found = candidatesOf(path, types, regions);
    // A choice without values has no sample: no claim can be made.
    exact &&= found.exact && found.values.length > 0;
    return found.values;
  });
  const size = lists.reduce((total, list) => total * list.length, 1);
  exact &&= size <= limit;
  const samples: Assignment[] = [];
  for (const values of size <= limit ? product(lists) : pairwise(lists)) {
    const sample = Object.fromEntries(paths.map((path, index) => [path, values[index] as FactValue]));
    if (coherent(sample, types)) samples.push(sample);
    if (samples.length >= limit) break;
  }
  return { samples, exact };
}

function candidatesOf(path: string, types: FactTypes, regions: Regions): Candidates {
  const group = groupOf(regions, path);
  const members = [...regions.profiles.keys()].filter((other) => groupOf(regions, other) === group);
  const shared = newProfile();
  for (const member of members) {
    merge(shared, regions.profiles.get(member) ?? newProfile());
    // A text that is compared with a choice is like its values, or like none.
    if (member !== path) for (const value of types.get(member)?.values ?? []) shared.constants.add(value);
  }
  shared.item = regions.profiles.get(path)?.item;
  const probes = shared.prefixes.size + shared.suffixes.size + shared.parts.size;
  const found = candidates(types.get(path) as FactType, shared, members.length);
  // Texts that are compared with each other and looked into have too many regions to be sure of all.
  return { ...found, exact: found.exact && (members.length === 1 || probes === 0) };
}

/** What one fact of a group is tested for matters to all that are compared with it. */
function merge(into: Profile, from: Profile): void {
  for (const key of ['constants', 'prefixes', 'suffixes', 'parts'] as const) {
    for (const value of from[key]) (into[key] as Set<string | number | boolean>).add(value);
  }
  into.emptiness ||= from.emptiness;
}

function coherent(sample: Assignment, types: FactTypes): boolean {
  return together.every((head) => {
    const values = Object.keys(sample).filter((path) => path.startsWith(head) && types.get(path)?.nullable === true);
    return new Set(values.map((path) => sample[path] === null)).size <= 1;
  });
}
