import { legalEntityById, lastDayOf } from '../../../store/documents/index.ts';
import type { Refusal } from '../../../run/index.ts';
import type { ActorRow } from '../../../store/read-actor.ts';
import type { CommandContext } from '../../context.ts';
import { formInForce } from '../data/form-in-force.ts';
import { seriesCode } from '../document-scene.ts';
import { type DraftParts, partRefusals, sellerOf } from '../draft-parts.ts';
import { inputRefusals, titlesOf } from '../form-refusals.ts';
import type { BatchScene } from './check-group.ts';

/** What was said of the documents of a batch. */
export interface BatchParts {
  readonly form: string;
  readonly day: string;
  readonly language?: string | undefined;
  /** Uuid of a legal entity of ours; the only one when absent. */
  readonly seller?: string | undefined;
  readonly inputs?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * All that the documents of a batch have in common, and why none can be made so. Fails with DEFINITION_NOT_FOUND for a form
 * that there is not.
 */
export async function batchScene(
  ctx: CommandContext,
  person: ActorRow,
  { form: id, ...parts }: BatchParts,
): Promise<{
  readonly scene: BatchScene;
  readonly refusals: readonly Refusal[];
  readonly titles: ReturnType<typeof titlesOf>;
}> {
  const release = await ctx.catalog.current();
  const form = formInForce(release, id);
  const sql = ctx.store.read;
  const seller = await sellerOf(sql, parts.seller);
  const refusals: Refusal[] = [
    ...partRefusals(form, parts satisfies DraftParts),
    ...inputRefusals(form, parts.inputs ?? {}),
    ...seller.refusals,
  ];
  if (form.document === undefined) {
    refusals.push({ rule: 'form-no-document', path: '/form', message: 'the form is printed without a number' });
  }
  const entity = seller.id === null ? undefined : await legalEntityById(sql, seller.id);
  const strict = form.document?.strict === true;
  const lastDay = strict ? await lastDayOf(sql, seriesCode(form, entity?.uuid, parts.day)) : null;
  const scene = { ctx, release, person, form, parts, legalEntityId: seller.id, lastDay, now: ctx.now() };
  return { scene, refusals, titles: titlesOf(form) };
}
