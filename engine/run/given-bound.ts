import type { ScenarioBecome, ScenarioDefinition, ScenarioWorks, WorksFacts } from '../language/index.ts';
import type { Bound } from './record.ts';

type Given = ScenarioDefinition['given'];
type Things = Pick<Given, 'site' | 'contract' | 'equipment'>;

/** What a scenario says that its request is bound to; what it leaves out is not set. */
export function givenBound({ due, objects, openChildren, ...things }: Given): Bound {
  return {
    due: due ?? null,
    objects: objects ?? (things.equipment === undefined ? 0 : 1),
    openChildren: openChildren ?? 0,
    site: null,
    contract: null,
    equipment: null,
    ...givenThings(things),
  };
}

/** What a request is bound to anew in the course of a scenario; what is not named is absent. */
export function changedBound({ due, objects, openChildren, ...things }: ScenarioBecome): Bound {
  return {
    ...(due === undefined ? {} : { due }),
    ...(objects === undefined ? {} : { objects }),
    ...(openChildren === undefined ? {} : { openChildren }),
    ...givenThings(things),
  };
}

/** What a scenario says that was done on its request. */
export function givenWorks(works: ScenarioWorks = {}): WorksFacts {
  return { total: 0, count: 0, minutes: 0, ...works };
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
