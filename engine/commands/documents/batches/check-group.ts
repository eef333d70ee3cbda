import type { PrintFormDefinition } from '../../../language/index.ts';
import { refusalName, type Refusal } from '../../../run/index.ts';
import type { Gap, NewItem } from '../../../store/batches/index.ts';
import type { CurrentRelease } from '../../../store/catalog/catalog.ts';
import type { ActorRow } from '../../../store/read-actor.ts';
import type { CommandContext } from '../../context.ts';
import type { ReadSources } from '../data/read-sources.ts';
import { newDraftRow } from '../draft-document.ts';
import type { DraftParts } from '../draft-parts.ts';
import { titlesOf } from '../form-refusals.ts';
import { gapRefusals, readDraft } from '../read-draft.ts';
import { gapPlace } from './gap-place.ts';

/** By whom and how the documents of a batch are made. */
export interface BatchScene {
  readonly ctx: CommandContext;
  readonly release: CurrentRelease;
  readonly person: ActorRow;
  readonly form: PrintFormDefinition;
  readonly parts: DraftParts & { readonly day: string };
  readonly legalEntityId: number | null;
  /** Of the last document of the series, where dates may not go back. */
  readonly lastDay: string | null;
  readonly now: Date;
}

/** Requests of one document. */
export interface RequestGroup {
  readonly clientId: number | null;
  readonly contractId: number | null;
  readonly currency: string;
  readonly requestIds: readonly number[];
}

/** An item without what is worth a look in it. */
export type CheckedGroup = Omit<NewItem, 'warnings'>;

/** What a document of these requests would add up to now, and everything that it lacks. Nothing is rendered. */
export async function checkGroup(scene: BatchScene, group: RequestGroup): Promise<CheckedGroup> {
  return (await readGroup(scene, group)).checked;
}

/** `checkGroup` with what it was found by. */
export async function readGroup(
  scene: BatchScene,
  group: RequestGroup,
): Promise<{ readonly checked: CheckedGroup; readonly sources: ReadSources }> {
  const { ctx, release, person, form, parts, legalEntityId, now, lastDay } = scene;
  const sql = ctx.store.read;
  const row = newDraftRow('', { form, rows: [group], parts, person, now, legalEntityId });
  const { requestIds } = group;
  const { built, sources } = await readDraft({ ctx, sql, release, actor: person, form, row, requestIds, now });
  const refusals: Refusal[] = gapRefusals(form, built, row);
  if (lastDay !== null && parts.day < lastDay) {
    const message = `the last one of the series is of ${lastDay}: a date before it is refused`;
    refusals.push({ rule: 'day-before-last', subject: lastDay, path: '/day', message });
  }
  const titles = titlesOf(form);
  const gaps: Gap[] = [];
  for (const gap of refusals) {
    const place = await gapPlace(sql, { form, sources, lines: built.lines }, gap);
    gaps.push({ rule: refusalName(gap), path: gap.path, message: gap.message, ...titles(gap), place });
  }
  const { totals } = built;
  const sums = totals && { net: totals.net, vat: totals.vat, gross: totals.gross };
  return { checked: { ...group, currency: built.currency, sums, gaps }, sources };
}
