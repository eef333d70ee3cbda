import type { Problem } from '../language/index.ts';
import { overlayDrafts } from '../language/overlay-drafts.ts';
import type { ScenarioResult } from '../run/index.ts';
import { readDrafts } from './check-drafts.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { provePack } from './prove-pack.ts';

export interface ScenarioTrial {
  readonly release: number;
  /** With an error among them no scenario can be played. */
  readonly problems: readonly Problem[];
  readonly scenarios: readonly ScenarioResult[];
  readonly ok: boolean;
}

/** Plays every scenario on the pack as the actor's drafts would make it. Changes nothing. Fails with FORBIDDEN. */
export async function tryScenarios(ctx: CommandContext, actor: ActorRef): Promise<ScenarioTrial> {
  const { release, drafts, items } = await readDrafts(ctx, actor, 'draft');
  const { problems, scenarios, ok } = provePack(overlayDrafts(items, drafts), ctx.catalog.kinds);
  return { release, problems, scenarios, ok };
}
