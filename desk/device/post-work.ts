import type { Client } from '../../ui/api/index.ts';
import type { KeptWork } from './kept-store.ts';

interface How {
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/** Sends what was kept. Promises what the server answers. */
export function postWork(api: Client, work: KeptWork, how: How): Promise<unknown> {
  switch (work.operation) {
    case 'addEvidence':
      return api.addEvidence({ path: work.path, body: { ...work.body }, ...how });
    case 'tickItem':
      return api.tickItem({ path: work.path, body: work.body, ...how });
    case 'sendEvent':
      return api.sendEvent({
        path: work.path,
        body: work.body,
        ...(work.ifMatch === undefined ? {} : { ifMatch: work.ifMatch }),
        ...how,
      });
    case 'startPresence':
      return api.startPresence({ path: work.path, body: work.body, ...how });
    case 'stopPresence':
      return api.stopPresence({ path: work.path, body: work.body, ...how });
    case 'addWork':
      return api.addWork({ path: work.path, body: work.body, ...how });
    case 'addTime':
      return api.addTime({ path: work.path, body: work.body, ...how });
  }
}
