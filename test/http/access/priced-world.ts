/** A request that has cost something, with people who may see prices and people who may not. */
import { createEntry, createRequest, type RequestView, sendEvent, setFields } from '../../../engine/commands/index.ts';
import { draftDocument, issueDocument } from '../../../engine/commands/documents/index.ts';
import { createSubscription } from '../../../engine/commands/subscriptions/index.ts';
import { addTime } from '../../../engine/commands/time/index.ts';
import { watchRequest } from '../../../engine/commands/watch/watch-request.ts';
import { addWork, changeWork } from '../../../engine/commands/works/index.ts';
import { CLIENT, documentPack } from '../../commands/documents/ground.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { openWorld, type World } from '../../support/world.ts';
import { editPack, type Json, type PackFiles } from '../../support/world-pack.ts';
import { type Calling, calling } from '../calling.ts';
import { serve } from '../served.ts';

/** Who may see what works cost, and who may not though they read the request. */
export const SEES = ['coordinator'] as const;
export const BLIND = ['dispatcher', 'warehouse-keeper', 'field-engineer', 'client-contact'] as const;
export type Priced = (typeof SEES)[number] | (typeof BLIND)[number];

/** In minor units; each stands nowhere else. */
const OF_LIST = 31_415_926;
const OF_WORDS = 27_182_818;
const HIDDEN = 16_180_339;

export interface PricedWorld {
  readonly world: World;
  readonly people: Readonly<Record<Priced, Acting>>;
  readonly as: Readonly<Record<Priced, Calling>>;
  readonly request: RequestView;
  /** Uuids. */
  readonly acts: readonly string[];
  /** Digits of every sum that was written of the request: prices, amounts, totals. */
  readonly sums: readonly string[];
  close(): Promise<void>;
}

/** The pack of the vehicles: a price list, an event that waits for a sum, and a notification that speaks of it. */
function pricedPack(): PackFiles {
  // Its stories are told by other tests.
  let files: PackFiles = new Map([...documentPack()].filter(([file]) => !/^(?:demo|scenarios)\//.test(file)));
  for (const role of BLIND) {
    files = editPack(files, `roles/${role}.json`, ({ grants }) => {
      for (const grant of grants)
        if (grant.on === 'request' && grant.may.includes('read')) grant.hide = ['penalty-amount'];
    });
  }
  for (const list of ['general', 'northern-lines-tender']) {
    files = editPack(files, `price-lists/${list}.json`, ({ items }) => {
      items.push({ id: 'canary', title: { en: 'Canary' }, kind: 'work', unit: 'piece', price: OF_LIST });
    });
  }
  files = editPack(files, 'notifications/question-to-client.json', (notification) => {
    notification.to = ['client', 'assignee', 'group', ...[...SEES, ...BLIND].map((role) => ({ role }))];
    notification.body = { en: 'Cost {{works.total}} of {{works.count}}, penalty {{fields.penalty-amount}}' };
  });
  return editPack(files, 'workflows/service-request.json', ({ machine }) => {
    const { open } = machine.states;
    const guard = { type: 'rule', params: { '>': [{ var: 'works.total' }, OF_LIST * 1000] } };
    const part = { type: 'remote-question', title: 'Part of {{request.number}} {{works.count}}' };
    open.on.bill = [{ id: 'bill', guard, meta: { title: { en: 'Bill' }, roles: [...SEES, ...BLIND] } }];
    open.on.divide = [
      {
        id: 'divide',
        actions: [
          { type: 'sub-request', params: { ...part, fields: { symptom: { value: 'no-data' } } } },
          { type: 'notify', params: { notification: 'question-to-client' } },
        ],
        meta: { title: { en: 'Divide' }, roles: [...SEES] },
      },
    ];
  });
}

export async function openPricedWorld(): Promise<PricedWorld> {
  const world = await openWorld({ pack: pricedPack() });
  const { ctx } = world;
  Object.assign(ctx, { renderer: paperRenderer() });
  const groups = ['line-1'];
  const person = async (role: Priced): Promise<[Priced, Acting]> => [
    role,
    await world.person({ roles: [role], ...(role === 'client-contact' ? { client: CLIENT } : { groups }) }),
  ];
  const people = Object.fromEntries(await Promise.all([...SEES, ...BLIND].map(person))) as Record<Priced, Acting>;
  await world.store.read.run("UPDATE person SET email = CONCAT(uuid, '@example.org')");
  const { coordinator, 'warehouse-keeper': keeper } = people;
  await createEntry(ctx, 'system', { kind: 'legal-entity', entry: { name: 'Service', inn: '7707083893' } });
  const events = ['request.created', 'request.commented', 'request.stage-changed', 'request.ended'];
  await createSubscription(ctx, people['client-contact'], {
    title: 'All',
    url: 'https://all.example/',
    events,
  });
  const filed = { type: 'remote-question', subject: 'No track', client: CLIENT, fields: { symptom: 'no-data' } };
  const request = await createRequest(ctx, coordinator, filed);
  const of = { request: request.uuid };
  for (const who of Object.values(people)) await watchRequest(ctx, who, { ...of, watch: true });
  await setFields(ctx, coordinator, { ...of, fields: { 'penalty-amount': HIDDEN } });
  await addTime(ctx, coordinator, { ...of, kind: 'work', minutes: 30, points: 1500 });
  await addWork(ctx, keeper, { ...of, item: 'canary', quantity: 2000 });
  const own = { title: 'Wiring', kind: 'part', unit: 'piece', price: OF_WORDS } as const;
  const { line } = await addWork(ctx, coordinator, { ...of, ...own, quantity: 1000 });
  await changeWork(ctx, coordinator, { uuid: line, discount: 730 });
  const acts: string[] = [];
  for (const form of ['act', 'quote']) {
    const { uuid } = await draftDocument(ctx, coordinator, { form, requests: [request.uuid] });
    await issueDocument(ctx, coordinator, { document: uuid });
    acts.push(uuid);
  }
  await sendEvent(ctx, coordinator, { ...of, event: 'divide' });
  const http = await serve(ctx);
  const calls = async ([role, who]: [string, Acting]): Promise<[string, Calling]> => [
    role,
    calling(http.url, await sessionFor(world, who)),
  ];
  return {
    world,
    people,
    as: Object.fromEntries(await Promise.all(Object.entries(people).map(calls))) as Record<Priced, Calling>,
    request,
    acts,
    sums: await sumsOf(world),
    async close() {
      await http.close();
      await world.close();
    },
  };
}

async function sumsOf({ store }: World): Promise<string[]> {
  const lines = await store.read.all<Json>('SELECT price, amount FROM work_line');
  const papers = await store.read.all<Json>('SELECT net, vat, gross FROM document');
  const [total] = await store.read.all<Json>('SELECT SUM(amount) AS total FROM work_line');
  const all = [HIDDEN, ...[...lines, ...papers, total].flatMap((row) => Object.values(row))];
  return [...new Set(all.map(String))].filter((sum) => sum.length > 5);
}
