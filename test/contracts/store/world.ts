import { putEffectiveWorkflow, type RequestRow, type Store, uuidv7 } from '../../../engine/store/index.ts';

/** The moment at which the tests happen, epoch milliseconds. */
export const NOW = Date.UTC(2026, 10, 22, 9);
export const HASH = 'a'.repeat(64);

/** Ids of a small company: one client, one person in one team, one effective workflow. */
export interface World {
  readonly clientId: number;
  readonly personId: number;
  readonly personUuid: string;
  readonly teamId: number;
}

export async function makeWorld(store: Store): Promise<World> {
  const { models } = store;
  return store.transaction(async (tx) => {
    const inside = { transaction: tx.sequelize };
    const client = await models.Client.create({ code: 'north', name: 'Север', created_at: NOW }, inside);
    const person = await models.Person.create(
      { kind: 'staff', name: 'Ада', roles: ['line-1'], created_at: NOW },
      inside,
    );
    const team = await models.Team.create(
      { code: 'field', title: { en: 'Field', ru: 'Выезд' }, created_at: NOW },
      inside,
    );
    await models.Membership.create({ team_id: team.id, person_id: person.id }, inside);
    await putEffectiveWorkflow(tx, HASH, '{}', NOW);
    return { clientId: client.id, personId: person.id, personUuid: person.uuid, teamId: team.id };
  });
}

let numbers = 0;

/** A new request of the world's client, assigned to its person. */
export function newRequest(world: World, changes: Partial<RequestRow> = {}): Omit<RequestRow, 'id'> {
  numbers += 1;
  return {
    uuid: uuidv7(),
    number: `N-${numbers}`,
    externalKey: null,
    type: 'repair',
    subject: 'Не печатает 🖨',
    clientId: world.clientId,
    requesterId: null,
    assigneeId: world.personId,
    teamId: world.teamId,
    priority: 'normal',
    status: 'new',
    stage: 'accepted',
    flags: ['paid'],
    effectiveHash: HASH,
    envelope: { format: 1, value: 'new' },
    fields: { amount: 1200, note: null },
    checklists: {},
    version: 1,
    journalSeq: 0,
    createdAt: NOW,
    updatedAt: NOW,
    endedAt: null,
    siteId: null,
    contactId: null,
    contractId: null,
    parentId: null,
    mergedIntoId: null,
    dueAt: null,
    secret: null,
    ...changes,
  };
}
