import type { RequestView } from '../../engine/commands/index.ts';
import type { Acting } from '../support/people.ts';
import { type Database, openWorld, type World } from '../support/world.ts';
import { editPack, readPackFiles } from '../support/world-pack.ts';

/** The workshop with people of every reach; riders and helpers do not see prices. */
export interface Desk {
  readonly world: World;
  /** Reads all. */
  readonly desk: Acting;
  /** Reads what is his or his group's (workshop). */
  readonly mechanic: Acting;
  /** Reads what is his, without prices. */
  readonly helper: Acting;
  /** Of the company north, from outside, without prices. */
  readonly rider: Acting;
  /** May file and nothing else. */
  readonly courier: Acting;
  /** Manages the operation, and all that the desk may. */
  readonly operator: Acting;
  readonly file: (subject: string, more?: Parameters<World['file']>[0]) => Promise<RequestView>;
}

export async function openDesk(database: Database): Promise<Desk> {
  let pack = readPackFiles();
  for (const role of ['rider', 'helper']) {
    pack = editPack(pack, `roles/${role}.json`, (definition) => {
      definition.grants[0].hide = ['price'];
    });
  }
  pack = editPack(pack, 'roles/chief.json', (definition) => {
    definition.grants.push({ on: 'operation', may: ['manage'], where: 'all' });
  });
  // Paying waits for something inner (checklist, price), for something the rider sees, and for what he types along.
  pack = editPack(pack, 'workflows/repair.json', ({ machine }) => {
    const [pay] = machine.states.order.states.money.states.unpaid.on.pay;
    pay.meta.form = ['phone', 'price'];
    pay.meta.required = { checklists: ['inspection'], fields: ['price', 'rating', 'phone'] };
  });
  // It knows the workshop as it was.
  pack.delete('scenarios/accepted-and-inspected.json');
  const world = await openWorld({ database, pack });
  const people = {
    desk: await world.person('desk'),
    mechanic: await world.person({ roles: ['mechanic'], groups: ['workshop'] }),
    helper: await world.person('helper'),
    rider: await world.person({ roles: ['rider'], client: 'north' }),
    courier: await world.person('courier'),
    operator: await world.person({ roles: ['desk', 'chief'] }),
  };
  await world.person({ roles: ['rider'], client: 'south' });
  return { world, ...people, file: (subject, more = {}) => world.file({ subject, ...more }) };
}
