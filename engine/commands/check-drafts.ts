import { ReglamentError } from '../errors.ts';
import { describePackDifferences, type WorkflowDifferences } from '../language/diff/index.ts';
import type { Problem } from '../language/index.ts';
import { overlayDrafts } from '../language/overlay-drafts.ts';
import { mayTouchDefinitions } from '../policies/index.ts';
import type { MigrationPlan, ScenarioResult } from '../run/index.ts';
import { type Draft, draftsOf, type ReleaseItem, releaseItems } from '../store/definitions/index.ts';
import type { ActorRow } from '../store/read-actor.ts';
import { policyActor, readActing } from './acting.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { impactOf, type MigrationImpact } from './migration-impact.ts';
import { provePack } from './prove-pack.ts';

export interface DraftChange {
  readonly kind: string;
  readonly id: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** The published version it began with has been replaced since. */
  readonly baseMoved: boolean;
}

export interface DraftCheck {
  readonly release: number;
  readonly changes: readonly DraftChange[];
  /** What the changes mean for requests, as sentences. Empty while the drafts cannot be read as a pack. */
  readonly differences: readonly WorkflowDifferences[];
  readonly problems: readonly Problem[];
  readonly scenarios: readonly ScenarioResult[];
  /** Running requests by the version they are pinned to, and which of their states would have no place. */
  readonly impact: readonly MigrationImpact[];
  readonly ok: boolean;
}

/**
 * What publishing the actor's drafts would mean, requests moved by the map of states of `plan`. Changes nothing. Fails
 * with FORBIDDEN.
 */
export async function checkDrafts(
  ctx: CommandContext,
  actor: ActorRef,
  plan: Partial<Pick<MigrationPlan, 'states'>> = {},
): Promise<DraftCheck> {
  const { release, drafts, items } = await readDrafts(ctx, actor, 'draft');
  const proof = provePack(overlayDrafts(items, drafts), ctx.catalog.kinds);
  const changes = draftChanges(items, drafts);
  const impact = proof.pack === null ? [] : await impactOf(ctx, proof.pack, plan.states ?? {});
  const before = (await ctx.catalog.release(release)).pack;
  const differences = proof.pack === null ? [] : describePackDifferences(before, proof.pack, ctx.catalog.kinds);
  return {
    release,
    changes,
    differences,
    problems: proof.problems,
    scenarios: proof.scenarios,
    impact,
    ok: proof.ok && changes.every((change) => !change.baseMoved),
  };
}

/** The actor's drafts and the release they lie on, once his right is proved. */
export async function readDrafts(
  ctx: CommandContext,
  actor: ActorRef,
  right: 'draft' | 'publish',
): Promise<{ release: number; person: ActorRow; drafts: Draft[]; items: ReleaseItem[] }> {
  const person = await readActing(ctx.store.read, actor);
  const { number: release, roles } = await ctx.catalog.latest();
  if (!mayTouchDefinitions(roles, policyActor(person), right))
    throw new ReglamentError('FORBIDDEN', { action: `${right} definitions` });
  const [drafts, items] = await Promise.all([
    draftsOf(ctx.store.read, person.id),
    releaseItems(ctx.store.read, release),
  ]);
  return { release, person, drafts, items };
}

/** How each draft differs from what is published; drafts that equal it are left out. */
export function draftChanges(items: readonly ReleaseItem[], drafts: readonly Draft[]): DraftChange[] {
  return drafts.flatMap((draft) => {
    const published = items.find((item) => item.kind === draft.kind && item.definitionId === draft.definitionId);
    const removed = draft.body === 'null';
    if (removed ? published === undefined : published?.body === draft.body) return [];
    const change = removed ? 'removed' : published === undefined ? 'added' : 'changed';
    return [
      { kind: draft.kind, id: draft.definitionId, change, baseMoved: (published?.hash ?? null) !== draft.baseHash },
    ];
  });
}
