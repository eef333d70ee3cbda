import type { ScenarioDefinition } from '../language/index.ts';
import type { Bound } from './record.ts';

type Given = ScenarioDefinition['given'];

/** What a scenario says that its request is bound to; what it leaves out is not set. */
export function givenBound({ due, objects, openChildren, site, contract, equipment }: Given): Bound {
  return {
    due: due ?? null,
    objects: objects ?? (equipment === undefined ? 0 : 1),
    openChildren: openChildren ?? 0,
    site: site === undefined ? null : { name: 'Site', area: null, timeZone: null, ...site },
    contract:
      contract === undefined ? null : { number: '1', starts: '2000-01-01', ends: null, paid: null, ...contract },
    equipment:
      equipment === undefined
        ? null
        : {
            name: 'Machine',
            serial: null,
            plate: null,
            model: null,
            softwareVersion: null,
            warranty: 'unknown',
            warrantyUntil: null,
            ...equipment,
          },
  };
}
