/** Everybody who calls in the access matrix. */
import type { World } from '../../support/world.ts';
import type { Acting, NewPerson } from '../../support/people.ts';

/** Staff by their one role; the robot has a role of the system, the idle have none. */
export const STAFF = [
  'operator',
  'support',
  'developer',
  'field-engineer',
  'storekeeper',
  'service-manager',
  'intake-robot',
  'idle',
] as const;
/** Who is signed in. */
export const MEMBERS = [...STAFF, 'client-contact'] as const;
/** Who calls; `nobody` is not signed in. */
export const CALLERS = [...MEMBERS, 'nobody'] as const;

export type Member = (typeof MEMBERS)[number];
export type Who = (typeof CALLERS)[number];

/** People who call nothing themselves: those of the other company and group, and a colleague in the own company. */
export const OTHERS = ['stranger', 'east-engineer', 'stand-in', 'colleague'] as const;
export type Other = (typeof OTHERS)[number];

/** Group of all staff of the matrix, and the one of the others. */
export const OWN_GROUP = 'engineers-north-west';
export const FOREIGN_GROUP = 'engineers-east';
export const OWN_CLIENT = 'acme-yard';
export const FOREIGN_CLIENT = 'globex-mine';

function spec(who: Member | Other): NewPerson {
  if (who === 'client-contact' || who === 'colleague') return { roles: ['client-contact'], client: OWN_CLIENT };
  if (who === 'stranger') return { roles: ['client-contact'], client: FOREIGN_CLIENT };
  if (who === 'east-engineer' || who === 'stand-in') return { roles: ['field-engineer'], groups: [FOREIGN_GROUP] };
  return { roles: who === 'idle' ? [] : [who], groups: [OWN_GROUP] };
}

/** Adds them all, with names, addresses and telephones that are canaries. */
export async function addEverybody(world: World): Promise<Record<Member | Other, Acting>> {
  const people: Partial<Record<Member | Other, Acting>> = {};
  for (const who of [...MEMBERS, ...OTHERS]) {
    const acting = await world.person(spec(who));
    const contact = [`name-of-${who}`, `mail-of-${who}@example.org`, `phone-of-${who}`];
    await world.store.read.run('UPDATE person SET name = ?, email = ?, phone = ? WHERE uuid = ?', [
      ...contact,
      acting.person,
    ]);
    people[who] = acting;
  }
  return people as Record<Member | Other, Acting>;
}
