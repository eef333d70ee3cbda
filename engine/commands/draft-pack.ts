import { checkTexts, type Pack } from '../language/index.ts';
import { overlayDrafts } from '../language/overlay-drafts.ts';
import type { Catalog } from '../store/catalog/catalog.ts';
import { LeastRecent } from '../store/catalog/least-recent.ts';
import type { Draft, ReleaseItem } from '../store/definitions/index.ts';
import type { CommandContext } from './context.ts';
import { draftWorkflows, type WorkflowFor } from './draft-workflows.ts';
import { refuseUnproven, sha256 } from './publish-files.ts';

/** The pack as drafts would make it, without errors, and its workflows ready to run. */
export interface DraftPack {
  readonly pack: Pack;
  readonly workflowFor: WorkflowFor;
}

const KEPT = 4;
/** Whoever pages through history asks for the same pack again and again. Only a cache: its key is what it is made from. */
const packs = new WeakMap<Catalog, LeastRecent<string, DraftPack>>();

/** Checks the pack that the drafts make of a release, and compiles it, once. Fails with PACK_INVALID. */
export function draftPack(
  { catalog }: CommandContext,
  items: readonly ReleaseItem[],
  drafts: readonly Draft[],
): DraftPack {
  const kept = packs.get(catalog) ?? new LeastRecent<string, DraftPack>(KEPT);
  packs.set(catalog, kept);
  const key = sha256(
    JSON.stringify([
      items.map(({ file, hash }) => [file, hash]),
      drafts.map(({ kind, definitionId, body }) => [kind, definitionId, body]),
    ]),
  );
  let known = kept.get(key);
  if (known === undefined) {
    const { pack, problems } = checkTexts(overlayDrafts(items, drafts), catalog.kinds);
    const ok = pack !== null && problems.every(({ severity }) => severity !== 'error');
    refuseUnproven({ pack, problems, scenarios: [], ok });
    known = { pack: pack as Pack, workflowFor: draftWorkflows(pack as Pack, catalog.kinds) };
    kept.set(key, known);
  }
  return known;
}
