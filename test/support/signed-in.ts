/** Headers with which a person of a world calls over HTTP. */
import { type Scope, SCOPES } from '../../engine/http/auth/caller.ts';
import { sessionCookieName } from '../../engine/http/auth/session-cookie.ts';
import { SESSION_LASTS_MS } from '../../engine/commands/people/session-limits.ts';
import { readActor } from '../../engine/store/index.ts';
import { insertSession, insertToken, newSecret } from '../../engine/store/people/index.ts';
import { uuidv7 } from '../../engine/store/uuidv7.ts';
import type { Acting } from './people.ts';
import type { World } from './world.ts';

/** Logs a person in, without a password; the headers are those of a page of ours. */
export async function sessionFor(
  world: World,
  acting: Acting,
): Promise<{ cookie: string; 'sec-fetch-site': 'same-origin' }> {
  const { secret, hash } = newSecret();
  const now = world.clock.now().getTime();
  await insertSession(world.store.read, {
    uuid: uuidv7(),
    hash,
    personId: await idOf(world, acting),
    agent: 'test',
    address: '127.0.0.1',
    createdAt: now,
    expiresAt: now + SESSION_LASTS_MS,
  });
  return { cookie: `${sessionCookieName(false)}=${secret}`, 'sec-fetch-site': 'same-origin' };
}

/** Makes an API token of a person that does not expire; with every scope unless told otherwise. */
export async function tokenFor(
  world: World,
  acting: Acting,
  scopes: readonly Scope[] = SCOPES,
): Promise<{ authorization: string }> {
  const { secret, hash } = newSecret('rgl_');
  const personId = await idOf(world, acting);
  const createdAt = world.clock.now().getTime();
  const token = { uuid: uuidv7(), hash, personId, name: 'test', scopes, createdAt, createdBy: personId };
  await insertToken(world.store.read, { ...token, expiresAt: null });
  return { authorization: `Bearer ${secret}` };
}

async function idOf({ store }: World, { person }: Acting): Promise<number> {
  const row = await readActor(store.read, person);
  if (row === undefined) throw new Error(`there is no person ${person}`);
  return row.id;
}
