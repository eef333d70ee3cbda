import { ReglamentError } from '../../errors.ts';
import { isOfOtherCompany, mayTouchDocuments } from '../../policies/index.ts';
import {
  type AnsweredHow,
  decisionsOf,
  type DocumentLink,
  type DocumentMail,
  findDocument,
  findDocumentById,
  formText,
  handoversOf,
  liveLink,
  printedLink,
  mailsOf,
  type MailState,
  type QuoteOption,
  readingsOf,
  requestsOfDocuments,
  signaturesOf,
} from '../../store/documents/index.ts';
import { entryNames } from '../../store/registers/index.ts';
import type { PrintFormDefinition, Title } from '../../language/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { readViewer } from '../read-viewer.ts';
import { type DocumentView, documentView } from './document-view.ts';
import { rightsOn } from './list-documents.ts';

/** A document with everything that was done with it. */
export interface WholeDocument extends DocumentView {
  readonly factFrom: string | null;
  readonly factTo: string | null;
  readonly discount: number | null;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The client approves or declines it. */
  readonly asksAnswer: boolean;
  readonly options: readonly (Omit<QuoteOption, 'sums'> & { readonly gross: number | null })[];
  /** Hash of what it tells and of the form by which it says it; null for a draft. */
  readonly snapshotHash: string | null;
  readonly pdfHash: string | null;
  readonly pages: number | null;
  readonly verifyCode: string;
  readonly reason: string | null;
  readonly voidReason: string | null;
  readonly correctionOf: { readonly uuid: string; readonly number: string | null } | null;
  readonly replacedBy: { readonly uuid: string; readonly number: string | null } | null;
  readonly createdBy: PersonView | null;
  readonly issuedBy: PersonView | null;
  readonly signers: readonly { readonly role: string; readonly title: Title; readonly required: boolean }[];
  readonly signatures: readonly {
    readonly role: string;
    readonly method: string;
    readonly name: string | null;
    readonly position: string | null;
    readonly note: string | null;
    readonly drawn: boolean;
    readonly signedAt: number;
    readonly by: PersonView | null;
  }[];
  readonly deliveries: readonly {
    readonly uuid: string;
    readonly channel: string;
    readonly recipient: string | null;
    readonly note: string | null;
    /** When it was sent; of a letter that is on its way or failed, when that was ordered. */
    readonly sentAt: number;
    readonly by: PersonView | null;
    /** Null for what went another way, and for letters of old. */
    readonly mail: {
      readonly state: MailState;
      readonly to: readonly string[];
      /** Null for who may not see the prices of the document. */
      readonly subject: string | null;
      /** Why it did not go out, or did not go out yet, or to whom it did not. */
      readonly failure: string | null;
      readonly messageId: string | null;
    } | null;
  }[];
  readonly decisions: readonly {
    readonly decision: string;
    readonly how: AnsweredHow | null;
    readonly name: string | null;
    readonly position: string | null;
    readonly options: readonly string[] | null;
    /** What was agreed, in minor units. */
    readonly gross: number | null;
    readonly termsHash: string | null;
    readonly comment: string | null;
    readonly createdAt: number;
    readonly by: PersonView | null;
  }[];
  /** By which the other side may answer without a log-in; for who may give one. */
  readonly link: { readonly expiresOn: string; readonly createdAt: number; readonly printed: boolean } | null;
  /** What became of the link that stands on the paper, for who may give one; null when there is none on it. */
  readonly paperLink: 'holds' | 'revoked' | null;
  /** Who of the other side opened it, for staff; without a person by the link. */
  readonly readings: readonly {
    readonly by: PersonView | null;
    readonly firstAt: number;
    readonly lastAt: number;
  }[];
}

/** A document that the viewer may read. Fails with DOCUMENT_NOT_FOUND: of others he learns not even that they exist. */
export async function getDocument(ctx: QueryContext, viewer: Viewer, uuid: string): Promise<WholeDocument> {
  const { roles, pack } = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const sql = ctx.store.read;
  const row = await findDocument(sql, uuid);
  if (row === undefined) throw new ReglamentError('DOCUMENT_NOT_FOUND', { document: uuid });
  const requests = await requestsOfDocuments(sql, [row.id]);
  const rights = rightsOn(roles, reader.policy, row, requests);
  const reads =
    !isOfOtherCompany(reader.policy, row) &&
    requests.every((request) => mayTouchDocuments(roles, reader.policy, 'read', request));
  if (!reads || requests.length === 0 || (rights.outside && row.status === 'draft')) {
    throw new ReglamentError('DOCUMENT_NOT_FOUND', { document: uuid });
  }
  const clients = await entryNames(sql, 'client', [row.clientId]);
  const sellers = await entryNames(sql, 'legal-entity', [row.legalEntityId]);
  const signatures = await signaturesOf(sql, [row.id]);
  const deliveries = rights.outside ? [] : await handoversOf(sql, [row.id]);
  const mails = new Map((rights.outside ? [] : await mailsOf(sql, [row.id])).map((mail) => [mail.uuid, mail]));
  const decisions = await decisionsOf(sql, [row.id]);
  const link = rights.issue ? await liveLink(sql, row.id) : undefined;
  const printed = rights.issue ? await printedLink(sql, row.id) : undefined;
  const readings = rights.outside ? [] : await readingsOf(sql, row.id);
  const people = await peopleBy(sql, 'id', [
    row.createdBy,
    row.issuedBy,
    ...[...signatures, ...deliveries, ...decisions, ...readings].map(({ personId }) => personId),
  ]);
  const person = (id: number | null): PersonView | null => (id === null ? null : (people.get(id) ?? null));
  const form = await formOf(ctx, row.form, row.formHash);
  return {
    ...documentView(row, { requests, rights, pack, clients, sellers }),
    factFrom: row.factFrom,
    factTo: row.factTo,
    discount: rights.prices ? row.discount : null,
    // What was typed for a paper with prices may be a price itself.
    inputs: rights.outside || !rights.prices ? {} : row.inputs,
    asksAnswer: form?.document?.approval !== undefined,
    options: row.options.map(({ sums, ...option }) => ({
      ...option,
      gross: rights.prices ? (sums?.gross ?? null) : null,
    })),
    snapshotHash: row.snapshotHash,
    pdfHash: row.pdfSha256,
    pages: row.pages,
    verifyCode: row.verifyCode,
    reason: row.reason,
    voidReason: rights.outside ? null : row.voidReason,
    correctionOf: await otherOf(ctx, row.correctionOf),
    replacedBy: await otherOf(ctx, row.replacedBy),
    createdBy: rights.outside ? null : person(row.createdBy),
    issuedBy: rights.outside ? null : person(row.issuedBy),
    signers: (form?.document?.signers ?? []).map(({ role, title, required = false }) => ({ role, title, required })),
    signatures: signatures.map(({ role, method, name, position, note, pictureSha256, signedAt, personId }) => ({
      role,
      method,
      name,
      position,
      note: rights.outside ? null : note,
      drawn: pictureSha256 !== null,
      signedAt,
      by: rights.outside ? null : person(personId),
    })),
    deliveries: deliveries.map(({ uuid: delivery, channel, recipient, note, sentAt, personId }) => ({
      uuid: delivery,
      channel,
      recipient,
      note,
      sentAt,
      by: person(personId),
      mail: mailView(mails.get(delivery), rights.prices),
    })),
    decisions: decisions.map(
      ({ decision, how, name, position, comment, options, totals, termsHash, createdAt, personId }) => ({
        decision,
        how,
        name,
        position,
        comment,
        options: options === null ? null : (JSON.parse(options) as string[]),
        gross: rights.prices ? agreedSum(totals) : null,
        termsHash,
        createdAt,
        by: rights.outside ? null : person(personId),
      }),
    ),
    link:
      link === undefined ? null : { expiresOn: link.expiresOn, createdAt: link.createdAt, printed: link.printed === 1 },
    paperLink: paperLinkOf(printed),
    readings: readings.map(({ personId, firstAt, lastAt }) => ({ by: person(personId), firstAt, lastAt })),
  };
}

function paperLinkOf(printed: DocumentLink | undefined): WholeDocument['paperLink'] {
  if (printed === undefined) return null;
  return printed.revokedAt === null ? 'holds' : 'revoked';
}

function mailView(mail: DocumentMail | undefined, prices: boolean): WholeDocument['deliveries'][number]['mail'] {
  if (mail === undefined) return null;
  const { state, content, failure, messageId } = mail;
  return { state, to: content.to, subject: prices ? content.subject : null, failure, messageId };
}

function agreedSum(totals: string | null): number | null {
  return totals === null ? null : (JSON.parse(totals) as { readonly gross: number }).gross;
}

async function otherOf(ctx: QueryContext, id: number | null): Promise<WholeDocument['correctionOf']> {
  const other = id === null ? undefined : await findDocumentById(ctx.store.read, id);
  return other === undefined ? null : { uuid: other.uuid, number: other.number };
}

/** The form by which it was issued; of a draft the one in force. */
async function formOf(ctx: QueryContext, id: string, hash: string | null): Promise<PrintFormDefinition | undefined> {
  if (hash === null) return (await ctx.catalog.current()).pack.byKind['print-form'].get(id)?.definition;
  const text = await formText(ctx.store.read, id, hash);
  return text === undefined ? undefined : (JSON.parse(text) as PrintFormDefinition);
}
