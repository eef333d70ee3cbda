/** The workshop with somebody who manages people, and people with log-ins. */
import { hashPassword } from '../../engine/commands/people/password-hash.ts';
import { readActor } from '../../engine/store/index.ts';
import { setLogin, setPasswordHash } from '../../engine/store/people/index.ts';
import type { Acting, NewPerson } from './people.ts';
import type { World } from './world.ts';
import { readPackFiles } from './world-pack.ts';

/** What all people with a log-in have as their password. */
export const PASSWORD = 'a lamp on the window';

const HEAD = {
  $schema: '../../../../engine/language/schema/role.schema.json',
  id: 'head',
  title: { en: 'Head' },
  kind: 'staff',
  grants: [
    { on: 'people', may: ['read', 'manage'], where: 'all' },
    { on: 'operation', may: ['read', 'manage'], where: 'all' },
  ],
};

/** The workshop with the role `head`, which manages people and reads no requests. */
export function staffedWorkshop(): Map<string, string> {
  return readPackFiles().set('roles/head.json', JSON.stringify(HEAD));
}

let hash: Promise<string> | undefined;

/** Somebody who can log in under `login` by the one password. */
export async function withLogin(world: World, login: string, who: NewPerson): Promise<Acting & { id: number }> {
  const acting = await world.person(who);
  const { id } = (await readActor(world.store.read, acting.person)) as { id: number };
  hash ??= hashPassword(PASSWORD);
  await setLogin(world.store.read, id, login, null);
  await setPasswordHash(world.store.read, id, await hash, 0);
  if (login.includes('@')) await world.store.read.run('UPDATE person SET email = ? WHERE id = ?', [login, id]);
  return { ...acting, id };
}
