import type { DocumentRow } from '../../store/documents/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { Tx } from '../../store/store.ts';
import { changeLocked, type InForce } from '../change-request.ts';
import type { CommandContext } from '../context.ts';
import { settled } from '../settled.ts';

interface Telling {
  readonly ctx: CommandContext;
  readonly tx: Tx;
  readonly actor: ActorRow;
  readonly inForce: InForce;
}

/**
 * Writes into the journal of each request what was done with a document of it, and lets the request take the `always`
 * transitions that wait for it. The caller holds the locks of the requests.
 */
export async function tellRequests(
  { ctx, tx, actor, inForce }: Telling,
  document: Pick<DocumentRow, 'uuid' | 'type' | 'form' | 'number' | 'status'>,
  requests: readonly { readonly uuid: string }[],
  { done, note = null }: { readonly done: string; readonly note?: string | null | undefined },
): Promise<void> {
  const { uuid, type, form, number, status } = document;
  const title = inForce.release.pack.byKind['print-form'].get(form)?.definition.title ?? { en: form, ru: form };
  const payload = { done, document: uuid, form, type, number, status, note, what: { title: numbered(title, number) } };
  for (const request of requests) {
    await changeLocked(ctx, tx, actor, { request: request.uuid }, inForce, async (locked) =>
      settled(locked, { kind: 'document', payload, record: locked.record }, 'DOCUMENT_REFUSED'),
    );
  }
}

function numbered({ en, ru }: { readonly en?: string; readonly ru?: string }, number: string | null): object {
  return {
    ...(en === undefined ? {} : { en: number === null ? en : `${en} No. ${number}` }),
    ...(ru === undefined ? {} : { ru: number === null ? ru : `${ru} № ${number}` }),
  };
}
