import { describePackDifferences, type WorkflowDifferences } from '../language/diff/index.ts';
import { readPack } from '../language/read-pack.ts';
import type { Problem } from '../language/index.ts';
import type { ScenarioResult } from '../run/index.ts';
import { readDrafts } from './check-drafts.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { type MissingForPack, missingForPack } from './missing-for-pack.ts';
import { type PackChange, packChanges, packedDefinitions } from './pack-changes.ts';
import { provePack } from './prove-pack.ts';
import { withShippedForms } from './shipped-forms.ts';

export interface PackCheck {
  /** The release that it is compared with. */
  readonly release: number;
  /** Null while the cover cannot be read. */
  readonly pack: { readonly id: string; readonly version: string } | null;
  readonly problems: readonly Problem[];
  readonly scenarios: readonly ScenarioResult[];
  /** Definitions that differ; of a pack that cannot be read whole, those that can. */
  readonly changes: readonly PackChange[];
  /** What that means for requests, as sentences. Empty while the pack cannot be read. */
  readonly differences: readonly WorkflowDifferences[];
  readonly missing: MissingForPack;
  readonly ok: boolean;
}

/**
 * What installing a pack here would mean, with the shipped print forms that its cover names: its problems, how it differs
 * from what is in force, and what it needs that is missing. Changes nothing. Fails with FORBIDDEN, RELEASE_EMPTY.
 */
export async function checkPackFiles(
  ctx: CommandContext,
  actor: ActorRef,
  brought: ReadonlyMap<string, string>,
): Promise<PackCheck> {
  const files = withShippedForms(brought);
  const { release, items } = await readDrafts(ctx, actor, 'draft');
  const { kinds } = ctx.catalog;
  const proof = provePack(files, kinds);
  const { sound } = proof.pack === null ? readPack(files) : { sound: null };
  const readable = proof.pack ?? sound?.pack ?? null;
  const covered = proof.pack !== null || [...(readable?.texts.keys() ?? [])].includes(readable?.cover.file ?? '');
  const before = (await ctx.catalog.release(release)).pack;
  const changes = readable === null ? [] : packChanges(items, packedDefinitions(readable.texts));
  const unread = new Set(files.keys());
  return {
    release,
    pack:
      readable === null || !covered
        ? null
        : { id: readable.cover.definition.id, version: readable.cover.definition.version },
    problems: proof.problems,
    scenarios: proof.scenarios,
    // What cannot be read is not gone.
    changes: changes.filter(({ change, file }) => proof.pack !== null || change !== 'removed' || !unread.has(file)),
    differences: proof.pack === null ? [] : describePackDifferences(before, proof.pack, kinds),
    missing:
      readable === null
        ? { roles: [], groups: [], clients: [], kinds: [], language: null }
        : await missingForPack(ctx.store.read, readable, kinds),
    ok: proof.ok,
  };
}
