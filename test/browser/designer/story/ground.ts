/** A world with a client, its contact and staff who are connected while somebody designs. */
import { NO_LOG } from '../../../../engine/log.ts';
import { resumeMigrations } from '../../../../engine/main/resume-migrations.ts';
import { type Designer, openDesigner } from '../../../support/designer.ts';
import { type Acting, addClient } from '../../../support/people.ts';
import { beginEmpty, CLIENT } from './contract.ts';
import { connectSecondClient, type SecondClient } from './second-client.ts';

export interface StoryGround {
  readonly designer: Designer;
  readonly chief: Acting;
  /** Line 1 and 2 in one person. */
  readonly staff: SecondClient;
  readonly contact: SecondClient;
  close(): Promise<void>;
}

/** Opens the world; migrations run in it at the pace of production. */
export async function openStory(): Promise<StoryGround> {
  const designer = await openDesigner({ as: null });
  const { world } = designer;
  const chief = await world.person('service-manager');
  await addClient(world.store, CLIENT);
  await addClient(world.store, 'volga-trans');
  await beginEmpty(world, chief);
  const migrations = await resumeMigrations(world.ctx, { say: () => undefined, log: NO_LOG });
  const lines = { roles: ['dispatcher', 'coordinator'], groups: ['line-1', 'line-2'] };
  const staff = await connectSecondClient(designer, lines);
  const contact = await connectSecondClient(designer, { roles: ['client-contact'], client: CLIENT });
  designer.complaints.splice(0);
  return {
    designer,
    chief,
    staff,
    contact,
    async close() {
      staff.close();
      contact.close();
      await migrations.stop();
      await designer.close();
    },
  };
}
