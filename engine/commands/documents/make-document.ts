import { isReglamentError } from '../../errors.ts';
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

/**
 * True for what another try may mend: the database or a file is away, something of ours is broken (500 and above), somebody
 * was faster this once. Everything else people have to put right: it is refused, what it names is gone (the form, the
 * request, a draft that somebody has thrown away), or the key belongs to another order.
 */
function mayHeal(error: unknown): boolean {
  return !isReglamentError(error) || error.status >= 500 || error.code === 'SNAPSHOT_STALE';
}

/**
 * Makes a document as a definition told, in the name of the system, at most once for its key. Gives null, or why it was
 * refused: the journal of the request says so as well, and a draft that cannot be issued stays for a person. Errors that
 * another try may mend are thrown.
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
    if (!isReglamentError(error) || mayHeal(error)) throw error;
    const why = [error.message, ...error.details.map(({ message }) => message)].join('; ');
    await tell(ctx, order, { draft, gone: error.code === 'DOCUMENT_NOT_FOUND' }, why);
    return why;
  }
}

interface Left {
  readonly draft: string | null;
  /** The draft is there no more. */
  readonly gone: boolean;
}

async function tell(ctx: CommandContext, { form, request }: MakeDocument, { draft, gone }: Left, why: string) {
  const inForce = await readInForce(ctx);
  const type = inForce.release.pack.byKind['print-form'].get(form)?.definition.document?.type ?? form;
  await ctx.store.transaction(async (tx) => {
    const actor = await readActing(tx, 'system', ctx.now());
    const asked = { uuid: gone ? '' : (draft ?? ''), type, form, number: null, status: 'draft' as const };
    const row = await findRequest(tx, { number: request }, ctx.now());
    if (row === undefined) return;
    await lockRequests(tx, [{ requestId: row.id }]);
    const done = draft === null ? 'not-made' : 'not-issued';
    await tellRequests({ ctx, tx, actor, inForce }, asked, [row], { done, note: why });
  });
}
