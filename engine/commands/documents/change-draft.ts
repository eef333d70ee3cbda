import { deleteDocument, insertDocument, insertDocumentRequests, readDocuments } from '../../store/documents/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { changeDocument, type DocumentChange, type DocumentTarget } from './change-document.ts';
import { formInForce } from './data/form-in-force.ts';
import { rightRefusals, statusRefusals } from './document-scene.ts';
import { EMPTY, newVerifyCode } from './draft-document.ts';
import { type DraftParts, optionRefusals, partRefusals, sellerOf } from './draft-parts.ts';
import { inputRefusals, titlesOf } from './form-refusals.ts';
import { tellRequests } from './tell-requests.ts';

/** Changes what was said of a draft; what is not named stays. Fails with DOCUMENT_REFUSED and as all changes of documents do. */
export function changeDraft(
  ctx: CommandContext,
  actor: ActorRef,
  { document, expectedVersion, ...parts }: DocumentTarget & DraftParts,
): Promise<DocumentChange> {
  return changeDocument(ctx, actor, { document, expectedVersion, route: 'change-draft' }, async (locked) => {
    const { row, tx, inForce, requests } = locked;
    refuseIf([...rightRefusals(locked, 'draft'), ...statusRefusals(locked, ['draft'])], 'DOCUMENT_REFUSED', WHAT);
    const form = formInForce(inForce.release, row.form);
    const inputs = { ...row.inputs, ...parts.inputs };
    const seller = parts.seller === undefined ? undefined : await sellerOf(tx, parts.seller);
    const days = { ...row, ...given(parts) };
    const refusals = [
      ...partRefusals(form, days),
      ...inputRefusals(form, parts.inputs ?? {}),
      ...(seller?.refusals ?? []),
      ...(await optionRefusals(tx, form, parts.options, requests)),
    ];
    refuseIf(refusals, 'DOCUMENT_REFUSED', WHAT, titlesOf(form));
    const { language, day, factFrom, factTo, discount } = days;
    const options = parts.options ?? row.options;
    const change = {
      language,
      day,
      factFrom,
      factTo,
      discount,
      options,
      inputs,
      legalEntityId: seller === undefined ? row.legalEntityId : seller.id,
    };
    return { change, done: 'changed' };
  });
}

const WHAT = { what: 'changed' };

function given({ language, day, factFrom, factTo, discount }: DraftParts) {
  return {
    ...(language === undefined ? {} : { language }),
    ...(day === undefined ? {} : { day }),
    ...(factFrom === undefined ? {} : { factFrom }),
    ...(factTo === undefined ? {} : { factTo }),
    ...(discount === undefined ? {} : { discount }),
  };
}

/** Takes a draft away and frees its requests; the journals keep that there was one. Fails as all changes of documents do. */
export async function deleteDraft(ctx: CommandContext, actor: ActorRef, target: DocumentTarget): Promise<void> {
  await changeDocument(ctx, actor, { ...target, route: 'delete-draft' }, async (locked) => {
    refuseIf([...rightRefusals(locked, 'draft'), ...statusRefusals(locked, ['draft'])], 'DOCUMENT_REFUSED', {
      what: 'deleted',
    });
    return { change: {}, done: 'deleted', last: (tx) => deleteDocument(tx, locked.row.id) };
  });
}

const CORRECTED = [
  ...(['issued', 'sent', 'signed', 'one-sided', 'closed'] as const),
  ...(['approved', 'declined', 'expired', 'superseded'] as const),
];

/**
 * Begins a correction of an issued document: a new draft of the same form over the same requests, which takes the number of
 * the document when it is issued, and its place. Fails with DOCUMENT_REFUSED and as all changes of documents do.
 */
export async function correctDocument(
  ctx: CommandContext,
  actor: ActorRef,
  { reason, ...target }: DocumentTarget & { readonly reason: string },
): Promise<{ readonly correction: string }> {
  const uuid = uuidv7();
  const changed = await changeDocument(
    ctx,
    actor,
    { ...target, route: 'correct-document', body: { reason } },
    async (locked) => {
      const { row, requests, tx, now, actor: person, inForce } = locked;
      const from = CORRECTED;
      const refusals = [...rightRefusals(locked, 'draft'), ...statusRefusals(locked, from)];
      if (row.replacedBy !== null) {
        refusals.push({ rule: 'document-replaced', path: '', message: 'a correction holds in its place' });
      }
      refuseIf(refusals, 'DOCUMENT_REFUSED', { what: 'corrected' });
      const { type, form, language, legalEntityId, clientId, contractId, currency, priced, inputs, discount } = row;
      const others = await readDocuments(tx, 'd.correction_of = ?', [row.id]);
      const first = Math.max(row.correctionNo, ...others.map(({ correctionNo }) => correctionNo));
      const at = now.getTime();
      const draft = {
        ...EMPTY,
        type,
        form,
        language,
        legalEntityId,
        clientId,
        contractId,
        currency,
        priced,
        inputs,
        discount,
        options: row.options.map((option) => ({ ...option, sums: null })),
        uuid,
        day: now.toISOString().slice(0, 10),
        factFrom: row.factFrom,
        factTo: row.factTo,
        correctionOf: row.id,
        correctionNo: first + 1,
        reason,
        verifyCode: newVerifyCode(),
        createdBy: person.id,
        createdAt: at,
        updatedAt: at,
      };
      const id = await insertDocument(tx, draft);
      // The corrected one keeps the requests until this one is issued.
      await insertDocumentRequests(
        tx,
        id,
        requests.map(({ requestId }) => ({ requestId, activeKey: null })),
      );
      await tellRequests({ ctx, tx, actor: person, inForce }, draft, requests, { done: 'drafted', note: reason });
      return { change: {}, done: 'correcting', note: reason, beside: { correction: uuid } };
    },
  );
  return { correction: changed.correction ?? uuid };
}
