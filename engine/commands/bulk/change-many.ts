import { createHash } from 'node:crypto';
import { isReglamentError, type ReglamentError } from '../../errors.ts';
import type { FactValue } from '../../language/index.ts';
import { assignRequest } from '../assign-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { once } from '../once.ts';
import type { RequestView } from '../request-view.ts';
import type { Priority } from '../../store/requests/index.ts';
import { sendEvent } from '../send-event.ts';
import { setFields } from '../set-fields.ts';

/** What is done to each request alike. */
export type BulkAction =
  | { readonly do: 'take' }
  | { readonly do: 'assign'; readonly to: string | null }
  | { readonly do: 'priority'; readonly priority: Priority }
  | {
      readonly do: 'event';
      readonly event: string;
      readonly fields?: Readonly<Record<string, FactValue>> | undefined;
      readonly comment?: string | null | undefined;
    };

export interface ChangeMany {
  /** Uuids or numbers; one that is named twice is changed once. */
  readonly requests: readonly string[];
  readonly action: BulkAction;
  readonly idempotencyKey?: string | undefined;
}

/** What became of one request: its view after the change, or why it was refused. */
export interface ManyOutcome {
  readonly request: string;
  readonly view: RequestView | null;
  readonly refused: ReglamentError | null;
}

const REFUSED = 500;

/**
 * Does the same to many requests, each by itself in a transaction of its own: what one refuses does not hold up the others.
 * Under a key a repetition answers what was done and tries again what was refused. Fails with IDEMPOTENCY_MISMATCH for
 * another body under the key, and where the engine itself fails.
 */
export async function changeMany(ctx: CommandContext, actor: ActorRef, input: ChangeMany): Promise<ManyOutcome[]> {
  const { requests, action, idempotencyKey: key } = input;
  // The key as a whole stands for this body; each request has a key of its own beside it.
  if (key !== undefined) await once(ctx, actor, { route: 'change-many', key, body: { requests, action } }, nothing);
  const outcomes: ManyOutcome[] = [];
  for (const request of new Set(requests)) {
    try {
      const view = await changeOne(ctx, actor, request, action, key === undefined ? undefined : partKey(key, request));
      outcomes.push({ request, view, refused: null });
    } catch (error) {
      if (!isReglamentError(error) || error.status >= REFUSED) throw error;
      outcomes.push({ request, view: null, refused: error });
    }
  }
  return outcomes;
}

const nothing = (): Promise<null> => Promise.resolve(null);

function partKey(key: string, request: string): string {
  return createHash('sha256').update(`${key}\n${request}`).digest('hex');
}

function changeOne(
  ctx: CommandContext,
  actor: ActorRef,
  request: string,
  action: BulkAction,
  idempotencyKey: string | undefined,
): Promise<RequestView> {
  switch (action.do) {
    case 'take':
      return assignRequest(ctx, actor, { request, to: actor === 'system' ? null : actor.person, idempotencyKey });
    case 'assign':
      return assignRequest(ctx, actor, { request, to: action.to, idempotencyKey });
    case 'priority':
      return setFields(ctx, actor, { request, priority: action.priority, idempotencyKey });
    case 'event': {
      const { event, fields, comment } = action;
      return sendEvent(ctx, actor, { request, event, fields, comment, idempotencyKey });
    }
  }
}
