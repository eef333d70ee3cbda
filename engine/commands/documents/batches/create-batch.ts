import { ReglamentError } from '../../../errors.ts';
import { holdsDocuments } from '../../../policies/index.ts';
import type { Refusal } from '../../../run/index.ts';
import { insertBatch, replaceItems } from '../../../store/batches/index.ts';
import { findEntry } from '../../../store/registers/index.ts';
import type { Sql } from '../../../store/store.ts';
import { uuidv7 } from '../../../store/uuidv7.ts';
import { policyActor, readActing } from '../../acting.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { once } from '../../once.ts';
import { refuseIf } from '../../refuse.ts';
import { isRealDay } from '../../works/real-day.ts';
import { tellsPrices } from '../data/form-in-force.ts';
import { batchScene } from './batch-scene.ts';
import { isTimeZone } from './period-of.ts';
import { planBatch } from './plan-batch.ts';

export interface CreateBatch {
  readonly form: string;
  /** First and last day of the period. */
  readonly from: string;
  readonly to: string;
  /** By whose clocks the days of the period are meant; UTC when absent. */
  readonly timeZone?: string | undefined;
  /** Of the documents; the last day of the period when absent. */
  readonly day?: string | undefined;
  readonly seller?: string | undefined;
  /** Uuids; everybody when absent. */
  readonly clients?: readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly inputs?: Readonly<Record<string, unknown>> | undefined;
  readonly idempotencyKey?: string | undefined;
}

const MADE = { what: 'made' };
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/**
 * Plans the documents of a period, with everything that they lack; nothing is issued yet. Fails with FORBIDDEN for who issues
 * no documents, DEFINITION_NOT_FOUND, BATCH_REFUSED (all reasons), IDEMPOTENCY_MISMATCH.
 */
export async function createBatch(
  ctx: CommandContext,
  actor: ActorRef,
  { idempotencyKey: key, ...input }: CreateBatch,
): Promise<{ readonly uuid: string }> {
  const sql = ctx.store.read;
  const person = await readActing(sql, actor, ctx.now());
  const { roles } = await ctx.catalog.current();
  if (!holdsDocuments(roles, policyActor(person), 'issue')) {
    throw new ReglamentError('FORBIDDEN', { action: 'issue documents' });
  }
  refuseIf(periodRefusals(input), 'BATCH_REFUSED', MADE);
  const { form: id, from, to, timeZone = 'UTC', day = to, seller, clients, language, inputs = {} } = input;
  const { scene, refusals, titles } = await batchScene(ctx, person, { form: id, day, language, seller, inputs });
  const named = clients === undefined ? null : await clientIds(sql, clients);
  refuseIf([...refusals, ...(named?.refusals ?? [])], 'BATCH_REFUSED', MADE, titles);
  // Outside of the transaction: hundreds of documents are read, and nobody else could write meanwhile.
  const plan = await planBatch(scene, { from, to, timeZone, clientIds: named?.ids ?? null });
  const { form, legalEntityId, now } = scene;
  const at = now.getTime();
  const uuid = uuidv7();
  return once(ctx, actor, { route: 'create-batch', key, body: input }, async (tx, maker) => {
    const batchId = await insertBatch(tx, {
      uuid,
      form: form.id,
      type: form.document?.type ?? '',
      language: language ?? form.languages[0] ?? 'ru',
      startsOn: from,
      endsOn: to,
      timeZone,
      day,
      legalEntityId,
      input: { seller: seller ?? null, clients: clients ?? null, inputs },
      priced: tellsPrices(form),
      status: 'draft',
      leftOut: plan.leftOut,
      reason: null,
      createdBy: maker.id,
      createdAt: at,
      updatedAt: at,
      startedBy: null,
      startedAt: null,
      endedAt: null,
    });
    await replaceItems(tx, batchId, plan.items, at);
    return { uuid };
  });
}

function periodRefusals({ from, to, day = to, timeZone = 'UTC' }: CreateBatch): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [name, value] of Object.entries({ from, to, day })) {
    if (!isRealDay(value)) {
      refusals.push({ rule: 'day-invalid', path: `/${name}`, message: 'expected a day that exists, as YYYY-MM-DD' });
    }
  }
  if (refusals.length === 0 && to < from) {
    refusals.push({ rule: 'days-backwards', path: '/to', message: 'it ends before it begins' });
  }
  if (refusals.length === 0 && Date.parse(to) - Date.parse(from) > MOST_DAYS * DAY_MS) {
    refusals.push({ rule: 'period-long', path: '/to', message: `a period has at most ${MOST_DAYS} days` });
  }
  if (!isTimeZone(timeZone)) {
    refusals.push({ rule: 'time-zone-unknown', path: '/timeZone', message: `"${timeZone}" is no time zone` });
  }
  return refusals;
}

/** The ids of these companies inside the database. */
export async function clientIds(
  sql: Sql,
  uuids: readonly string[],
): Promise<{ readonly ids: readonly number[]; readonly refusals: readonly Refusal[] }> {
  const ids: number[] = [];
  const refusals: Refusal[] = [];
  for (const [at, uuid] of uuids.entries()) {
    const client = await findEntry(sql, 'client', uuid);
    if (client !== undefined) ids.push(client.id);
    else refusals.push({ rule: 'client-unknown', path: `/clients/${at}`, message: 'there is no such client' });
  }
  return { ids, refusals };
}
