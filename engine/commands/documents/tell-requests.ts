import type { DocumentRow } from '../../store/documents/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { Tx } from '../../store/store.ts';
import { changeLocked, type InForce } from '../change-request.ts';
import type { CommandContext } from '../context.ts';
import type { RequestView } from '../request-view.ts';
import { settled } from '../settled.ts';

/** In whose name, and by which definitions, requests hear of a document. */
export interface Telling {
  readonly ctx: CommandContext;
  readonly tx: Tx;
  readonly actor: ActorRow;
  readonly inForce: InForce;
}

/**
 * Writes into the journal of each request what was done with a document of it, and lets the request take the `always`
 * transitions that wait for it. The caller holds the locks of the requests. Gives them as they are then.
 */
export async function tellRequests(
  { ctx, tx, actor, inForce }: Telling,
  document: Pick<DocumentRow, 'uuid' | 'type' | 'form' | 'number' | 'status'>,
  requests: readonly { readonly uuid: string }[],
  { done, note = null }: { readonly done: string; readonly note?: string | null | undefined },
): Promise<RequestView[]> {
  const payload = documentPayload(inForce, document, { done, note });
  const told: RequestView[] = [];
  for (const request of requests) {
    told.push(
      await changeLocked(ctx, tx, actor, { request: request.uuid }, inForce, async (locked) =>
        settled(locked, { kind: 'document', payload, record: locked.record }, 'DOCUMENT_REFUSED'),
      ),
    );
  }
  return told;
}

/** What the journal of a request says of a document. */
export function documentPayload(
  { release }: Pick<InForce, 'release'>,
  document: Pick<DocumentRow, 'uuid' | 'type' | 'form' | 'number' | 'status'>,
  { done, note }: { readonly done: string; readonly note: string | null },
): object {
  const { uuid, type, form, number, status } = document;
  const title = release.pack.byKind['print-form'].get(form)?.definition.title ?? { en: form, ru: form };
  return { done, document: uuid, form, type, number, status, note, what: { title: numbered(title, number) } };
}

function numbered({ en, ru }: { readonly en?: string; readonly ru?: string }, number: string | null): object {
  return {
    ...(en === undefined ? {} : { en: number === null ? en : `${en} No. ${number}` }),
    ...(ru === undefined ? {} : { ru: number === null ? ru : `${ru} № ${number}` }),
  };
}
