import { ReglamentError } from '../../errors.ts';
import type { PrintFormDefinition } from '../../language/index.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { formInForce } from './data/form-in-force.ts';
import { picturesOf } from './data/pictures-of.ts';
import { paperFor } from './approval/paper-for.ts';
import { type DocumentScene, documentScene, rightRefusals } from './document-scene.ts';
import { fileNameOf } from './file-name.ts';
import { frozenForm } from './frozen-form.ts';
import { dataOf, verifyUrl } from './read-draft.ts';
import { frozenJob, rendered } from './render-document.ts';

export interface DocumentPdf {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** True for bytes that never change. */
  readonly fixed: boolean;
}

/**
 * The PDF of a document: of an issued one the very bytes that were made then; of a draft, marked, what it would tell now; of
 * a void one, marked. Who may not give a link to a quote gets it without the printed one, while that holds. Fails with
 * DOCUMENT_NOT_FOUND, FORBIDDEN (its prices), DOCUMENT_UNRENDERED, and as rendering does.
 */
export async function documentPdf(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<DocumentPdf> {
  const release = await ctx.catalog.current();
  const sql = ctx.store.read;
  const person = await readActing(sql, actor, ctx.now());
  const scene = await documentScene(sql, release.roles, person, uuid);
  const { row } = scene;
  if (!scene.seesPrices) throw new ReglamentError('FORBIDDEN', { action: 'read a document that tells prices' });
  if (row.status === 'draft') {
    const form = formInForce(release, row.form);
    const job = await draftJob(ctx, { scene, form, release, actor: person });
    return { bytes: (await rendered(ctx, job)).pdf, name: await fileNameOf(sql, form, row), fixed: false };
  }
  const form = await frozenForm(sql, row);
  const name = await fileNameOf(sql, form, row);
  if (row.status === 'void') {
    return {
      bytes: (await rendered(ctx, await frozenJob(ctx, row, { mark: 'void', linkless: true }))).pdf,
      name,
      fixed: false,
    };
  }
  // The client answers on the portal; of ours whoever could give the link himself reads it on the paper.
  const linked = scene.outside || rightRefusals(scene, 'issue').length === 0;
  return { ...(await paperFor(ctx, row, linked)), name };
}

interface Drafting {
  readonly scene: DocumentScene;
  readonly form: PrintFormDefinition;
  readonly release: Awaited<ReturnType<CommandContext['catalog']['current']>>;
  readonly actor: Awaited<ReturnType<typeof readActing>>;
}

async function draftJob(ctx: CommandContext, { scene, form, release, actor }: Drafting) {
  const { row, requests } = scene;
  const requestIds = requests.map(({ requestId }) => requestId);
  const now = ctx.now();
  const { data } = await dataOf({ ctx, sql: ctx.store.read, release, actor, form, row, requestIds, now });
  return {
    form,
    data,
    language: row.language,
    pictures: await picturesOf(ctx.store.files, data),
    mark: 'draft' as const,
    madeAt: now.toISOString(),
    verify: { url: verifyUrl(ctx, row.verifyCode) },
  };
}
