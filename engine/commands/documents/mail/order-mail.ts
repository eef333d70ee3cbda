import type { Refusal } from '../../../run/index.ts';
import {
  clientById,
  type DocumentRow,
  insertMail,
  liveLink,
  mailAddresses,
  type MailContent,
} from '../../../store/documents/index.ts';
import { addOutbox } from '../../../store/outbox/index.ts';
import type { Sql, Tx } from '../../../store/store.ts';
import { uuidv7 } from '../../../store/uuidv7.ts';
import { doorOf } from '../../people/door-settings.ts';
import { refuseIf } from '../../refuse.ts';
import { giveLink } from '../approval/link-code.ts';
import { openRefusals } from '../approval/open-refusals.ts';
import type { DocumentOutcome, LockedDocument } from '../change-document.ts';
import { rightRefusals, statusRefusals } from '../document-scene.ts';
import { sentChange } from './sent-change.ts';
import { isMailAddress, MOST_RECIPIENTS, uniqueAddresses, usualRecipients } from './recipients.ts';
import { LINK_MARK, usualLetter } from './usual-letter.ts';

/** What is said of a letter; what is not said is as usual. */
export interface LetterParts {
  readonly recipients?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  /** A copy goes to who sends it. */
  readonly copy?: boolean | undefined;
}

/** The kind of effect that mails documents. */
export const DOCUMENT_MAIL = 'document-mail';
/** From these a document goes out. */
export const MAILED_AT = ['issued', 'sent', 'signed'] as const satisfies readonly DocumentRow['status'][];

/**
 * Orders a letter with the PDF of a locked document: the delivery and its entry in the outbox are written together, so that it
 * is neither lost nor doubled. The document is `sent` when the mail server has taken it. Fails with DOCUMENT_REFUSED.
 */
export async function orderMail(
  locked: LockedDocument,
  parts: LetterParts,
  batchId: number | null = null,
): Promise<DocumentOutcome> {
  const { row, tx, ctx, actor, now, inForce } = locked;
  const quiet = ctx.quiet === true;
  const refusals = [...rightRefusals(locked, 'issue'), ...mailable(row)];
  if (!quiet && doorOf(ctx).mail !== true) refusals.push(MAIL_OFF);
  const to = uniqueAddresses(parts.recipients ?? usualRecipients(row, await mailAddresses(tx, [row.id])));
  refusals.push(...(quiet ? [] : await addressRefusals(tx, row, to)));
  const copy = parts.copy === true ? await addressOf(tx, actor.id) : null;
  if (parts.copy === true && copy === null) refusals.push(NO_COPY);
  refuseIf(refusals, 'DOCUMENT_REFUSED', WHAT);
  const usual = await usualLetter(tx, inForce.release, row, now);
  const { subject = usual.subject, text = usual.text } = parts;
  const content: MailContent = { to, copy, subject: subject.trim(), text: text.trim() };
  refuseIf(
    await contentRefusals(locked, content, parts.text === undefined ? usual.fault : null),
    'DOCUMENT_REFUSED',
    WHAT,
  );
  const at = now.getTime();
  const uuid = uuidv7();
  const key = `${DOCUMENT_MAIL}:${uuid}`;
  const mail = { uuid, documentId: row.id, personId: actor.id, key, content, batchId, orderedAt: at };
  if (quiet) {
    await insertMail(tx, { ...mail, state: 'sent', messageId: null, failure: null, acceptedAt: at });
    return { change: await sentChange(tx, row, now), done: 'sent' };
  }
  await insertMail(tx, { ...mail, state: 'queued', messageId: null, failure: null, acceptedAt: null });
  await addOutbox(tx, [
    {
      key,
      requestId: null,
      kind: DOCUMENT_MAIL,
      payload: { delivery: uuid },
      createdAt: at,
      dueAt: at,
      target: DOCUMENT_MAIL,
    },
  ]);
  return { change: {}, done: 'mailed' };
}

const WHAT = { what: 'sent' };
export const MAIL_OFF: Refusal = {
  rule: 'mail-off',
  path: '/channel',
  message: 'no mail server is configured: whoever runs the program sets SMTP_URL and MAIL_FROM',
};
const NO_COPY: Refusal = { rule: 'mail-copy', path: '/copy', message: 'you have no mail address to send a copy to' };

/** Why the document goes out by no mail where it stands. */
export function mailable(row: DocumentRow): Refusal[] {
  const replaced = { rule: 'document-replaced', path: '', message: 'a correction holds in its place' };
  return [...statusRefusals({ row }, MAILED_AT), ...(row.replacedBy === null ? [] : [replaced])];
}

async function addressRefusals(sql: Sql, row: DocumentRow, to: readonly string[]): Promise<Refusal[]> {
  if (to.length === 0) return [await noAddress(sql, row)];
  if (to.length > MOST_RECIPIENTS) {
    const message = `a letter goes to at most ${MOST_RECIPIENTS} addresses`;
    return [{ rule: 'mail-many', subject: String(MOST_RECIPIENTS), path: '/recipients', message }];
  }
  return to.flatMap((address, at) => {
    const path = `/recipients/${at}`;
    const message = `"${address}" is no mail address`;
    return isMailAddress(address) ? [] : [{ rule: 'mail-address', subject: address.slice(0, 100), path, message }];
  });
}

/** Nobody of the client has an address. */
export async function noAddress(sql: Sql, { clientId }: DocumentRow): Promise<Refusal> {
  const client = clientId === null ? undefined : await clientById(sql, clientId);
  const name = String(client?.values['name'] ?? '');
  const message = `nobody of the client has a mail address: enter that of "${name}"`;
  return { rule: 'mail-no-address', subject: name, path: '/recipients', message };
}

async function contentRefusals(
  locked: LockedDocument,
  { subject, text }: MailContent,
  fault: string | null,
): Promise<Refusal[]> {
  if (fault !== null)
    return [
      {
        rule: 'mail-template',
        subject: fault,
        path: '/text',
        message: `the letter of its form cannot be made: ${fault}`,
      },
    ];
  const refusals: Refusal[] = [];
  if (subject === '') refusals.push({ rule: 'mail-empty', path: '/subject', message: 'a letter has a subject' });
  if (text === '') refusals.push({ rule: 'mail-empty', path: '/text', message: 'a letter has a text' });
  if (text.includes(LINK_MARK)) refusals.push(...(await linkRefusals(locked)));
  return refusals;
}

/** A letter that names the link needs one; it is made where there is none. */
async function linkRefusals({ row, tx, ctx, actor, now }: LockedDocument): Promise<Refusal[]> {
  const refusals = openRefusals({ row, now });
  if (refusals.length > 0) return refusals.map((refusal) => ({ ...refusal, path: '/text' }));
  if ((await liveLink(tx, row.id)) === undefined) {
    await giveLink(ctx, tx, row, { expiresOn: row.validUntil ?? '', by: actor.id, at: now.getTime() });
  }
  return [];
}

async function addressOf(tx: Tx, personId: number): Promise<string | null> {
  const [person] = await tx.all<{ email: string | null }>('SELECT email FROM person WHERE id = ?', [personId]);
  return person?.email !== null && person !== undefined && isMailAddress(person.email) ? person.email : null;
}
