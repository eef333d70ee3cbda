import { ReglamentError } from '../../errors.ts';
import { mayTouchDocuments, mayTouchRequest, seesFromOutside } from '../../policies/index.ts';
import type { Refusal } from '../../run/index.ts';
import { findRequest } from '../../store/index.ts';
import { policyActor, readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { factsFor, recordOf } from '../request-record.ts';
import { formInForce, tellsPrices } from './data/form-in-force.ts';
import { picturesOf } from './data/pictures-of.ts';
import type { DocumentPdf } from './document-pdf.ts';
import { fileNameOf } from './file-name.ts';
import { titlesOf, unfitRefusals } from './form-refusals.ts';
import { dataOf } from './read-draft.ts';
import { rendered } from './render-document.ts';
import { unnumberedRow } from './unnumbered-row.ts';

export interface PrintRequest {
  /** Uuid or number. */
  readonly request: string;
  readonly form: string;
  /** The usual one of the form when absent. */
  readonly language?: string | undefined;
}

/**
 * A paper of a request by a form that makes no document: a label, a list for the road. It has no number and is not kept.
 * For staff who may read the documents of the request, and see its prices where the form tells some. Fails with
 * REQUEST_NOT_FOUND, DEFINITION_NOT_FOUND, DOCUMENT_REFUSED (all reasons), and as rendering does.
 */
export async function printRequest(ctx: CommandContext, actor: ActorRef, input: PrintRequest): Promise<DocumentPdf> {
  const release = await ctx.catalog.current();
  const { roles } = release;
  const sql = ctx.store.read;
  const now = ctx.now();
  const person = await readActing(sql, actor, now);
  const who = policyActor(person);
  const by = /^[0-9a-f]{8}-/i.test(input.request) ? { uuid: input.request.toLowerCase() } : { number: input.request };
  const request = await findRequest(sql, by, now);
  const missing = () => new ReglamentError('REQUEST_NOT_FOUND', { request: input.request });
  if (request === undefined) throw missing();
  const of = { assignee: request.assignee?.uuid ?? null, team: request.teamCode, clientId: request.clientId };
  if (!mayTouchRequest(roles, who, 'read', of)) throw missing();
  const form = formInForce(release, input.form);
  const refusals: Refusal[] = [];
  const refuse = (rule: string, path: string, message: string): void => void refusals.push({ rule, path, message });
  if (seesFromOutside(who) || !mayTouchDocuments(roles, who, 'read', of)) {
    refuse('right', '/actor', 'no role of yours grants "read" on documents of this request');
  }
  if (tellsPrices(form) && !mayTouchRequest(roles, who, 'see-prices', of)) {
    refuse('prices-unseen', '/actor', 'it tells prices that you may not see');
  }
  refuseIf(refusals, 'DOCUMENT_REFUSED', { what: 'printed' });
  if (form.document !== undefined) {
    refuse('form-numbered', '/form', 'the form makes a document: make a draft of it');
  }
  const language = input.language ?? form.languages[0] ?? 'ru';
  if (!form.languages.some((known) => known === language)) {
    refuse('language-unknown', '/language', `the form is in ${form.languages.join(', ')}`);
  }
  const workflow = await ctx.catalog.workflow(sql, request.effectiveHash);
  refusals.push(...unfitRefusals(form, request, () => factsFor(workflow, recordOf(request), person, now)));
  refuseIf(refusals, 'DOCUMENT_REFUSED', { what: 'printed' }, titlesOf(form));
  const row = await unnumberedRow(sql, { form, request, language, person, now });
  const { data } = await dataOf({ ctx, sql, release, actor: person, form, row, requestIds: [request.id], now });
  const pictures = await picturesOf(ctx.store.files, data);
  const { pdf } = await rendered(ctx, { form, data, language, pictures, madeAt: now.toISOString() });
  const name = await fileNameOf(sql, form, { ...row, id: 0, number: request.number });
  return { bytes: pdf, name, fixed: false };
}
