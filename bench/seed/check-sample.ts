import { type CommandContext, sendEvent } from '../../engine/commands/index.ts';
import { isReglamentError } from '../../engine/errors.ts';
import { getOffers } from '../../engine/queries/index.ts';
import { Dice } from './dice.ts';

/** What became of events that were sent to requests picked by chance, beside what their offers had said. */
export interface SampleFigure {
  readonly requests: number;
  /** Offered as allowed, and taken. */
  readonly taken: number;
  /** Offered as refused, and refused. */
  readonly refused: number;
  /** Requests without an event, or whose event could not be told before. */
  readonly silent: number;
}

/**
 * Sends an event to open requests picked by chance, as their owner or an employee. Throws when one is taken or refused
 * otherwise than the offers said.
 */
export async function checkSample(
  ctx: CommandContext,
  { size, seed }: { readonly size: number; readonly seed: number },
): Promise<SampleFigure> {
  const dice = new Dice(seed + 1);
  const { read } = ctx.store;
  const open = await read.all<{ uuid: string; owner: string | null }>(
    `SELECT r.uuid, (SELECT p.uuid FROM person p WHERE p.id = r.assignee_id) AS owner FROM request r WHERE r.is_open = 1`,
  );
  const staff = await read.all<{ uuid: string }>(
    "SELECT uuid FROM person WHERE kind = 'staff' AND roles LIKE '%coordinator%' OR roles LIKE '%service-manager%'",
  );
  const figure = { requests: 0, taken: 0, refused: 0, silent: 0 };
  const left = [...open];
  while (figure.requests < size && left.length > 0) {
    const [request] = left.splice(dice.below(left.length), 1);
    if (request === undefined) break;
    figure.requests += 1;
    const person = request.owner ?? dice.pick(staff).uuid;
    const { offers } = await getOffers(ctx, { person }, request.uuid);
    const known = offers.filter(({ maybe, needs }) => !maybe && needs.fields.length === 0 && !needs.comment);
    const offer = known.length === 0 ? undefined : dice.pick(known);
    if (offer === undefined) figure.silent += 1;
    else {
      const taken = await isTaken(ctx, person, request.uuid, offer.event);
      if (taken !== offer.allowed)
        throw new Error(`${offer.event} of ${request.uuid}: offered ${offer.allowed}, taken ${taken}`);
      if (taken) figure.taken += 1;
      else figure.refused += 1;
    }
  }
  return figure;
}

async function isTaken(ctx: CommandContext, person: string, request: string, event: string): Promise<boolean> {
  try {
    await sendEvent({ ...ctx, quiet: true }, { person }, { request, event });
    return true;
  } catch (error) {
    if (isReglamentError(error) && error.code === 'EVENT_REFUSED') return false;
    throw error;
  }
}
