import { createHash } from 'node:crypto';
import type { CompiledWorkflow, PrintFormDefinition } from '../../language/index.ts';
import type { Refusal } from '../../run/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import { type DocumentRow, findDocumentById } from '../../store/documents/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { Sql } from '../../store/store.ts';
import type { CommandContext } from '../context.ts';
import { doorOf } from '../people/door-settings.ts';
import { type BuiltData, buildData, type OwnParts } from './data/build-data.ts';
import { emptyAt } from './data/empty-at.ts';
import { readSources, type ReadSources } from './data/read-sources.ts';
import { missingInputs } from './form-refusals.ts';

export interface DraftScene {
  readonly ctx: CommandContext;
  readonly sql: Sql;
  readonly release: CurrentRelease;
  readonly actor: ActorRow;
  readonly form: PrintFormDefinition;
  readonly row: Omit<DocumentRow, 'id' | 'version'>;
  readonly requestIds: readonly number[];
  readonly now: Date;
  readonly approve?: OwnParts['approve'] | undefined;
}

/** What a document tells as its requests are now. */
export async function dataOf(scene: DraftScene): Promise<BuiltData> {
  return (await readDraft(scene)).built;
}

/** `dataOf` with what it was made of. */
export async function readDraft(
  scene: DraftScene,
): Promise<{ readonly built: BuiltData; readonly sources: ReadSources }> {
  const { ctx, sql, release, actor, form, row, requestIds, now, approve = null } = scene;
  const sources = await readSources(sql, { ...row, requestIds }, now);
  const workflows = new Map<string, CompiledWorkflow>();
  for (const { row: request } of sources.requests) {
    workflows.set(request.effectiveHash, await ctx.catalog.workflow(sql, request.effectiveHash));
  }
  const first = await firstCorrected(sql, row.correctionOf);
  const correction =
    first === undefined ? null : { of: first.number ?? '', day: first.day, no: row.correctionNo, reason: row.reason };
  const verify = { code: row.verifyCode, url: verifyUrl(ctx, row.verifyCode) };
  const built = buildData({
    form,
    own: { ...row, correction, verify, approve },
    sources,
    pack: release.pack,
    workflowOf: (request) => workflows.get(request.effectiveHash) as CompiledWorkflow,
    actor,
    now,
  });
  return { built, sources };
}

/** The document that was corrected first: all corrections have its number, and the law wants its date beside. */
async function firstCorrected(sql: Sql, id: number | null): Promise<DocumentRow | undefined> {
  let first: DocumentRow | undefined;
  for (let next = id; next !== null; next = first?.correctionOf ?? null) {
    first = (await findDocumentById(sql, next)) ?? first;
    if (first?.id !== next) break;
  }
  return first;
}

/** Where the square on the paper leads. */
export function verifyUrl(ctx: CommandContext, code: string): string {
  return `${doorOf(ctx).publicUrl}/verify/${code}`;
}

/** Why a document cannot be issued: every requisite that is empty, and what was not told. */
export function gapRefusals(
  form: PrintFormDefinition,
  { data, refusals }: BuiltData,
  row: Pick<DocumentRow, 'inputs' | 'legalEntityId'>,
): Refusal[] {
  const gaps = [...refusals, ...missingInputs(form, row.inputs)];
  if (row.legalEntityId === null) {
    gaps.push({ rule: 'seller-missing', path: '/seller', message: 'no legal entity of ours is named' });
  }
  for (const { id, path, title } of form.document?.requisites ?? []) {
    // Number and day are given in this very moment.
    if (path === 'doc.number') continue;
    const empty = emptyAt(data, path);
    if (empty === null) continue;
    const message = `"${title.en ?? title.ru ?? id}" is empty`;
    gaps.push({ rule: 'requisite-empty', subject: id, path: `/data${empty}`, message });
  }
  return gaps;
}

/** SHA-256 of a text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
