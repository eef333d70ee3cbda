import type { ScenarioBecome, ScenarioDefinition, ScenarioWorks, WorksFacts } from '../language/index.ts';
import type { Bound } from './record.ts';

type Given = ScenarioDefinition['given'];
type Things = Pick<Given, 'site' | 'contract' | 'equipment'>;

/** What a scenario says that its request is bound to; what it leaves out is not set. */
export function givenBound({ due, objects, openChildren, documents, ...things }: Given): Bound {
  return {
    due: due ?? null,
    objects: objects ?? (things.equipment === undefined ? 0 : 1),
    openChildren: openChildren ?? 0,
    documents: givenDocuments(documents),
    site: null,
    contract: null,
    equipment: null,
    ...givenThings(things),
  };
}

/** What a request is bound to anew in the course of a scenario; what is not named is absent. */
export function changedBound({ due, objects, openChildren, documents, ...things }: ScenarioBecome): Bound {
  return {
    ...(due === undefined ? {} : { due }),
    ...(objects === undefined ? {} : { objects }),
    ...(openChildren === undefined ? {} : { openChildren }),
    ...(documents === undefined ? {} : { documents: givenDocuments(documents) }),
    ...givenThings(things),
  };
}

/** What a scenario says that was done on its request. */
export function givenWorks(works: ScenarioWorks = {}): WorksFacts {
  return { total: 0, count: 0, minutes: 0, ...works };
}

function givenDocuments(documents: Given['documents'] = {}): NonNullable<Bound['documents']> {
  const entries = Object.entries(documents).map(([type, { status, number = null, count = 1 }]) => [
    type,
    { status, number, count },
  ]);
  return Object.fromEntries(entries) as NonNullable<Bound['documents']>;
}

function givenThings({ site, contract, equipment }: Things): Bound {
  return {
    ...(site === undefined ? {} : { site: { name: 'Site', area: null, timeZone: null, ...site } }),
    ...(contract === undefined
      ? {}
      : { contract: { number: '1', starts: '2000-01-01', ends: null, paid: null, ...contract } }),
    ...(equipment === undefined ? {} : { equipment: machine(equipment) }),
  };
}

function machine(equipment: NonNullable<Things['equipment']>): NonNullable<Bound['equipment']> {
  return {
    name: 'Machine',
    serial: null,
    plate: null,
    model: null,
    softwareVersion: null,
    warranty: 'unknown',
    warrantyUntil: null,
    ...equipment,
  };
}
