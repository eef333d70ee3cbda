import { createHash } from 'node:crypto';
import { ReglamentError } from '../errors.ts';
import { kindOf, type Pack } from '../language/index.ts';
import { currentRelease, insertRelease } from '../store/definitions/index.ts';
import { ensureTeam } from '../store/ensure-team.ts';
import { appendAdminJournal } from '../store/people/index.ts';
import type { ActorRow } from '../store/read-actor.ts';
import type { Tx } from '../store/store.ts';
import type { CommandContext } from './context.ts';
import { endReplaced } from './end-migration.ts';
import { type Proof, provePack } from './prove-pack.ts';

export interface FilesToPublish {
  /** Path inside the pack -> text. The whole release, not only what changed. */
  readonly files: ReadonlyMap<string, string>;
  readonly note: string;
  /** The release that is to be replaced; 0 when nothing is published yet. */
  readonly expectedRelease: number;
  readonly rollsBack?: number;
}

/**
 * Proves the files and flips the release to them. Fails with PACK_INVALID (every problem and red scenario) or
 * RELEASE_STALE; then nothing has changed. `within` runs in the same transaction, after the flip.
 */
export async function publishFiles(
  ctx: CommandContext,
  actor: ActorRow,
  { files, note, expectedRelease, rollsBack }: FilesToPublish,
  within: (tx: Tx, release: number, pack: Pack) => Promise<void> = async () => {},
): Promise<number> {
  const proof = provePack(files, ctx.catalog.kinds);
  refuseUnproven(proof);
  const pack = proof.pack as Pack;
  const items = [...pack.texts].map(([file, text]) => item(file, text));
  const number = await ctx.store.transaction(async (tx) => {
    const release = {
      note,
      publishedAt: ctx.now().getTime(),
      publishedBy: actor.id,
      rollsBack: rollsBack ?? null,
      items,
    };
    const id = await insertRelease(tx, release, expectedRelease);
    if (id === null) {
      const current = await currentRelease(tx);
      throw new ReglamentError('RELEASE_STALE', { actual: current?.id ?? 0, expected: expectedRelease });
    }
    for (const group of groupsOf(pack)) await ensureTeam(tx, group, release.publishedAt);
    await within(tx, id, pack);
    await endReplaced(tx, id, ctx.now());
    await appendAdminJournal(tx, {
      at: release.publishedAt,
      actorId: actor.id,
      action: rollsBack === undefined ? 'release-published' : 'release-rolled-back',
      subjectKind: 'release',
      subject: String(id),
      details: { replaces: expectedRelease, rollsBack: rollsBack ?? null },
    });
    return id;
  });
  ctx.catalog.refresh();
  return number;
}

/** Throws PACK_INVALID with every error and red scenario. */
export function refuseUnproven(proof: Proof): void {
  if (proof.ok) return;
  const errors = proof.problems.filter((problem) => problem.severity === 'error');
  const red = proof.scenarios.filter((scenario) => !scenario.ok);
  const details = [
    ...errors.map(({ rule, file, path, message }) => ({ rule, path: `${file}#${path}`, message })),
    ...red.map((scenario) => ({
      rule: 'scenario-red',
      path: `scenario ${scenario.id}`,
      message: scenario.failures
        .map(
          (failure) =>
            `step ${failure.step}: ${failure.what} expected ${JSON.stringify(failure.expected)}, got ${JSON.stringify(failure.actual)}`,
        )
        .join('; '),
    })),
  ];
  throw new ReglamentError(
    'PACK_INVALID',
    { pack: proof.pack?.cover.definition.id ?? '?', count: details.length },
    { details },
  );
}

function item(
  file: string,
  body: string,
): { kind: string; definitionId: string; hash: string; body: string; file: string } {
  const definition = JSON.parse(body) as { $schema: string; id: string };
  return { kind: kindOf(definition.$schema) as string, definitionId: definition.id, hash: sha256(body), body, file };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Groups that definitions name: queues exist before the first person is in them. */
export function groupsOf(pack: Pack): Set<string> {
  const groups = new Set<string>();
  const texts = [...pack.byKind.workflow.values(), ...pack.byKind['workflow-overlay'].values()];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (value === null || typeof value !== 'object') return;
    const { type, params } = value as { type?: unknown; params?: { group?: unknown } };
    if (type === 'assign' && typeof params?.group === 'string') groups.add(params.group);
    Object.values(value).forEach(visit);
  };
  for (const { definition } of texts) visit(definition);
  return groups;
}
