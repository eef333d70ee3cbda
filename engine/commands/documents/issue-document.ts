import { ReglamentError } from '../../errors.ts';
import { canonicalText, type PrintFormDefinition } from '../../language/index.ts';
import type { Refusal } from '../../run/index.ts';
import {
  advanceSeries,
  type DocumentRow,
  findDocumentById,
  type FormVersion,
  formVersionIn,
  freeRequests,
  insertIssuedLines,
  keepRequests,
  legalEntityById,
  lockDocument,
  lockSeries,
  updateDocument,
} from '../../store/documents/index.ts';
import { loadRequests } from '../../store/requests/load-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { factsFor, recordOf } from '../request-record.ts';
import { linkToPrint, printLink } from './approval/printed-link.ts';
import { settleChoices } from './approval/settle-choices.ts';
import { holdsAsQuote } from './approval/supersede-quotes.ts';
import {
  changeDocument,
  type DocumentChange,
  type DocumentOutcome,
  type DocumentTarget,
  type LockedDocument,
} from './change-document.ts';
import type { BuiltData } from './data/build-data.ts';
import { formInForce } from './data/form-in-force.ts';
import { titleIn } from './data/paper-words.ts';
import { rightRefusals, seriesCode, statusRefusals } from './document-scene.ts';
import { activeKey } from './draft-refusals.ts';
import { optionRefusals } from './draft-parts.ts';
import { titlesOf, unfitRefusals } from './form-refusals.ts';
import { dataOf, gapRefusals, hashOf } from './read-draft.ts';
import { renderDocument } from './render-document.ts';

/** How long the process that issues may take for the PDF before others try. */
const LEASE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Issues a draft: in one transaction it takes the next number of its series, freezes what it tells and which version of the
 * form says it, and keeps its requests out of other documents of the type. Then the PDF is made; when that does not work now,
 * it is made later from what was frozen. Fails with DOCUMENT_REFUSED (every empty requisite at once), DOCUMENT_NOT_FOUND,
 * SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH.
 */
export async function issueDocument(
  ctx: CommandContext,
  actor: ActorRef,
  target: DocumentTarget,
): Promise<DocumentChange> {
  const issued = await changeDocument(ctx, actor, { ...target, route: 'issue-document' }, issueLocked);
  await renderDocument(ctx, issued.uuid);
  return issued;
}

/** What issuing does with a locked draft; its PDF is made afterwards. */
export async function issueLocked(locked: LockedDocument): Promise<DocumentOutcome> {
  const { row, tx } = locked;
  const { release } = locked.inForce;
  refuseIf([...rightRefusals(locked, 'issue'), ...statusRefusals(locked, ['draft'])], 'DOCUMENT_REFUSED', WHAT);
  const form = formInForce(release, row.form);
  const version = await formVersionIn(tx, release.number, form.id);
  if (version === undefined) throw new ReglamentError('DEFINITION_NOT_FOUND', { kind: 'print-form', id: form.id });
  return issuing(locked, form, version);
}

const WHAT = { what: 'issued' };

async function issuing(locked: LockedDocument, form: PrintFormDefinition, version: FormVersion) {
  const { row, tx, ctx, actor, now, requests } = locked;
  const requestIds = requests.map(({ requestId }) => requestId);
  const scene = { ctx, sql: tx, release: locked.inForce.release, actor, form, requestIds, now };
  const corrected = row.correctionOf === null ? undefined : await findDocumentById(tx, row.correctionOf);
  const draft = await dataOf({ ...scene, row });
  const entity = row.legalEntityId === null ? undefined : await legalEntityById(tx, row.legalEntityId);
  const code = corrected?.seriesCode ?? seriesCode(form, entity?.uuid, row.day);
  // After the locks of the requests: whoever waits for the series holds nothing that its holder wants.
  const series = await lockSeries(tx, code);
  const refusals = [...gapRefusals(form, draft, row), ...(await unfit(locked, form))];
  refusals.push(...(await optionRefusals(tx, form, row.options, requests)));
  if (corrected === undefined && form.document?.strict === true && row.day < (series.lastDay ?? '')) {
    const message = `the last one of the series is of ${series.lastDay}: a date before it is refused`;
    refusals.push({ rule: 'day-before-last', subject: series.lastDay ?? '', path: '/day', message });
  }
  refuseIf([...refusals, ...correctedRefusals(corrected)], 'DOCUMENT_REFUSED', WHAT, titlesOf(form));
  const seriesNumber = corrected?.seriesNumber ?? series.lastNumber + 1;
  const number = corrected?.number ?? String(seriesNumber);
  const validUntil = form.document?.approval ? daysAfter(row.day, form.document.approval.days) : null;
  const approve = linkToPrint(locked, validUntil);
  const frozen = await dataOf({ ...scene, row: { ...row, number, status: 'issued', validUntil }, approve });
  if (approve !== null) await printLink(locked, frozen.data, approve);
  const snapshot = canonicalText(frozen.data);
  if (corrected === undefined) {
    const lastDay = row.day > (series.lastDay ?? '') ? row.day : series.lastDay;
    await advanceSeries(tx, code, { lastNumber: seriesNumber, lastDay });
  } else {
    await replace(locked, corrected, form);
  }
  await insertIssuedLines(tx, linesOf(row, frozen));
  const change = {
    number,
    seriesCode: code,
    seriesNumber,
    status: 'issued' as const,
    formVersion: version.version,
    formHash: version.hash,
    currency: frozen.currency,
    net: frozen.totals?.net ?? null,
    vat: frozen.totals?.vat ?? null,
    gross: frozen.totals?.gross ?? null,
    options: frozen.options,
    factFrom: frozen.period.from,
    factTo: frozen.period.to,
    validUntil,
    snapshot,
    // Equal data in an equal form is an equal document.
    snapshotHash: hashOf(`${version.hash}\n${snapshot}`),
    original: form.document?.original === true ? ('expected' as const) : ('none' as const),
    issuedBy: actor.id,
    issuedAt: now.getTime(),
    renderAfter: ctx.renderer === undefined ? now.getTime() : now.getTime() + LEASE_MS,
  };
  return { change, done: corrected === undefined ? 'issued' : 'corrected' };
}

/** A form may have been changed since the draft was made. */
async function unfit({ tx, requests, actor, now, ctx }: LockedDocument, form: PrintFormDefinition): Promise<Refusal[]> {
  const rows = await loadRequests(
    tx,
    requests.map(({ requestId }) => requestId),
    now,
  );
  const refusals: Refusal[] = [];
  for (const row of rows) {
    const workflow = await ctx.catalog.workflow(tx, row.effectiveHash);
    refusals.push(...unfitRefusals(form, row, () => factsFor(workflow, recordOf(row), actor, now)));
  }
  return refusals;
}

/** A correction holds in place of a document that still stands. */
function correctedRefusals(corrected: DocumentRow | undefined): Refusal[] {
  if (corrected === undefined || (corrected.status !== 'void' && corrected.replacedBy === null)) return [];
  const message = 'what it corrects is void, or was corrected by another document';
  return [{ rule: 'correction-late', path: '/correctionOf', message }];
}

/** The corrected document gives its requests to the one that holds in its place. */
async function replace(
  { tx, row, requests }: LockedDocument,
  corrected: DocumentRow,
  form: PrintFormDefinition,
): Promise<void> {
  const old = await lockDocument(tx, corrected.uuid);
  if (old === undefined) return;
  await freeRequests(tx, old.id);
  if (form.document?.once === true) {
    await keepRequests(
      tx,
      row.id,
      new Map(requests.map(({ requestId }) => [requestId, activeKey(row.type, requestId)])),
    );
  }
  const superseded = holdsAsQuote(old) ? ({ status: 'superseded' } as const) : {};
  await updateDocument(tx, old, { ...superseded, replacedBy: row.id });
  await settleChoices(tx, old);
}

function linesOf({ id, language }: DocumentRow, { lines, totals }: BuiltData) {
  return lines.map(({ work, vatRate, sums, request }) => ({
    documentId: id,
    requestId: request.id,
    work: work.uuid,
    kind: work.kind,
    title: titleIn(work.title, language).slice(0, 500),
    unit: work.unit,
    quantity: work.quantity,
    price: totals === null ? null : work.price,
    discount: totals === null ? null : work.discount,
    vatRate: totals === null ? null : vatRate,
    net: totals === null ? null : sums.net,
    vat: totals === null ? null : sums.vat,
    gross: totals === null ? null : sums.gross,
  }));
}

/** The day so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
