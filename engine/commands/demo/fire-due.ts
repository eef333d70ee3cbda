import { DemoClock } from './demo-clock.ts';
import type { DemoStage } from './play-demo-request.ts';

/** Fires what has come due of requests that a step of the demo has filed: no clock of the demo has followed them. */
export async function fireDue({ ctx, until }: Pick<DemoStage, 'ctx' | 'until'>): Promise<void> {
  const due = await ctx.store.read.all<{ uuid: string }>(
    `SELECT DISTINCT r.uuid FROM timer t JOIN request r ON r.id = t.request_id
     WHERE t.due_at <= ? AND t.parked = 0 ORDER BY r.uuid`,
    [until],
  );
  for (const { uuid } of due) {
    const clock = new DemoClock(ctx, 0, until, 0);
    await clock.follow(uuid);
    await clock.advanceTo(until);
  }
}
