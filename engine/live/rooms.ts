import type { Readable } from '../policies/index.ts';
import type { ActorRow, Placement } from '../store/index.ts';

/** Rooms of Socket.IO. Nobody outside names them: they follow from grants. */
export const DEFINITIONS_ROOM = 'definitions';

const ALL = 'queue/all';
const ofAssignee = (uuid: string): string => `queue/assignee/${uuid}`;
const ofTeam = (code: string): string => `queue/team/${code}`;
const ofClient = (id: number): string => `queue/client/${id}`;

/** The rooms in which a person hears of the requests that he may read, and of no others. */
export function roomsOfReader(readable: Readable, person: ActorRow): string[] {
  if (readable.all) return [ALL];
  const { clientId } = person;
  // A deputy hears of the requests of the absent as of his own.
  const himself = [person, ...person.standsFor];
  return [
    ...(readable.assigned ? himself.map(({ uuid }) => ofAssignee(uuid)) : []),
    ...(readable.group ? himself.flatMap(({ teams }) => teams.map(ofTeam)) : []),
    ...(readable.ownClient && clientId !== null ? [ofClient(clientId)] : []),
  ];
}

export type Placed = Pick<Placement, 'assignee' | 'team' | 'clientId'>;

/** The rooms in which a change of a request is told. */
export function roomsOfRequest({ assignee, team, clientId }: Placed): string[] {
  return [
    ALL,
    ...(assignee === null ? [] : [ofAssignee(assignee)]),
    ...(team === null ? [] : [ofTeam(team)]),
    ...(clientId === null ? [] : [ofClient(clientId)]),
  ];
}
