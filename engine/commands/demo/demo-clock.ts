import { ReglamentError } from '../../errors.ts';
import { findRequest } from '../../store/requests/index.ts';
import { timersOf } from '../../store/timers/index.ts';
import type { CommandContext } from '../context.ts';
import { fireTimer } from '../fire-timer.ts';

/** The clock of one request: it moves only forward, fires that request's timers on its way and ends at the real now. */
export class DemoClock {
  readonly ctx: CommandContext;
  readonly #until: number;
  readonly #moment: number;
  #request = { uuid: '', id: 0 };
  time: number;

  constructor(ctx: CommandContext, start: number, until: number, moment: number) {
    this.#until = until;
    this.#moment = moment;
    this.time = start;
    this.ctx = { ...ctx, now: () => new Date(this.time), quiet: true };
  }

  async follow(uuid: string): Promise<void> {
    this.#request = { uuid, id: (await findRequest(this.ctx.store.read, { uuid }))?.id ?? 0 };
  }

  /** Lets a moment pass, but no timer come due: the demo's own waits decide about timers. */
  async pause(): Promise<void> {
    const [next] = await timersOf(this.ctx.store.read, this.#request.id);
    this.time = Math.max(this.time, Math.min(this.time + this.#moment, (next?.dueAt ?? Number.POSITIVE_INFINITY) - 1));
  }

  async advanceTo(time: number): Promise<void> {
    if (time > this.#until)
      throw new ReglamentError('COMMAND_INVALID', { reason: 'it waits longer than the request is old' });
    for (;;) {
      const due = (await timersOf(this.ctx.store.read, this.#request.id)).find(
        (timer) => timer.dueAt <= time && timer.parked === 0,
      );
      if (due === undefined) break;
      this.time = Math.max(this.time, due.dueAt);
      await fireTimer(this.ctx, { ...due, requestUuid: this.#request.uuid });
    }
    this.time = time;
  }
}
