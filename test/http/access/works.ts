/** What was done on the requests of the matrix: each with words and numbers that tell where they have got to. */
import { readActor } from '../../../engine/store/index.ts';
import { findRequest } from '../../../engine/store/requests/index.ts';
import { insertReply, insertStay, insertTimeEntry, insertWorkLine } from '../../../engine/store/works/index.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
import type { World } from '../../support/world.ts';
import type { People, RequestSubject, Side } from './subjects.ts';

/** Uuids of what lies on one request, and of a reply: on the own side that of all, on the foreign one that of a stranger. */
export interface WorkSubjects {
  readonly time: string;
  readonly line: string;
  readonly reply: string;
}

export const priceCanary = (side: Side): string => (side === 'own' ? '876543201' : '876543202');
/** Price and amount of a line with a discount, and the sum of all lines. */
export const sumCanaries = (side: Side): string[] =>
  side === 'own' ? ['246913579', '123456788', '999999989'] : ['246913581', '123456790', '999999992'];
export const placeCanary = (side: Side): string => (side === 'own' ? '59.123451' : '59.123452');
export const noteCanary = (side: Side): string => `${side}-time-note`;
export const lineCanary = (side: Side): string => `${side}-line-title`;
export const replyCanary = (side: Side): string => `${side}-reply-body`;

/** The engineer's time and works, and the gate at which he waits. */
export async function worksOf(
  world: World,
  people: People,
  request: RequestSubject,
  side: Side,
): Promise<WorkSubjects> {
  const { store, clock } = world;
  const at = clock.now().getTime();
  const who = side === 'own' ? people['field-engineer'] : people['east-engineer'];
  const personId = (await readActor(store.read, who.person))?.id ?? 0;
  const row = await findRequest(store.read, { uuid: request.uuid }, clock.now());
  const requestId = row?.id ?? 0;
  const [time, line, reply] = [uuidv7(), uuidv7(), uuidv7()];
  const on = { requestId, personId, day: '2026-03-02', version: 1, createdAt: at, updatedAt: at };
  const title = (text: string) => ({ en: text, ru: text });
  await store.transaction(async (tx) => {
    await insertTimeEntry(tx, {
      ...on,
      uuid: time,
      kind: 'work',
      minutes: 30,
      startedAt: null,
      endedAt: null,
      note: noteCanary(side),
      billable: true,
      points: null,
      stayId: null,
      createdBy: personId,
    });
    const [discounted, amount] = sumCanaries(side).map(Number);
    await insertWorkLine(tx, {
      ...on,
      uuid: uuidv7(),
      priceList: null,
      priceListHash: null,
      item: null,
      title: title(lineCanary(side)),
      kind: 'part',
      unit: 'piece',
      quantity: 1000,
      price: discounted ?? 0,
      currency: 'RUB',
      discount: 5000,
      amount: amount ?? 0,
      equipmentId: null,
      note: null,
    });
    await insertWorkLine(tx, {
      ...on,
      uuid: line,
      priceList: null,
      priceListHash: null,
      item: null,
      title: title(lineCanary(side)),
      kind: 'work',
      unit: 'piece',
      quantity: 1000,
      price: Number(priceCanary(side)),
      currency: 'RUB',
      discount: 0,
      amount: Number(priceCanary(side)),
      equipmentId: null,
      note: noteCanary(side),
    });
    await insertStay(tx, {
      uuid: uuidv7(),
      requestId,
      personId,
      kind: 'gate',
      startedAt: at,
      consentAt: at,
      consentText: '1',
      radiusM: 300,
      start: { latitude: Number(placeCanary(side)), longitude: 30, accuracyM: 10, distanceM: 20, refused: null },
    });
    await insertReply(tx, {
      uuid: reply,
      personId: side === 'own' ? null : personId,
      teamId: null,
      title: title('Reply'),
      body: title(`${replyCanary(side)} {{request.number}}`),
      version: 1,
      createdBy: personId,
      createdAt: at,
      updatedAt: at,
    });
  });
  return { time, line, reply };
}
