import { effectiveNames, type NamedKind, type Names, namesOf } from '../language/diff/index.ts';
import type { CompiledWorkflow, Pack, Title } from '../language/index.ts';

/** A thing of the definitions with the words that people know it by. */
export interface Titled {
  readonly id: string;
  readonly title: Title;
}

/** A status with its colour ("#1c7ed6"; null: none) and what it means for counters: new, active, waiting, done, cancelled. */
export interface TitledStatus extends Titled {
  readonly color: string | null;
  readonly category: string;
}

const ofPacks = new WeakMap<Pack, Names>();

/** How the definitions of a release call things. */
export function packNames(pack: Pack): Names {
  let names = ofPacks.get(pack);
  if (names === undefined) {
    names = namesOf(pack);
    ofPacks.set(pack, names);
  }
  return names;
}

/** How the workflow that a request is pinned to calls things; roles and groups are those of the current release. */
export function workflowNames(workflow: CompiledWorkflow, pack: Pack): Names {
  return effectiveNames([workflow.effective], packNames(pack));
}

/** What has no title is called by its id. */
export function titled(names: Names, kind: NamedKind, id: string): Titled {
  return { id, title: names.title(kind, id) ?? { en: id, ru: id } };
}

type StatusDefinition = CompiledWorkflow['effective']['statuses']['statuses'][number];

/** The status with this id among `statuses`; one that is unknown there has no colour and counts as active. */
export function titledStatus(statuses: readonly StatusDefinition[], id: string): TitledStatus {
  const found = statuses.find((status) => status.id === id);
  if (found === undefined) return { id, title: { en: id, ru: id }, color: null, category: 'active' };
  return { id, title: found.title, color: found.color ?? null, category: found.category };
}
