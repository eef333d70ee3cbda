import { bindRequest, createRequest, sendEvent } from '../../engine/commands/index.ts';
import { registersOf } from './bound-things.ts';
import type { Acting } from './people.ts';
import type { World } from './world.ts';

export interface VisitGround {
  readonly engineer: Acting;
  /** A repair of the vending company that stands free in the queue of the engineers. */
  readonly visit: (subject: string) => Promise<string>;
  /** Agrees on the time of a visit that somebody has taken. */
  readonly schedule: (number: string) => Promise<unknown>;
}

/** The site of the client, in degrees. */
export const SITE = { latitude: 59.9, longitude: 30.3 };

const FIELDS = {
  channel: 'email',
  'fault-description': 'Gloves are paid for and not handed out.',
  serial: 'PV-20417',
  'plate-number': '204-17-A',
  'contact-phone': '+7 812 555-01-17',
  'software-version': '4.2.0',
  region: 'north-west',
  'site-address': 'Gate 3',
  'warranty-until': '2099-01-31T21:00:00Z',
};

/** The people and the site that a visit of the vending company needs. */
export async function visitGround(world: World): Promise<VisitGround> {
  const { ctx } = world;
  const [robot, operator, support, engineer] = await Promise.all([
    world.person({ roles: ['intake-robot'] }),
    world.person({ roles: ['operator'] }),
    world.person({ roles: ['support'], groups: ['support'] }),
    world.person({ roles: ['field-engineer'], groups: ['engineers-north-west'] }),
  ]);
  const registers = registersOf(ctx.store);
  await registers.client('neva-shipyard');
  const site = await registers.site('neva-shipyard', { name: 'Workshop 12' });
  const place = [SITE.latitude, SITE.longitude, 'Gate 3, workshop 12', 'Ask for the foreman', site];
  await ctx.store.read.run(
    'UPDATE site SET latitude = ?, longitude = ?, address = ?, access_note = ? WHERE uuid = ?',
    place,
  );
  const machine = await registers.machine('neva-shipyard', {
    site,
    name: 'Vendor 5',
    serial: 'PV-20417',
    plate: '204-17-A',
  });
  const send = (
    as: Acting,
    number: string,
    event: string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<unknown> => sendEvent(ctx, as, { request: number, event, fields });
  return {
    engineer,
    visit: async (subject) => {
      const filed = await createRequest(ctx, robot, {
        type: 'repair',
        client: 'neva-shipyard',
        subject,
        fields: FIELDS,
      });
      await send(operator, filed.number, 'register');
      await bindRequest(ctx, 'system', {
        request: filed.uuid,
        site,
        contact: null,
        contract: null,
        objects: [machine],
      });
      await send(support, filed.number, 'qualify', { 'fault-kind': 'mechanical' });
      return filed.number;
    },
    schedule: (number) => send(operator, number, 'schedule-visit', { 'visit-at': '2099-03-04T07:00:00Z' }),
  };
}
