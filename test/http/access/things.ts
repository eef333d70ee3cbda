/** What people have for themselves, and what a person has to look after: each with words that only its owner may read. */
import { createSubscription, pingSubscription } from '../../../engine/commands/subscriptions/index.ts';
import { hashPassword } from '../../../engine/commands/people/password-hash.ts';
import { readActor } from '../../../engine/store/index.ts';
import { insertSavedView } from '../../../engine/store/saved-views/index.ts';
import {
  insertSession,
  insertSubstitution,
  insertTicket,
  insertToken,
  newSecret,
  setLogin,
  setPasswordHash,
} from '../../../engine/store/people/index.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
import type { World } from '../../support/world.ts';
import { MEMBERS, type Member, OTHERS, type Other } from './people.ts';
import type { People, RequestSubject, Side } from './subjects.ts';

const DAY = 24 * 3_600_000;
export const PASSWORD = 'a lamp on the window';
export const EVERYBODY = [...MEMBERS, ...OTHERS] as const;

/** Uuids of what one person has. */
export interface Belongings {
  readonly session: string;
  readonly token: string;
  readonly notice: string;
  readonly savedView: string;
  /** In which he is absent. */
  readonly substitution: string;
}

/** Of one company. */
export interface Shared {
  readonly subscription: string;
  /** Key of a webhook that was delivered, and of one that was given up. */
  readonly delivered: string;
  readonly dead: string;
  /** Id of a parked timer. */
  readonly timer: string;
}

export interface Things {
  readonly of: Readonly<Record<Member | Other, Belongings>>;
  readonly shared: Readonly<Record<Side, Shared>>;
  readonly migration: string;
  /** The ticket of an invitation of the colleague. */
  readonly invitation: string;
  readonly secrets: readonly string[];
}

export async function addThings(
  world: World,
  people: People,
  requests: Readonly<Record<Side, RequestSubject>>,
): Promise<Things> {
  const secrets: string[] = [];
  const hash = await hashPassword(PASSWORD);
  secrets.push(hash);
  const of: Partial<Record<Member | Other, Belongings>> = {};
  for (const who of EVERYBODY) of[who] = await belongingsOf(world, people, who, hash, secrets);
  const shared = { own: await sharedOf(world, people, requests, 'own', secrets) } as Record<Side, Shared>;
  shared.foreign = await sharedOf(world, people, requests, 'foreign', secrets);
  const migration = await stoppedMigration(world, await idOf(world, people['service-manager'].person));
  const { secret: invitation, hash: ticket } = newSecret();
  const personId = await idOf(world, people.colleague.person);
  const now = world.clock.now().getTime();
  await insertTicket(world.store.read, {
    hash: ticket,
    kind: 'invitation',
    personId,
    createdAt: now,
    createdBy: personId,
    expiresAt: now + DAY,
  });
  return { of: of as Things['of'], shared, migration, invitation, secrets: [...secrets, ticket] };
}

async function idOf({ store }: World, uuid: string): Promise<number> {
  return ((await readActor(store.read, uuid)) as { id: number }).id;
}

async function belongingsOf(
  world: World,
  people: People,
  who: Member | Other,
  hash: string,
  secrets: string[],
): Promise<Belongings> {
  const { read } = world.store;
  const personId = await idOf(world, people[who].person);
  const now = world.clock.now().getTime();
  const [session, token, notice, substitution] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await setLogin(read, personId, `login-of-${who}`, null);
  await setPasswordHash(read, personId, hash, now);
  const [forSession, forToken] = [newSecret(), newSecret('rgl_')];
  secrets.push(forSession.secret, forSession.hash, forToken.secret, forToken.hash);
  const from = { agent: `agent-of-${who}`, address: '192.0.2.1', createdAt: now, expiresAt: now + DAY };
  await insertSession(read, { uuid: session, hash: forSession.hash, personId, ...from });
  const named = { name: `token-of-${who}`, scopes: ['read'], createdAt: now, createdBy: personId, expiresAt: null };
  await insertToken(read, { uuid: token, hash: forToken.hash, personId, ...named });
  const text = JSON.stringify({ en: `notice-of-${who}`, ru: `notice-of-${who}` });
  await read.run(
    "INSERT INTO notice (uuid, person_id, `key`, topic, subject, body, created_at) VALUES (?, ?, ?, 'assigned', ?, ?, ?)",
    [notice, personId, `key-${who}`, text, text, now],
  );
  if (people[who] !== people['stand-in']) {
    await insertSubstitution(read, {
      uuid: substitution,
      absentId: personId,
      deputyId: await idOf(world, people['stand-in'].person),
      fromAt: now + DAY,
      untilAt: now + 2 * DAY,
      createdAt: now,
      createdBy: personId,
    });
  }
  const savedView = uuidv7();
  await insertSavedView(world.store.read, personId, {
    uuid: savedView,
    title: `view-of-${who}`,
    body: { view: null, filter: {}, sort: null, columns: null },
    position: 1,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  return { session, token, notice, substitution, savedView };
}

async function sharedOf(
  world: World,
  people: People,
  requests: Readonly<Record<Side, RequestSubject>>,
  side: Side,
  secrets: string[],
): Promise<Shared> {
  const { ctx, store } = world;
  const owner = people[side === 'own' ? 'client-contact' : 'stranger'];
  const wanted = { title: `${side}-hook`, url: `https://${side}-hook.example/`, events: ['request.stage-changed'] };
  const { uuid: subscription, secret } = await createSubscription(ctx, owner, wanted);
  secrets.push(secret);
  const keys: string[] = [];
  for (const state of ['done_at = 1, due_at = NULL', `done_at = NULL, due_at = NULL, error = '${side}-dead'`]) {
    const { delivery } = await pingSubscription(ctx, owner, subscription);
    await store.read.run(`UPDATE outbox SET ${state} WHERE \`key\` = ?`, [delivery]);
    keys.push(delivery);
  }
  const { lastId } = await store.read.run(
    `INSERT INTO timer (request_id, state, delay, entry, set_at, due_at, attempts, parked, error)
     SELECT id, 'quote-sent', 'quote-reminder', 99, 0, 0, 5, 1, '${side}-timer-error' FROM request WHERE uuid = ?`,
    [requests[side].uuid],
  );
  const [delivered = '', dead = ''] = keys;
  return { subscription, delivered, dead, timer: String(lastId) };
}

async function stoppedMigration({ store }: World, createdBy: number): Promise<string> {
  const uuid = uuidv7();
  await store.read.run(
    `INSERT INTO migration (uuid, from_release, to_release, plan, status, total, done, conflicts, \`cursor\`, kind, created_at, created_by)
     VALUES (?, NULL, 1, '{"states":{},"timers":"keep"}', 'stopped', 2, 0, 0, 0, 'migrate', 0, ?)`,
    [uuid, createdBy],
  );
  return uuid;
}
