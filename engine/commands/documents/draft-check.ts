import type { Title } from '../../language/index.ts';
import type { Detail } from '../../errors.ts';
import { mayTouchDocuments, mayTouchRequest, seesFromOutside } from '../../policies/index.ts';
import { refusalName } from '../../run/index.ts';
import { holdersOf } from '../../store/documents/index.ts';
import { findRequest } from '../../store/index.ts';
import { ReglamentError } from '../../errors.ts';
import { policyActor, readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { factsFor, recordOf } from '../request-record.ts';
import { formInForce, tellsPrices } from './data/form-in-force.ts';
import { documentScene } from './document-scene.ts';
import { activeKey } from './draft-refusals.ts';
import { titlesOf, unfitRefusals } from './form-refusals.ts';
import { dataOf, gapRefusals } from './read-draft.ts';

/** What a draft would tell now, and why it cannot be issued yet. */
export interface DraftCheck {
  readonly currency: string;
  /** Null for a document without prices, and for who may not see them. */
  readonly sums: { readonly net: number; readonly vat: number; readonly gross: number } | null;
  readonly gaps: readonly Detail[];
}

/** Looks whether a draft could be issued; null for a document that was. Fails with DOCUMENT_NOT_FOUND. */
export async function checkDraft(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<DraftCheck | null> {
  const release = await ctx.catalog.current();
  const sql = ctx.store.read;
  const person = await readActing(sql, actor, ctx.now());
  const { row, requests, seesPrices } = await documentScene(sql, release.roles, person, uuid);
  if (row.status !== 'draft') return null;
  const form = formInForce(release, row.form);
  const requestIds = requests.map(({ requestId }) => requestId);
  const built = await dataOf({ ctx, sql, release, actor: person, form, row, requestIds, now: ctx.now() });
  const { totals, currency } = built;
  const titles = titlesOf(form);
  const gaps = gapRefusals(form, built, row).map((gap) => ({
    rule: refusalName(gap),
    path: gap.path,
    message: gap.message,
    ...titles(gap),
  }));
  const sums = totals === null || !seesPrices ? null : { net: totals.net, vat: totals.vat, gross: totals.gross };
  return { currency, sums, gaps };
}

/** A form that the requests of this type and client have, and why nothing can be made by it now. `type` is null for what is only printed. */
export interface OfferedForm {
  readonly id: string;
  readonly title: Title;
  readonly type: string | null;
  /** It tells prices. */
  readonly priced: boolean;
  readonly languages: readonly string[];
  readonly inputs: readonly object[];
  readonly signers: readonly { readonly role: string; readonly title: Title }[];
  readonly refusals: readonly Detail[];
}

/** The forms of a request. A client's person makes no documents and has none. Fails with REQUEST_NOT_FOUND. */
export async function offerForms(ctx: CommandContext, actor: ActorRef, key: string): Promise<readonly OfferedForm[]> {
  const { roles, pack } = await ctx.catalog.current();
  const sql = ctx.store.read;
  const now = ctx.now();
  const person = await readActing(sql, actor, now);
  const who = policyActor(person);
  const by = /^[0-9a-f]{8}-/i.test(key) ? { uuid: key.toLowerCase() } : { number: key };
  const row = await findRequest(sql, by, now);
  const of = { assignee: row?.assignee?.uuid ?? null, team: row?.teamCode ?? null, clientId: row?.clientId ?? null };
  if (row === undefined || !mayTouchRequest(roles, who, 'read', of)) {
    throw new ReglamentError('REQUEST_NOT_FOUND', { request: key });
  }
  if (seesFromOutside(who)) return [];
  const workflow = await ctx.catalog.workflow(sql, row.effectiveHash);
  const offers: OfferedForm[] = [];
  for (const { definition: form } of pack.byKind['print-form'].values()) {
    const { types, clients } = form.for ?? {};
    if (types !== undefined && !types.includes(row.type)) continue;
    if (clients !== undefined && !clients.includes(row.client?.code ?? '')) continue;
    const refusals = unfitRefusals(form, row, () => factsFor(workflow, recordOf(row), person, now));
    const right = form.document === undefined ? 'read' : 'draft';
    if (!mayTouchDocuments(roles, who, right, of)) {
      refusals.push({ rule: 'right', path: '/actor', message: `no role of yours grants "${right}" on its documents` });
    }
    if (tellsPrices(form) && !mayTouchRequest(roles, who, 'see-prices', of)) {
      refusals.push({ rule: 'prices-unseen', path: '/actor', message: 'it tells prices that you may not see' });
    }
    if (form.document?.once === true) {
      for (const { number } of await holdersOf(sql, [activeKey(form.document.type, row.id)])) {
        const message = `request ${row.number} stands in ${number === null ? 'a draft' : `No. ${number}`} already`;
        refusals.push({ rule: 'request-documented', subject: row.number, path: '/requests', message });
      }
    }
    const titles = titlesOf(form);
    offers.push({
      id: form.id,
      title: form.title,
      type: form.document?.type ?? null,
      priced: tellsPrices(form),
      languages: form.languages,
      inputs: form.inputs ?? [],
      signers: (form.document?.signers ?? []).map(({ role, title }) => ({ role, title })),
      refusals: refusals.map((each) => ({
        rule: refusalName(each),
        path: each.path,
        message: each.message,
        ...titles(each),
      })),
    });
  }
  return offers;
}
