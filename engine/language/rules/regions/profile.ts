/** What the rules compare one fact with. Its values fall into regions in which no rule can tell them apart. */
export interface Profile {
  readonly constants: Set<string | number | boolean>;
  /** Texts it is tested to begin with, to end with, to contain. */
  readonly prefixes: Set<string>;
  readonly suffixes: Set<string>;
  readonly parts: Set<string>;
  /** It is tested to be empty, where an empty text is not the same as none. */
  emptiness: boolean;
  /** For a list: what its items are compared with. */
  item?: Profile;
}

export interface Regions {
  readonly profiles: Map<string, Profile>;
  /** Facts compared with each other share their constants: a path leads to another one of its group. */
  readonly links: Map<string, string>;
  /** Every atom was understood: one sample of each region stands for all facts. */
  exact: boolean;
}

export function newProfile(): Profile {
  return { constants: new Set(), prefixes: new Set(), suffixes: new Set(), parts: new Set(), emptiness: false };
}

export function profileOf(regions: Regions, path: string): Profile {
  let profile = regions.profiles.get(path);
  if (profile === undefined) {
    profile = newProfile();
    regions.profiles.set(path, profile);
  }
  return profile;
}

/** The representative of a fact's group. */
export function groupOf(regions: Regions, path: string): string {
  let at = path;
  for (let up = regions.links.get(at); up !== undefined && up !== at; up = regions.links.get(at)) at = up;
  return at;
}

export function link(regions: Regions, paths: readonly string[]): void {
  const [first, ...others] = paths;
  if (first === undefined) return;
  for (const other of others) {
    const [a, b] = [groupOf(regions, first), groupOf(regions, other)];
    if (a !== b) regions.links.set(a, b);
  }
}
