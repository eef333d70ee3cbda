import { ReglamentError } from '../../errors.ts';
import { findRequest } from '../../store/index.ts';
import { readActing } from '../acting.ts';
import { readInForce } from '../change-request.ts';
import type { CommandContext } from '../context.ts';
import { lockRequests } from './change-document.ts';
import { draftDocument } from './draft-document.ts';
import { issueDocument } from './issue-document.ts';
import { tellRequests } from './tell-requests.ts';

/** What a workflow wants to be made; `key` is the same at each try. */
export interface MakeDocument {
  readonly key: string;
  readonly form: string;
  readonly issue: boolean;
  /** Number of the request. */
  readonly request: string;
}

/** Codes of what people have to put right: trying again by itself does not help. */
const REFUSED: readonly string[] = ['DOCUMENT_REFUSED', 'DEFINITION_NOT_FOUND', 'REQUEST_NOT_FOUND'];

/**
 * Makes a document as a definition told, in the name of the system, at most once for its key. Gives null, or why it was
 * refused: the journal of the request says so as well, and a draft that cannot be issued stays for a person. Other errors
 * are thrown and may be tried again.
 */
export async function makeDocument(ctx: CommandContext, order: MakeDocument): Promise<string | null> {
  const { key, form, issue, request } = order;
  let draft: string | null = null;
  try {
    const made = await draftDocument(ctx, 'system', { form, requests: [request], idempotencyKey: key });
    draft = made.uuid;
    if (issue) await issueDocument(ctx, 'system', { document: draft, idempotencyKey: `${key} issue` });
    return null;
  } catch (error) {
    if (!(error instanceof ReglamentError) || !REFUSED.includes(error.code)) throw error;
    const why = [error.message, ...error.details.map(({ message }) => message)].join('; ');
    if (error.code !== 'REQUEST_NOT_FOUND') await tell(ctx, order, draft, why);
    return why;
  }
}

async function tell(ctx: CommandContext, { form, request }: MakeDocument, draft: string | null, why: string) {
  const inForce = await readInForce(ctx);
  const type = inForce.release.pack.byKind['print-form'].get(form)?.definition.document?.type ?? form;
  await ctx.store.transaction(async (tx) => {
    const actor = await readActing(tx, 'system', ctx.now());
    const asked = { uuid: draft ?? '', type, form, number: null, status: 'draft' as const };
    const row = await findRequest(tx, { number: request }, ctx.now());
    if (row === undefined) return;
    await lockRequests(tx, [{ requestId: row.id }]);
    const done = draft === null ? 'not-made' : 'not-issued';
    await tellRequests({ ctx, tx, actor, inForce }, asked, [row], { done, note: why });
  });
}
