import { randomBytes } from 'node:crypto';
import { ReglamentError } from '../../errors.ts';
import { mayTouchDocuments, mayTouchRequest, seesFromOutside } from '../../policies/index.ts';
import type { Refusal } from '../../run/index.ts';
import { type DocumentRow, holdersOf, insertDocument, insertDocumentRequests } from '../../store/documents/index.ts';
import { findRequest } from '../../store/index.ts';
import type { LoadedRequest } from '../../store/requests/index.ts';
import type { Tx } from '../../store/store.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { policyActor } from '../acting.ts';
import { readInForce } from '../change-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { once } from '../once.ts';
import { refuseIf } from '../refuse.ts';
import { factsFor, recordOf } from '../request-record.ts';
import { type DocumentChange, lockRequests } from './change-document.ts';
import { formInForce, tellsPrices } from './data/form-in-force.ts';
import { type DraftParts, groupRefusals, partRefusals, sellerOf } from './draft-parts.ts';
import { inputRefusals, titlesOf, unfitRefusals } from './form-refusals.ts';
import { tellRequests } from './tell-requests.ts';

export interface DraftDocument extends DraftParts {
  readonly form: string;
  /** Uuids or numbers, in the order in which they stand on paper. */
  readonly requests: readonly string[];
  readonly idempotencyKey?: string | undefined;
}

/**
 * Makes a draft: no number yet, and what it tells changes with its requests. Fails with DEFINITION_NOT_FOUND (no such form),
 * REQUEST_NOT_FOUND, DOCUMENT_REFUSED (all reasons), IDEMPOTENCY_MISMATCH.
 */
export async function draftDocument(
  ctx: CommandContext,
  actor: ActorRef,
  input: DraftDocument,
): Promise<DocumentChange> {
  const { idempotencyKey: key, ...body } = input;
  const inForce = await readInForce(ctx);
  const form = formInForce(inForce.release, input.form);
  const uuid = uuidv7();
  return once(ctx, actor, { route: 'draft-document', key, body }, async (tx, person) => {
    const now = ctx.now();
    const who = policyActor(person);
    const rows = await requestsOf(tx, input.requests, now);
    await lockRequests(
      tx,
      rows.map(({ id }) => ({ requestId: id })),
    );
    const refusals: Refusal[] = [];
    const priced = tellsPrices(form);
    for (const row of rows) {
      const of = { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
      const { roles } = inForce;
      if (!mayTouchRequest(roles, who, 'read', of))
        throw new ReglamentError('REQUEST_NOT_FOUND', { request: row.uuid });
      if (seesFromOutside(who) || !mayTouchDocuments(roles, who, 'draft', of)) {
        refusals.push(NO_RIGHT);
      } else if (priced && !mayTouchRequest(roles, who, 'see-prices', of)) {
        refusals.push(PRICES_UNSEEN);
      }
    }
    refuseIf([...new Set(refusals)], 'DOCUMENT_REFUSED', { what: 'made' });
    for (const row of rows) {
      const workflow = await ctx.catalog.workflow(tx, row.effectiveHash);
      refusals.push(...unfitRefusals(form, row, () => factsFor(workflow, recordOf(row), person, now)));
    }
    const seller = await sellerOf(tx, input.seller);
    const { type } = form.document ?? {};
    if (type === undefined) {
      refusals.push({ rule: 'form-no-document', path: '/form', message: 'the form is printed without a number' });
    }
    const inputs = input.inputs ?? {};
    refusals.push(
      ...groupRefusals(form, rows),
      ...partRefusals(form, input),
      ...inputRefusals(form, inputs),
      ...seller.refusals,
      ...(await takenRefusals(tx, rows, type, form.document?.once === true)),
    );
    refuseIf(refusals, 'DOCUMENT_REFUSED', { what: 'made' }, titlesOf(form));
    const at = now.getTime();
    const [first] = rows;
    const row = {
      ...EMPTY,
      uuid,
      type: type ?? '',
      form: form.id,
      language: input.language ?? form.languages[0] ?? 'ru',
      legalEntityId: seller.id,
      clientId: first?.clientId ?? null,
      contractId: first?.contractId ?? null,
      currency: 'RUB',
      priced,
      day: input.day ?? now.toISOString().slice(0, 10),
      factFrom: input.factFrom ?? null,
      factTo: input.factTo ?? null,
      inputs,
      discount: input.discount ?? 0,
      verifyCode: newVerifyCode(),
      createdBy: person.id,
      createdAt: at,
      updatedAt: at,
    };
    const id = await insertDocument(tx, row);
    await insertDocumentRequests(
      tx,
      id,
      rows.map((each) => ({
        requestId: each.id,
        activeKey: form.document?.once === true ? activeKey(row.type, each.id) : null,
      })),
    );
    await tellRequests({ ctx, tx, actor: person, inForce }, row, rows, { done: 'drafted' });
    return { uuid, version: 1, status: 'draft', number: null };
  });
}

const NO_RIGHT: Refusal = {
  rule: 'right',
  path: '/actor',
  message: 'no role of yours grants "draft" on documents of these requests',
};
const PRICES_UNSEEN: Refusal = {
  rule: 'prices-unseen',
  path: '/actor',
  message: 'it tells prices that you may not see',
};

/** Of a document that is in no way issued. */
export const EMPTY: Omit<
  DocumentRow,
  | 'id'
  | 'version'
  | 'uuid'
  | 'type'
  | 'form'
  | 'language'
  | 'legalEntityId'
  | 'clientId'
  | 'contractId'
  | 'currency'
  | 'priced'
  | 'day'
  | 'factFrom'
  | 'factTo'
  | 'inputs'
  | 'discount'
  | 'verifyCode'
  | 'createdBy'
  | 'createdAt'
  | 'updatedAt'
> = {
  formVersion: null,
  formHash: null,
  number: null,
  seriesCode: null,
  seriesNumber: null,
  status: 'draft',
  correctionOf: null,
  correctionNo: 0,
  replacedBy: null,
  reason: null,
  snapshotHash: null,
  net: null,
  vat: null,
  gross: null,
  pdfSha256: null,
  pages: null,
  renderError: null,
  objectionUntil: null,
  validUntil: null,
  original: 'none',
  originalAt: null,
  originalPlace: null,
  issuedBy: null,
  issuedAt: null,
  sentAt: null,
  voidedBy: null,
  voidedAt: null,
  voidReason: null,
};

/** By which a request stands in no other document of the type. */
export function activeKey(type: string, requestId: number): string {
  return `${type}:${requestId}`;
}

/** What the square on the paper leads by: nobody guesses 144 bits. */
export function newVerifyCode(): string {
  return randomBytes(18).toString('base64url');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

async function requestsOf(tx: Tx, keys: readonly string[], now: Date): Promise<LoadedRequest[]> {
  const rows: LoadedRequest[] = [];
  for (const key of new Set(keys)) {
    const row = await findRequest(tx, UUID.test(key) ? { uuid: key.toLowerCase() } : { number: key }, now);
    if (row === undefined) throw new ReglamentError('REQUEST_NOT_FOUND', { request: key });
    if (!rows.some(({ id }) => id === row.id)) rows.push(row);
  }
  return rows;
}

/** Why these requests cannot stand in one more document of the type. The caller holds their locks. */
async function takenRefusals(
  tx: Tx,
  rows: readonly LoadedRequest[],
  type: string | undefined,
  isOnce: boolean,
): Promise<Refusal[]> {
  if (!isOnce || type === undefined) return [];
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const held = await holdersOf(
    tx,
    rows.map(({ id }) => activeKey(type, id)),
  );
  return held.map(({ requestId, number }) => ({
    rule: 'request-documented',
    subject: numbers.get(requestId) ?? '',
    path: '/requests',
    message: `request ${numbers.get(requestId)} stands in ${number === null ? 'a draft' : `No. ${number}`} already`,
  }));
}
