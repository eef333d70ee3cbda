/** Plays a pack's scenario through the real commands: what is proved in memory must hold in the database. */
import { expect } from 'chai';
import {
  assignRequest,
  createRequest,
  type EvidenceFile,
  fireTimer,
  type RequestView,
  sendEvent,
  setFields,
  tickItem,
} from '../../engine/commands/index.ts';
import { isReglamentError } from '../../engine/errors.ts';
import type {
  ScenarioDefinition,
  ScenarioExpect,
  ScenarioPicture,
  ScenarioStep,
} from '../../engine/language/definitions.generated.ts';
import { durationToMs } from '../../engine/language/duration.ts';
import type { FactValue } from '../../engine/language/facts.ts';
import { checklistFacts, type StartedChecklist } from '../../engine/run/index.ts';
import { type Acting, addClient, addPerson } from './people.ts';
import type { Records, World } from './world.ts';
import { setDocuments } from './world-documents.ts';
import { drawnPicture } from './world-pictures.ts';
import { placeRequest } from './world-site.ts';

type People = ReadonlyMap<string, Acting>;

/** Plays one scenario on a request of its own and expects each step to come out as it says. */
export async function playForReal(world: World, { given, steps, id }: ScenarioDefinition): Promise<void> {
  const people = await addPeople(world, given);
  if (given.client !== undefined) await addClient(world.store, given.client);
  world.clock.set(Date.parse(given.at ?? '2026-01-12T09:00:00Z'));
  let view: RequestView | undefined;
  const filed = await attempt(async () => {
    view = await createRequest(world.ctx, personOf(people, given.as), {
      type: given.type,
      subject: given.subject ?? 'Scenario',
      client: given.client ?? null,
      ...(given.priority === undefined ? {} : { priority: given.priority }),
      fields: given.fields ?? {},
    });
    if (given.documents !== undefined) await setDocuments(world, view.uuid, given.documents);
  });
  await compare(world, view, people, given.expect, filed, 0, `${id}, filed`);
  for (const [index, step] of steps.entries()) {
    if (view === undefined) return;
    const deliveries = (await world.records(view)).outbox.length;
    const refused = await attempt(() => take(world, view as RequestView, people, given.as, step));
    await compare(world, view, people, step.expect, refused, deliveries, `${id}, step ${index + 1}`);
  }
}

async function addPeople({ store, ctx }: World, { people, client }: ScenarioDefinition['given']): Promise<People> {
  const roles = await ctx.catalog.roles();
  const added = new Map<string, Acting>();
  for (const [id, { roles: own, groups = [] }] of Object.entries(people)) {
    const isClient = own.some((role) => roles.get(role)?.kind === 'client');
    const company = isClient && client !== undefined ? { client } : {};
    added.set(id, await addPerson(store, { roles: own, groups, kind: isClient ? 'client' : 'staff', ...company }));
  }
  return added;
}

async function take(
  world: World,
  view: RequestView,
  people: People,
  filer: string,
  step: ScenarioStep,
): Promise<unknown> {
  const { ctx } = world;
  const [actor, request] = [personOf(people, step.as ?? filer), view.uuid];
  if (step.send !== undefined) {
    const { fields = {}, comment } = step.with ?? {};
    const given = { fields, comment: comment ?? null };
    return sendEvent(ctx, actor, { request, event: step.send, ...given });
  }
  if (step.set !== undefined) return setFields(ctx, actor, { request, fields: step.set });
  if (step.tick !== undefined) return tick(world, view, actor, step.tick);
  if (step.take === true) return assignRequest(ctx, actor, { request, to: actor.person });
  if (step.assign !== undefined) {
    const to = step.assign === null ? null : personOf(people, step.assign).person;
    return assignRequest(ctx, actor, { request, to });
  }
  if (step.become !== undefined) {
    const { documents, ...others } = step.become;
    if (documents === undefined || Object.keys(others).length > 0) {
      throw new Error('the world around a request is not changed for real here');
    }
    return setDocuments(world, request, documents);
  }
  if (step.advance !== undefined) await advance(world, view, durationToMs(step.advance));
  return undefined;
}

/** In a scenario a photo is the name of a file; here it is a picture. */
async function tick(
  world: World,
  view: RequestView,
  actor: Acting,
  { checklist, item, value, picture }: NonNullable<ScenarioStep['tick']>,
) {
  const started = (await world.records(view)).request.checklists as Record<string, StartedChecklist>;
  const type = started[checklist]?.items.find((each) => each.id === item)?.type;
  const isPicture = (type === 'photo' || type === 'signature') && typeof value === 'string';
  const what = isPicture
    ? { file: { bytes: drawnPicture(), name: value, ...(await howTaken(world, view, picture)) } }
    : { value: value as FactValue };
  return tickItem(world.ctx, actor, { request: view.uuid, checklist, item, ...what });
}

const SITE = { latitude: 59.9386, longitude: 30.3141 };
const METRES_PER_DEGREE = 111_195;

/** Where and when the device says a picture was taken, beside a site that the request gets when it has none. */
async function howTaken(
  { store, clock }: World,
  { uuid }: RequestView,
  { distance = 0, age = 'PT0S' }: ScenarioPicture = {},
): Promise<Partial<EvidenceFile>> {
  if (distance !== 0) await placeRequest(store, uuid, SITE);
  return {
    ...(distance === null ? {} : { ...SITE, latitude: SITE.latitude + distance / METRES_PER_DEGREE }),
    ...(age === null ? {} : { takenAt: new Date(clock.now().getTime() - durationToMs(age)) }),
  };
}

/** Each timer of the request fires at its own instant, as on the scenario's clock. */
async function advance(world: World, view: RequestView, ms: number): Promise<void> {
  const until = world.clock.now().getTime() + ms;
  for (;;) {
    const [next] = (await world.records(view)).timers;
    if (next === undefined || next.dueAt > until) break;
    world.clock.set(next.dueAt);
    await fireTimer(world.ctx, { ...next, requestUuid: view.uuid });
  }
  world.clock.set(until);
}

/** The names of the reasons for which it was refused; none when it was taken. */
async function attempt(work: () => Promise<unknown>): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (isReglamentError(error, 'REQUEST_NOT_FOUND')) return ['REQUEST_NOT_FOUND'];
    if (!isReglamentError(error) || error.details.length === 0) throw error;
    return error.details.map(({ rule }) => rule);
  }
}

/**
 * One `not-available` stands for the reasons that the person may not know. Whoever names a field that is hidden from him
 * is also told that the event has none such: a scenario in memory knows of no hiding.
 */
function expectReasons(refused: readonly string[], wanted: readonly string[], name: string): void {
  const told = refused.filter(
    (reason) =>
      reason !== 'not-available' &&
      (wanted.length === 0 || wanted.includes(reason) || !reason.startsWith('field-not-in-form:')),
  );
  if (!refused.includes('not-available')) expect(told.toSorted(), name).to.deep.equal(wanted.toSorted());
  else {
    expect(wanted, name).to.include.members(told);
    expect(wanted.length, name).to.be.above(told.length);
  }
}

async function compare(
  world: World,
  view: RequestView | undefined,
  people: People,
  wanted: ScenarioExpect | undefined,
  refused: readonly string[],
  deliveries: number,
  name: string,
): Promise<void> {
  // Whoever may not even read a request is told that there is none, not which right is missing.
  if (refused[0] === 'REQUEST_NOT_FOUND') expect(wanted?.refused, name).to.include('right');
  else expectReasons(refused, wanted?.refused ?? [], name);
  if (view === undefined || wanted === undefined) return;
  const found = seen(await world.records(view), people, deliveries);
  for (const [key, value] of Object.entries(wanted)) {
    if (key === 'refused' || key === 'offers') continue;
    if (key === 'subRequests') {
      expect(await filedBy(world, view), `${name}: ${key}`).to.deep.equal(await inFull(world, view, wanted));
      continue;
    }
    if (key === 'fields' || key === 'checklists') {
      for (const [part, each] of Object.entries(value as object)) {
        const actual = (found[key] as Record<string, unknown>)[part] ?? (key === 'fields' ? null : 'absent');
        expect(actual, `${name}: ${key}.${part}`).to.deep.equal(each);
      }
    } else {
      const actual = found[key as keyof typeof found];
      const isSet = key !== 'effects' && Array.isArray(value);
      if (isSet) expect(actual, `${name}: ${key}`).to.have.members(value as unknown[]);
      else expect(actual, `${name}: ${key}`).to.deep.equal(value);
    }
  }
}

type Filed = NonNullable<ScenarioExpect['subRequests']>[number];

/** What the last step has filed. */
async function filedBy(world: World, view: RequestView): Promise<Filed[]> {
  const { payload } = (await world.records(view)).journal.at(-1) as Records['journal'][number];
  const { filed = [] } = payload as { filed?: { uuid: string; relation: 'part' | 'follow-up' }[] };
  return Promise.all(
    filed.map(async ({ uuid, relation }) => {
      const { request } = await world.records({ uuid });
      return { type: request.type, title: request.subject, relation, fields: request.fields as Filed['fields'] & {} };
    }),
  );
}

/** What a scenario names of what is filed, in the midst of what it does not speak of. */
async function inFull(world: World, view: RequestView, { subRequests = [] }: ScenarioExpect): Promise<Filed[]> {
  const filed = await filedBy(world, view);
  return subRequests.map((each, index) => ({
    ...filed[index],
    ...each,
    fields: { ...filed[index]?.fields, ...each.fields },
  }));
}

/** The request in the words of a scenario. */
function seen({ request, timers, outbox }: Records, people: People, deliveries: number) {
  const checklists = Object.entries(request.checklists as Record<string, StartedChecklist>);
  // What people and other systems are told of the change itself is no effect of the step.
  const effects = outbox.slice(deliveries).filter(({ kind }) => kind !== 'announce' && kind !== 'webhook');
  const sent = effects.map(({ kind, payload }) => {
    const { notification } = JSON.parse(payload as string) as { notification?: string };
    return notification === undefined ? kind : `${kind}:${notification}`;
  });
  return {
    state: (request.envelope as { states: string[] }).states,
    status: request.status,
    stage: request.stage,
    flags: request.flags,
    ended: request.endedAt !== null,
    assignee: [...people].find(([, { person }]) => person === request.assignee?.uuid)?.[0] ?? null,
    group: request.teamCode,
    effects: sent,
    timers: timers.map(({ state, delay }) => `${state}/${delay}`),
    fields: request.fields,
    checklists: Object.fromEntries(
      checklists.map(([id, started]) => [id, checklistFacts(started).complete ? 'complete' : 'open']),
    ),
  };
}

function personOf(people: People, id: string): Acting {
  const found = people.get(id);
  if (found === undefined) throw new Error(`the scenario names nobody "${id}"`);
  return found;
}
