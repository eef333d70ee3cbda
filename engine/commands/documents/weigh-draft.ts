import { setImmediate as turn } from 'node:timers/promises';
import type { Detail } from '../../errors.ts';
import type { PrintFormDefinition } from '../../language/index.ts';
import { type Refusal, refusalName } from '../../run/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { LoadedRequest } from '../../store/requests/index.ts';
import { policyActor, readActing } from '../acting.ts';
import { type InForce, readInForce } from '../change-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { formInForce } from './data/form-in-force.ts';
import type { DraftCheck } from './draft-check.ts';
import { type DraftDocument, newDraftRow, requestsOf } from './draft-document.ts';
import type { DraftParts } from './draft-parts.ts';
import { draftRefusals, rightsToDraft } from './draft-refusals.ts';
import { titlesOf } from './form-refusals.ts';
import { dataOf, gapRefusals } from './read-draft.ts';

/** What a draft that is not made yet would tell. */
export interface WeighedDraft extends DraftCheck {
  /** Why it cannot be made at all. */
  readonly refusals: readonly Detail[];
}

interface Scene {
  readonly ctx: CommandContext;
  readonly inForce: InForce;
  readonly form: PrintFormDefinition;
  readonly person: ActorRow;
  readonly now: Date;
}

/**
 * What a draft of these requests would tell, and why it could not be made or issued; nothing is made. Fails with
 * DEFINITION_NOT_FOUND, REQUEST_NOT_FOUND.
 */
export async function weighDraft(
  ctx: CommandContext,
  actor: ActorRef,
  { form, requests, ...parts }: Omit<DraftDocument, 'idempotencyKey'>,
): Promise<WeighedDraft> {
  const scene = await sceneOf(ctx, actor, form);
  return weigh(scene, { asked: requests, rows: await requestsOf(ctx.store.read, requests, scene.now) }, parts);
}

/**
 * The same of each of these requests by itself, in their order; others have their turn between them. Nothing is held
 * meanwhile: each is told as it was when it was read, and whatever is made of them reads them once more under its locks. Fails
 * with DEFINITION_NOT_FOUND, REQUEST_NOT_FOUND.
 */
export async function weighEach(
  ctx: CommandContext,
  actor: ActorRef,
  { form, requests }: Pick<DraftDocument, 'form' | 'requests'>,
): Promise<readonly WeighedDraft[]> {
  const scene = await sceneOf(ctx, actor, form);
  const rows = await requestsOf(ctx.store.read, requests, scene.now);
  const weighed: WeighedDraft[] = [];
  for (const row of rows) {
    weighed.push(await weigh(scene, { asked: requests, rows: [row] }, {}));
    // SQLite answers at once: hundreds of requests would have the thread to themselves.
    await turn();
  }
  return weighed;
}

async function sceneOf(ctx: CommandContext, actor: ActorRef, form: string): Promise<Scene> {
  const inForce = await readInForce(ctx);
  const now = ctx.now();
  const person = await readActing(ctx.store.read, actor, now);
  return { ctx, inForce, form: formInForce(inForce.release, form), person, now };
}

/** With these there is nothing to add up, or more than the form takes. */
const SENSELESS: readonly string[] = [
  'group-refused',
  'day-invalid',
  'day-far',
  'days-backwards',
  'discount-sum-invalid',
];

interface Weighing {
  /** As the requests were asked for. */
  readonly asked: readonly string[];
  readonly rows: readonly LoadedRequest[];
}

async function weigh(scene: Scene, { asked, rows }: Weighing, parts: DraftParts): Promise<WeighedDraft> {
  const { ctx, inForce, form, person, now } = scene;
  const told = (refusals: readonly Refusal[]): Detail[] => {
    const titles = titlesOf(form);
    return refusals.map((each) => ({
      rule: refusalName(each),
      path: each.path,
      message: each.message,
      ...titles(each),
    }));
  };
  const nothing = { currency: 'RUB', sums: null, gaps: [] };
  const unseen = rightsToDraft(inForce.roles, policyActor(person), form, rows, asked);
  if (unseen.length > 0) return { ...nothing, refusals: told(unseen) };
  const sql = ctx.store.read;
  const { refusals, legalEntityId } = await draftRefusals(ctx, sql, { form, rows, parts, person, now });
  if (refusals.some(({ rule }) => SENSELESS.includes(rule))) {
    return { ...nothing, refusals: told(refusals) };
  }
  const row = { ...newDraftRow('', { form, rows, parts, person, now, legalEntityId }), version: 1 };
  const requestIds = rows.map(({ id }) => id);
  const built = await dataOf({
    ctx,
    sql,
    release: inForce.release,
    actor: person,
    form,
    row,
    requestIds,
    now,
  });
  const { totals, currency } = built;
  return {
    currency,
    sums: totals === null ? null : { net: totals.net, vat: totals.vat, gross: totals.gross },
    gaps: told(gapRefusals(form, built, row)),
    refusals: told(refusals),
  };
}
