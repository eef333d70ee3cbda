import { ReglamentError } from '../../errors.ts';
import { type PrintFormDefinition, RuleError } from '../../language/index.ts';
import {
  mayTouchDefinitions,
  mayTouchDocuments,
  mayTouchRequest,
  type PolicyActor,
  seesFromOutside,
} from '../../policies/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import { snapshotOf } from '../../store/documents/index.ts';
import { findRequest } from '../../store/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import { policyActor, readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { namedPictures, picturesOf } from './data/pictures-of.ts';
import { withinSchema } from './data/within-schema.ts';
import { documentScene, mayPrice } from './document-scene.ts';
import { readForm } from './read-form.ts';
import { dataOf, verifyUrl } from './read-draft.ts';
import { rendered } from './render-document.ts';
import type { Rendered } from './renderer.ts';
import { unnumberedRow } from './unnumbered-row.ts';

/** A form as it is being drawn, and what its paper is to tell; its first sample when nothing is named. */
export interface PreviewForm {
  readonly form: unknown;
  /** The usual one of the form, or that of the sample, when absent. */
  readonly language?: string | undefined;
  readonly sample?: string | undefined;
  /** Of stored pictures it names only those of the request or document beside it, or of a published sample. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Uuid or number. */
  readonly request?: string | undefined;
  readonly document?: string | undefined;
  /** Whether links in the PDF are to tell where everything is written. */
  readonly places?: boolean | undefined;
}

interface Scene {
  readonly ctx: CommandContext;
  readonly release: CurrentRelease;
  readonly person: ActorRow;
  readonly form: PrintFormDefinition;
  readonly input: PreviewForm;
}

type Data = Readonly<Record<string, unknown>>;

/** Its code leads nowhere: a preview is no document. */
const CODE = 'preview';

/**
 * The paper of a form that is not published, marked as a draft. For those who may draft definitions; of a real request or
 * document for who may also read it with its prices, whatever the form says that it tells. Changes nothing. Fails with
 * FORBIDDEN, REQUEST_NOT_FOUND, DOCUMENT_NOT_FOUND, INPUT_INVALID, and as rendering does: RENDER_REFUSED tells every fault of
 * the form with its place.
 */
export async function previewForm(ctx: CommandContext, actor: ActorRef, input: PreviewForm): Promise<Rendered> {
  const release = await ctx.catalog.current();
  const person = await readActing(ctx.store.read, actor, ctx.now());
  if (!mayTouchDefinitions(release.roles, policyActor(person), 'draft')) {
    throw new ReglamentError('FORBIDDEN', { action: 'draft definitions' });
  }
  const form = readForm(input.form);
  const { language, data } = await toldBy({ ctx, release, person, form, input });
  return rendered(ctx, {
    form,
    data,
    language,
    pictures: await picturesOf(ctx.store.files, data),
    mark: 'draft',
    madeAt: ctx.now().toISOString(),
    verify: { url: verifyUrl(ctx, CODE) },
    ...(input.places === true ? { places: true } : {}),
  });
}

async function toldBy(scene: Scene): Promise<{ readonly language: string; readonly data: Data }> {
  const { form, input } = scene;
  const { language: wanted, sample: id, request, document } = input;
  const named = form.samples?.find((each) => each.id === id);
  if (id !== undefined && named === undefined)
    throw invalid({ rule: 'preview-sample', path: '/body/sample' }, `the form has no sample "${id}"`);
  const sample = named ?? form.samples?.[0];
  const isMade = request !== undefined || document !== undefined || input.data !== undefined;
  const language = wanted ?? (isMade ? undefined : sample?.language) ?? form.languages[0] ?? 'ru';
  if (!form.languages.some((known) => known === language)) {
    throw invalid({ rule: 'preview-language', path: '/body/language' }, `the form is in ${form.languages.join(', ')}`);
  }
  const real =
    document !== undefined
      ? within(form, await ofDocument(scene, document, language))
      : request !== undefined
        ? await ofRequest(scene, request, language)
        : undefined;
  if (real !== undefined && input.data === undefined) return { language, data: real };
  const data = within(form, input.data ?? (sample?.data as Data | undefined) ?? {});
  refuseOthers(scene, data, real);
  return { language, data };
}

/**
 * Whoever knows the name of a stored picture has not seen it by that: data that somebody wrote shows what the request or
 * document beside it shows, and what samples that are published show. Also what is not there is refused, which tells nothing.
 */
function refuseOthers({ release, form, input }: Scene, data: Data, real: Data | undefined): void {
  const published = release.pack.byKind['print-form'].get(form.id)?.definition.samples ?? [];
  const shown = [real ?? {}, ...published.map((sample) => sample.data as Data)].flatMap(namedPictures);
  const known = new Set(shown.map(({ picture }) => picture));
  const others = namedPictures(data).filter(({ picture }) => !known.has(picture));
  if (others.length === 0) return;
  const message = 'is a stored picture of neither the request or document of this preview nor a published sample';
  const details = others.map(({ path }) => ({
    rule: 'preview-picture',
    path: input.data === undefined ? '/body/sample' : `/body/data${path}`,
    message,
  }));
  throw new ReglamentError('INPUT_INVALID', { count: details.length }, { details });
}

function within(form: PrintFormDefinition, data: Data): Data {
  return withinSchema(data, form.data.schema) as Data;
}

function invalid(at: { readonly rule: string; readonly path: string }, message: string): ReglamentError {
  return new ReglamentError('INPUT_INVALID', { count: 1 }, { details: [{ ...at, message }] });
}

async function ofDocument({ ctx, release, person, form }: Scene, uuid: string, language: string): Promise<Data> {
  const sql = ctx.store.read;
  const { row, requests } = await documentScene(sql, release.roles, person, uuid);
  allowPrices(mayPrice(release.roles, policyActor(person), requests));
  const snapshot = await snapshotOf(sql, row.id);
  if (snapshot !== null) return JSON.parse(snapshot) as Data;
  const requestIds = requests.map(({ requestId }) => requestId);
  return made(() =>
    dataOf({ ctx, sql, release, actor: person, form, row: { ...row, language }, requestIds, now: ctx.now() }),
  );
}

async function ofRequest({ ctx, release, person, form }: Scene, key: string, language: string): Promise<Data> {
  const sql = ctx.store.read;
  const now = ctx.now();
  const who = policyActor(person);
  const by = /^[0-9a-f]{8}-/i.test(key) ? { uuid: key.toLowerCase() } : { number: key };
  const request = await findRequest(sql, by, now);
  if (request === undefined || !mayRead(release, who, request)) {
    throw new ReglamentError('REQUEST_NOT_FOUND', { request: key });
  }
  const of = rightsOf(request);
  allowPrices(mayTouchRequest(release.roles, who, 'see-prices', of));
  const row = await unnumberedRow(sql, { form, request, language, person, now });
  return made(() => dataOf({ ctx, sql, release, actor: person, form, row, requestIds: [request.id], now }));
}

type Found = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

function rightsOf({ assignee, teamCode, clientId }: Found) {
  return { assignee: assignee?.uuid ?? null, team: teamCode, clientId };
}

/** What stands on papers of a request is for who may read its papers. */
function mayRead({ roles }: CurrentRelease, who: PolicyActor, request: Found): boolean {
  const of = rightsOf(request);
  return !seesFromOutside(who) && mayTouchRequest(roles, who, 'read', of) && mayTouchDocuments(roles, who, 'read', of);
}

function allowPrices(may: boolean): void {
  if (!may) throw new ReglamentError('FORBIDDEN', { action: 'try a form on a request whose prices you may not see' });
}

/** A rule of an unpublished form may be broken. */
async function made(build: () => Promise<{ readonly data: Data }>): Promise<Data> {
  try {
    return (await build()).data;
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const details = [{ rule: 'form-fault', path: '/data/map', message: error.message, params: { ru: error.message } }];
    throw new ReglamentError('RENDER_REFUSED', { reason: error.message }, { details, cause: error });
  }
}
