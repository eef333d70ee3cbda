import { randomBytes } from 'node:crypto';
import { ReglamentError } from '../../errors.ts';
import type { PrintFormDefinition } from '../../language/index.ts';
import { type DocumentRow, insertDocument, insertDocumentRequests } from '../../store/documents/index.ts';
import { findRequest } from '../../store/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { LoadedRequest } from '../../store/requests/index.ts';
import type { Sql } from '../../store/store.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { policyActor } from '../acting.ts';
import { readInForce } from '../change-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { once } from '../once.ts';
import { refuseIf } from '../refuse.ts';
import { type DocumentChange, type DocumentTransaction, lockRequests } from './change-document.ts';
import { formInForce, tellsPrices } from './data/form-in-force.ts';
import type { DraftParts } from './draft-parts.ts';
import { activeKey, draftRefusals, rightsToDraft } from './draft-refusals.ts';
import { titlesOf } from './form-refusals.ts';
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
  return once(ctx, actor, { route: 'draft-document', key, body }, async (tx, person) => {
    const inside = { ctx, tx, actor: person, inForce };
    const { row, rows } = await draftInside(inside, input);
    await tellRequests(inside, row, rows, { done: 'drafted' });
    return { uuid: row.uuid, version: 1, status: 'draft', number: null };
  });
}

/** `draftDocument` inside a transaction that is open already; its requests are yet to hear of it. */
export async function draftInside(
  { ctx, tx, actor, inForce }: DocumentTransaction,
  input: DraftDocument,
): Promise<{ readonly row: Omit<DocumentRow, 'id' | 'version'>; readonly rows: readonly LoadedRequest[] }> {
  const form = formInForce(inForce.release, input.form);
  const now = ctx.now();
  const seen = await requestsOf(tx, input.requests, now);
  await lockRequests(
    tx,
    seen.map(({ id }) => ({ requestId: id })),
  );
  // They may have been changed while this waited for the locks.
  const rows = tx.dialect === 'mysql' ? await requestsOf(tx, input.requests, now) : seen;
  refuseIf(rightsToDraft(inForce.roles, policyActor(actor), form, rows, input.requests), 'DOCUMENT_REFUSED', {
    what: 'made',
  });
  const asked = await draftRefusals(ctx, tx, { form, rows, parts: input, person: actor, now });
  refuseIf(asked.refusals, 'DOCUMENT_REFUSED', { what: 'made' }, titlesOf(form));
  const { legalEntityId } = asked;
  const row = newDraftRow(uuidv7(), { form, rows, parts: input, person: actor, now, legalEntityId });
  const id = await insertDocument(tx, row);
  await insertDocumentRequests(
    tx,
    id,
    rows.map((each) => ({
      requestId: each.id,
      activeKey: form.document?.once === true ? activeKey(row.type, each.id) : null,
    })),
  );
  return { row, rows };
}

interface NewDraft {
  readonly form: PrintFormDefinition;
  readonly rows: readonly Pick<LoadedRequest, 'clientId' | 'contractId'>[];
  readonly parts: DraftParts;
  readonly person: ActorRow;
  readonly now: Date;
  readonly legalEntityId: number | null;
}

/** A draft as it is kept. */
export function newDraftRow(
  uuid: string,
  { form, rows, parts, person, now, legalEntityId }: NewDraft,
): Omit<DocumentRow, 'id' | 'version'> {
  const at = now.getTime();
  const [first] = rows;
  return {
    ...EMPTY,
    uuid,
    type: form.document?.type ?? '',
    form: form.id,
    language: parts.language ?? form.languages[0] ?? 'ru',
    legalEntityId,
    clientId: first?.clientId ?? null,
    contractId: first?.contractId ?? null,
    currency: 'RUB',
    priced: tellsPrices(form),
    day: parts.day ?? now.toISOString().slice(0, 10),
    factFrom: parts.factFrom ?? null,
    factTo: parts.factTo ?? null,
    inputs: parts.inputs ?? {},
    discount: parts.discount ?? 0,
    options: parts.options ?? [],
    verifyCode: newVerifyCode(),
    createdBy: person.id,
    createdAt: at,
    updatedAt: at,
  };
}

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
  options: [],
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

/** What the square on the paper leads by: nobody guesses 144 bits. */
export function newVerifyCode(): string {
  return randomBytes(18).toString('base64url');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Requests by their uuids or numbers, each once, in this order. Fails with REQUEST_NOT_FOUND. */
export async function requestsOf(tx: Sql, keys: readonly string[], now: Date): Promise<LoadedRequest[]> {
  const rows: LoadedRequest[] = [];
  for (const key of new Set(keys)) {
    const row = await findRequest(tx, UUID.test(key) ? { uuid: key.toLowerCase() } : { number: key }, now);
    if (row === undefined) throw new ReglamentError('REQUEST_NOT_FOUND', { request: key });
    if (!rows.some(({ id }) => id === row.id)) rows.push(row);
  }
  return rows;
}
