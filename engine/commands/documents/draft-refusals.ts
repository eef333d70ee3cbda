import { ReglamentError } from '../../errors.ts';
import type { PrintFormDefinition } from '../../language/index.ts';
import { mayTouchDocuments, mayTouchRequest, type PolicyActor, seesFromOutside } from '../../policies/index.ts';
import type { Refusal } from '../../run/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import { holdersOf } from '../../store/documents/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { LoadedRequest } from '../../store/requests/index.ts';
import type { Sql } from '../../store/store.ts';
import type { CommandContext } from '../context.ts';
import { factsFor, recordOf } from '../request-record.ts';
import { tellsPrices } from './data/form-in-force.ts';
import { type DraftParts, groupRefusals, optionRefusals, partRefusals, sellerOf } from './draft-parts.ts';
import { inputRefusals, unfitRefusals } from './form-refusals.ts';

export const NO_RIGHT: Refusal = {
  rule: 'right',
  path: '/actor',
  message: 'no role of yours grants "draft" on documents of these requests',
};
export const PRICES_UNSEEN: Refusal = {
  rule: 'prices-unseen',
  path: '/actor',
  message: 'it tells prices that you may not see',
};

/**
 * Why this person may make no draft of these requests by the form. Fails with REQUEST_NOT_FOUND for one he may not read, in
 * the words by which he asked for it (`asked`): of what he may not see he learns neither number nor uuid.
 */
export function rightsToDraft(
  roles: CurrentRelease['roles'],
  who: PolicyActor,
  form: PrintFormDefinition,
  rows: readonly LoadedRequest[],
  asked: readonly string[],
): Refusal[] {
  const refusals = new Set<Refusal>();
  const priced = tellsPrices(form);
  for (const row of rows) {
    const of = { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
    if (!mayTouchRequest(roles, who, 'read', of)) {
      const request = asked.find((key) => key === row.number || key.toLowerCase() === row.uuid) ?? '';
      throw new ReglamentError('REQUEST_NOT_FOUND', { request });
    }
    if (seesFromOutside(who) || !mayTouchDocuments(roles, who, 'draft', of)) refusals.add(NO_RIGHT);
    else if (priced && !mayTouchRequest(roles, who, 'see-prices', of)) refusals.add(PRICES_UNSEEN);
  }
  return [...refusals];
}

interface AskedDraft {
  readonly form: PrintFormDefinition;
  readonly rows: readonly LoadedRequest[];
  readonly parts: DraftParts;
  readonly person: ActorRow;
  readonly now: Date;
}

/** Why no draft can be made of these requests as it is asked for, and the legal entity of ours that it would be of. */
export async function draftRefusals(
  ctx: CommandContext,
  sql: Sql,
  { form, rows, parts, person, now }: AskedDraft,
): Promise<{ readonly refusals: readonly Refusal[]; readonly legalEntityId: number | null }> {
  const refusals: Refusal[] = [];
  for (const row of rows) {
    const workflow = await ctx.catalog.workflow(sql, row.effectiveHash);
    refusals.push(...unfitRefusals(form, row, () => factsFor(workflow, recordOf(row), person, now)));
  }
  const seller = await sellerOf(sql, parts.seller);
  if (form.document === undefined) {
    refusals.push({ rule: 'form-no-document', path: '/form', message: 'the form is printed without a number' });
  }
  refusals.push(
    ...groupRefusals(form, rows),
    ...partRefusals(form, parts),
    ...inputRefusals(form, parts.inputs ?? {}),
    ...(await optionRefusals(
      sql,
      form,
      parts.options,
      rows.map(({ id }) => ({ requestId: id })),
    )),
    ...seller.refusals,
    ...(await takenRefusals(sql, form, rows)),
  );
  return { refusals, legalEntityId: seller.id };
}

/** By which a request stands in no other document of the type. */
export function activeKey(type: string, requestId: number): string {
  return `${type}:${requestId}`;
}

/** Why these requests cannot stand in one more document of the form, where each stands in one alone. */
export async function takenRefusals(
  sql: Sql,
  { document }: PrintFormDefinition,
  rows: readonly Pick<LoadedRequest, 'id' | 'number'>[],
): Promise<Refusal[]> {
  if (document?.once !== true) return [];
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const held = await holdersOf(
    sql,
    rows.map(({ id }) => activeKey(document.type, id)),
  );
  return held.map(({ requestId, number }) => ({
    rule: 'request-documented',
    subject: numbers.get(requestId) ?? '',
    path: '/requests',
    message: `request ${numbers.get(requestId)} stands in ${number === null ? 'a draft' : `No. ${number}`} already`,
  }));
}
