import type { Refusal } from '../../../run/index.ts';
import { clientById, mailAddresses, peopleToMail } from '../../../store/documents/index.ts';
import type { Gap } from '../../../store/batches/index.ts';
import { readActing } from '../../acting.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { doorOf } from '../../people/door-settings.ts';
import { refuseIf } from '../../refuse.ts';
import { documentScene, rightRefusals } from '../document-scene.ts';
import { fileNameOf } from '../file-name.ts';
import { frozenForm } from '../frozen-form.ts';
import { LARGEST_PDF } from './compose-mail.ts';
import { MAIL_OFF, mailable, noAddress } from './order-mail.ts';
import { MOST_RECIPIENTS, usualRecipients } from './recipients.ts';
import { LINK_MARK, usualLetter } from './usual-letter.ts';

/** The letter by which a document would go out, before anybody changes it. */
export interface MailPreview {
  readonly to: readonly string[];
  /** Whom one may choose of. */
  readonly people: readonly { readonly name: string; readonly position: string | null; readonly address: string }[];
  readonly mostRecipients: number;
  readonly subject: string;
  readonly text: string;
  /** What stands in the text for the link by which a quote is answered; null for what nobody answers. */
  readonly link: string | null;
  readonly attachment: { readonly name: string; readonly bytes: number | null; readonly most: number };
  /** What keeps it from going out, with the place where it is mended. */
  readonly gaps: readonly Gap[];
}

const MOST_PEOPLE = 100;

/**
 * What the document would go out with by mail, and what keeps it from that. Fails with DOCUMENT_NOT_FOUND, and with
 * DOCUMENT_REFUSED for who may not send it, and for a draft.
 */
export async function previewMail(ctx: CommandContext, actor: ActorRef, document: string): Promise<MailPreview> {
  const sql = ctx.store.read;
  const release = await ctx.catalog.current();
  const now = ctx.now();
  const scene = await documentScene(sql, release.roles, await readActing(sql, actor, now), document);
  const { row } = scene;
  refuseIf([...rightRefusals(scene, 'issue'), ...mailable(row)], 'DOCUMENT_REFUSED', { what: 'sent' });
  const { subject, text, fault } = await usualLetter(sql, release, row, now);
  const client = row.clientId === null ? undefined : await clientById(sql, row.clientId);
  const people = await peopleToMail(sql, row.id, MOST_PEOPLE);
  const own = client?.values['email'];
  const company =
    typeof own === 'string' && own !== ''
      ? [{ name: String(client?.values['name']), position: null, address: own }]
      : [];
  const to = usualRecipients(row, await mailAddresses(sql, [row.id]));
  const gaps: Gap[] = [];
  const add = ({ rule, subject: of, path, message }: Refusal, place: Gap['place'] = null): void =>
    void gaps.push({ rule: of === undefined ? rule : `${rule}:${of}`, path, message, place });
  if (doorOf(ctx).mail !== true) add(MAIL_OFF);
  if (to.length === 0) {
    add(await noAddress(sql, row), client === undefined ? null : { kind: 'client', id: client.uuid, path: 'email' });
  }
  if (fault !== null) {
    add(
      {
        rule: 'mail-template',
        subject: fault,
        path: '/text',
        message: `the letter of its form cannot be made: ${fault}`,
      },
      { kind: 'form', id: row.form, path: '' },
    );
  }
  const bytes = row.pdfSha256 === null ? null : (await ctx.store.files.get(row.pdfSha256)).length;
  return {
    to,
    people: [...company, ...people],
    mostRecipients: MOST_RECIPIENTS,
    subject,
    text,
    link: row.validUntil === null ? null : LINK_MARK,
    attachment: { name: await fileNameOf(sql, await frozenForm(sql, row), row), bytes, most: LARGEST_PDF },
    gaps,
  };
}
