import type { PrintFormDefinition } from '../../language/index.ts';
import type { Refusal } from '../../run/index.ts';
import { insertSignature, signaturesOf } from '../../store/documents/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { pictureOf, signatureRefusals } from '../evidence/refuse-picture.ts';
import { storedPicture } from '../evidence/stored-picture.ts';
import { refuseIf } from '../refuse.ts';
import { changeDocument, type DocumentChange, type DocumentTarget } from './change-document.ts';
import { rightRefusals, statusRefusals } from './document-scene.ts';
import { titlesOf } from './form-refusals.ts';
import { frozenForm } from './frozen-form.ts';

export interface SignDocument extends DocumentTarget {
  /** As the form calls who signs. */
  readonly role: string;
  readonly method: 'screen' | 'paper';
  readonly name?: string | undefined;
  readonly position?: string | undefined;
  readonly note?: string | undefined;
  /** What was drawn, of a signature on the screen. */
  readonly picture?: { readonly bytes: Uint8Array; readonly name: string } | undefined;
}

const WHAT = { what: 'signed' };

/**
 * Writes down who signed a document that was issued, on the screen or on paper. It is signed when all have signed whom the
 * form wants to, or, where it wants nobody, the client. Fails with DOCUMENT_REFUSED, DOCUMENT_NOT_FOUND, SNAPSHOT_STALE,
 * IDEMPOTENCY_MISMATCH.
 */
export async function signDocument(
  ctx: CommandContext,
  actor: ActorRef,
  { picture: file, role, method, name, position, note, ...target }: SignDocument,
): Promise<DocumentChange> {
  const drawn = file === undefined ? undefined : await pictureOf(file, ctx.readPicture);
  const faults = [...(drawn?.refusals ?? [])];
  if (file !== undefined && drawn?.picture !== undefined) faults.push(...signatureRefusals(file, drawn.picture));
  const body = { role, method, name, position, note, picture: drawn?.picture?.originalHash };
  return changeDocument(ctx, actor, { ...target, route: 'sign-document', body }, async (locked) => {
    const { row, tx, now } = locked;
    refuseIf(
      [...rightRefusals(locked, 'issue'), ...statusRefusals(locked, ['issued', 'sent']), ...faults],
      'DOCUMENT_REFUSED',
      WHAT,
    );
    const form = await frozenForm(tx, row);
    const before = (await signaturesOf(tx, [row.id])).map((signature) => signature.role);
    refuseIf(
      signerRefusals(form, role, before, method === 'screen' && drawn === undefined),
      'DOCUMENT_REFUSED',
      WHAT,
      titlesOf(form),
    );
    const stored = drawn?.picture === undefined ? undefined : await storedPicture(ctx, drawn.picture);
    await insertSignature(tx, {
      uuid: uuidv7(),
      documentId: row.id,
      role,
      method,
      name: name ?? null,
      position: position ?? null,
      note: note ?? null,
      pictureSha256: stored?.sha256 ?? null,
      pictureType: stored?.type ?? null,
      signedAt: now.getTime(),
      personId: locked.actor.id,
      createdAt: now.getTime(),
    });
    const whole = wanted(form).every((each) => each === role || before.includes(each));
    return { change: whole ? { status: 'signed' } : {}, done: 'signed', note: name ?? null };
  });
}

function signerRefusals(
  form: PrintFormDefinition,
  role: string,
  before: readonly string[],
  drawnMissing: boolean,
): Refusal[] {
  const refusals: Refusal[] = [];
  const known = form.document?.signers?.some((signer) => signer.role === role) === true;
  if (!known) refusals.push({ rule: 'signer-unknown', path: '/role', message: `the form has no signer "${role}"` });
  if (before.includes(role)) {
    refusals.push({ rule: 'signer-done', subject: role, path: '/role', message: `"${role}" has signed already` });
  }
  if (drawnMissing) {
    refusals.push({ rule: 'signature-missing', path: '/picture', message: 'a signature on the screen is a picture' });
  }
  return refusals;
}

/** Who has to sign a document of this form before it is signed. */
export function wanted({ document }: PrintFormDefinition): string[] {
  const signers = document?.signers ?? [];
  const required = signers.filter((signer) => signer.required === true);
  const counted = required.length > 0 ? required : signers.filter(({ role, party = role }) => party === 'client');
  return counted.map(({ role }) => role);
}
