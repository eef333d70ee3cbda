import { ReglamentError } from '../../errors.ts';
import type { DemoDoing, PrintFormDefinition } from '../../language/index.ts';
import { findDocument } from '../../store/documents/index.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import {
  closeDocument,
  correctDocument,
  decideDocument,
  draftDocument,
  issueDocument,
  receiveOriginal,
  sendDocument,
  signDocument,
  signOneSided,
  voidDocument,
  withdrawDocument,
} from '../documents/index.ts';
import { demoRow, type DemoRows } from './demo-rows.ts';

type Told = NonNullable<DemoDoing['document']>;

interface OfRequest {
  readonly request: string;
  readonly actor: ActorRef;
  readonly rows: DemoRows;
}

/** What is noted where a demo says nothing. */
const NOTE = 'demo';

/**
 * Does with a document of the request what the demo tells, through the real commands; papers are printed later. Fails as those
 * do, and with COMMAND_INVALID when there is none yet.
 */
export async function doDocument(ctx: CommandContext, told: Told, { request, actor, rows }: OfRequest): Promise<void> {
  const { form, name, note = NOTE } = told;
  const key = `${form} of ${request}`;
  const known = rows.documents.get(key);
  if (told.do === 'draft' || (told.do === 'issue' && known?.status !== 'draft')) {
    const requests = [request, ...(told.requests ?? []).map((id) => demoRow(rows.requests, id).uuid)];
    const { language, discount, inputs } = told;
    const { uuid } = await draftDocument(ctx, actor, { form, requests, language, discount, inputs });
    rows.documents.set(key, { uuid, status: 'draft' });
    if (told.do === 'draft') return;
  }
  const { uuid: document } = rows.documents.get(key) ?? missing(form);
  const keep = ({ status }: { readonly status: string }): void =>
    void rows.documents.set(key, { uuid: document, status });
  switch (told.do) {
    case 'issue':
      return keep(await issueDocument(ctx, actor, { document }));
    case 'send':
      return keep(await sendDocument(ctx, actor, { document, channel: told.channel ?? 'hand', recipient: name }));
    case 'sign': {
      const signers = told.role === undefined ? await signersOf(ctx, form) : [told.role];
      for (const role of signers) keep(await signDocument(ctx, actor, { document, role, method: 'paper', name }));
      return;
    }
    case 'one-sided':
      return keep(await signOneSided(ctx, actor, { document, note }));
    case 'approve':
    case 'decline': {
      const snapshotHash = (await findDocument(ctx.store.read, document))?.snapshotHash ?? '';
      const decision = told.do === 'approve' ? 'approved' : 'declined';
      return keep(await decideDocument(ctx, actor, { document, decision, snapshotHash, name, comment: told.note }));
    }
    case 'withdraw':
      return keep(await withdrawDocument(ctx, actor, { document }));
    case 'correct': {
      const { correction } = await correctDocument(ctx, actor, { document, reason: note });
      const { status } = await issueDocument(ctx, actor, { document: correction });
      rows.documents.set(key, { uuid: correction, status });
      return;
    }
    case 'void':
      return keep(await voidDocument(ctx, actor, { document, reason: note }));
    case 'receive':
      return keep(await receiveOriginal(ctx, actor, { document, received: true, place: told.note }));
    case 'close':
      return keep(await closeDocument(ctx, actor, { document }));
  }
}

/** Whom the form wants to sign. */
async function signersOf(ctx: CommandContext, form: string): Promise<string[]> {
  const { pack } = await ctx.catalog.current();
  const { document }: Partial<PrintFormDefinition> = pack.byKind['print-form'].get(form)?.definition ?? {};
  return (document?.signers ?? []).filter(({ required }) => required === true).map(({ role }) => role);
}

function missing(form: string): never {
  throw new ReglamentError('COMMAND_INVALID', { reason: `there is no document by the form "${form}" yet` });
}
