/** Something to see on every page of the desk. */
import { addComment, assignRequest, createRequest, createToken, publish } from '../../engine/commands/index.ts';
import { createReply } from '../../engine/commands/replies/index.ts';
import { createSubscription, pingSubscription } from '../../engine/commands/subscriptions/index.ts';
import { currentRelease } from '../../engine/store/index.ts';
import { type Served, serve } from './desk-registers.ts';
import type { Acting } from './people.ts';
import { draftEdit } from './world-drafts.ts';
import type { World } from './world.ts';

/** What addresses name, by numbers and uuids. */
export interface Filled extends Served {
  readonly request: string;
  readonly legalEntity: string;
  readonly person: string;
  readonly migration: string;
  readonly subscription: string;
}

/** Fills the world of the fleet company: the manager has a request, everything that fails has failed, requests were moved. */
export async function fillDesk(world: World, manager: Acting): Promise<Filled> {
  const { ctx, store } = world;
  const served = await serve(world);
  const filed = await createRequest(ctx, 'system', {
    type: 'repair-visit',
    subject: 'No data since morning',
    client: 'volga',
    site: served.site,
    contact: served.contact,
    objects: [served.machine, served.old],
    fields: { symptom: 'no data', 'contact-phone': '+7 916 555-44-33' },
  });
  await assignRequest(ctx, manager, { request: filed.uuid, to: manager.person });
  await addComment(ctx, manager, { request: filed.uuid, body: 'An engineer will call.', isPublic: true });
  const wanted = { title: 'Warehouse', url: 'https://warehouse.example/', events: ['request.created'] };
  const subscription = (await createSubscription(ctx, manager, wanted)).uuid;
  const { delivery } = await pingSubscription(ctx, manager, subscription);
  await store.read.run("UPDATE outbox SET due_at = NULL, error = 'nobody answers' WHERE `key` = ?", [delivery]);
  await createToken(ctx, manager, { name: 'Telephony', scopes: ['read'], expiresAt: null });
  await createReply(ctx, manager, { of: 'all', title: { en: 'On the way' }, body: { en: 'We are on the way.' } });
  const { person } = await world.person({ roles: ['field-engineer'], groups: ['north'] });
  const migration = await move(world, manager);
  // Filed after it, since a move sets the timers of a request anew.
  const late = await createRequest(ctx, 'system', {
    type: 'remote-question',
    subject: 'A question',
    client: 'volga',
    fields: { symptom: 'slow' },
  });
  await store.read.run(
    `INSERT INTO timer (request_id, state, delay, entry, set_at, due_at, attempts, parked, error)
     SELECT id, 'quote-sent', 'quote-reminder', 99, 0, 0, 5, 1, 'no such person' FROM request WHERE uuid = ?`,
    [late.uuid],
  );
  const [entity] = await store.read.all<{ uuid: string }>('SELECT uuid FROM legal_entity', []);
  return {
    ...served,
    request: filed.number,
    legalEntity: entity?.uuid ?? '',
    person,
    migration,
    subscription,
  };
}

/** Publishes another wording of the workflow, and has the running requests follow. */
async function move(world: World, manager: Acting): Promise<string> {
  await draftEdit(world, manager, 'workflows/service-request.json', (flow) => {
    flow.title.en = 'Another title';
  });
  const release = await currentRelease(world.store.read);
  const how = { expectedRelease: release?.id ?? 0, note: 'edited', running: 'now', plan: {} } as const;
  return (await publish(world.ctx, manager, how)).migration ?? '';
}
