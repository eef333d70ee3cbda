import { ReglamentError } from '../../errors.ts';
import {
  type ChecklistDefinition,
  type DemoDoing,
  type DemoRequest,
  durationToMs,
  isDoing,
  type ScenarioStep,
} from '../../language/index.ts';
import { findRequest, type LoadedRequest } from '../../store/requests/index.ts';
import { type SitePlace, siteOfRequest } from '../../store/site-of-request.ts';
import { assignRequest } from '../assign-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { createRequest } from '../create-request.ts';
import { sendEvent } from '../send-event.ts';
import { setFields } from '../set-fields.ts';
import { type TickItem, tickItem } from '../tick-item.ts';
import { DemoClock } from './demo-clock.ts';
import { demoBinding } from './demo-binding.ts';
import { demoRow, type DemoRows } from './demo-rows.ts';
import { doBeside } from './do-beside.ts';
import type { Shifts } from './field-shifter.ts';
import { demoPicture } from './picture.ts';
import { demoTaken } from './taken.ts';

/** What the requests of a demo share. */
export interface DemoStage {
  readonly ctx: CommandContext;
  /** What the demo has put into the registers, and its people. */
  readonly rows: DemoRows;
  readonly checklists: ReadonlyMap<string, ChecklistDefinition>;
  /** The real now, in epoch milliseconds; nothing happens after it. */
  readonly until: number;
}

type DemoStep = DemoRequest['steps'][number];

/** A person needs a moment for what a demo says happened at once. */
const MOMENT_MS = 20_000;

/**
 * Files one request of a demo `ago` before now and takes its steps through the real commands, on a clock of its own.
 * Timers fire at their own instants, also those that come due between the last step and now. Gives it as it is then.
 *
 * @throws COMMAND_INVALID naming the request and the step that was refused; `details` has the reasons
 */
export async function playDemoRequest(
  stage: DemoStage,
  request: DemoRequest,
  shifted: Shifts,
): Promise<LoadedRequest | undefined> {
  const filed = stage.until - durationToMs(request.ago);
  const clock = new DemoClock(stage.ctx, filed, stage.until, momentIn(request));
  const { type, subject, client, priority } = request;
  const fields = shifted.fields(request.fields ?? {});
  const given = {
    type,
    subject,
    fields,
    ...(client ? { client } : {}),
    ...(priority ? { priority } : {}),
    ...(request.due === undefined ? {} : { dueAt: new Date(filed + durationToMs(request.due)) }),
    ...demoBinding(stage.rows, request),
    ...(request.parent === undefined ? {} : { parent: demoRow(stage.rows.requests, request.parent).uuid }),
  };
  const uuid = await loudly(
    request,
    0,
    async () => (await createRequest(clock.ctx, stagePerson(stage, request.as), given)).uuid,
  );
  await clock.follow(uuid);
  for (const [index, step] of request.steps.entries()) {
    await loudly(request, index + 1, () => takeStep(stage, clock, uuid, request.as, shiftStep(step, shifted)));
  }
  await loudly(request, request.steps.length + 1, () => clock.advanceTo(stage.until));
  const row = await findRequest(stage.ctx.store.read, { uuid });
  if (request.id !== undefined && row !== undefined) stage.rows.requests.set(request.id, row);
  return row;
}

function shiftStep(step: DemoStep, shifted: Shifts): DemoStep {
  if (isDoing(step)) return shiftDoing(step, shifted);
  if (step.set !== undefined) return { ...step, set: shifted.fields(step.set) };
  return step.with?.fields === undefined
    ? step
    : { ...step, with: { ...step.with, fields: shifted.fields(step.with.fields) } };
}

/** What a form asks has no type here: whatever looks like a day or an instant moves. */
function shiftDoing(step: DemoDoing, shifted: Shifts): DemoDoing {
  const inputs = step.document?.inputs;
  return step.document === undefined || inputs === undefined
    ? step
    : { ...step, document: { ...step.document, inputs: shifted.told(inputs) } };
}

async function takeStep(
  stage: DemoStage,
  clock: DemoClock,
  request: string,
  filer: string,
  step: DemoStep,
): Promise<void> {
  if (isDoing(step)) {
    const { ctx, rows } = stage;
    await clock.pause();
    const actor = stagePerson(stage, step.as ?? filer);
    return doBeside(clock.ctx, step, { request, actor, rows, place: () => demoSite(ctx, request) });
  }
  if (step.advance !== undefined) return clock.advanceTo(clock.time + durationToMs(step.advance));
  const { ctx } = clock;
  const actor = stagePerson(stage, step.as ?? filer);
  await clock.pause();
  if (step.send !== undefined) {
    const { fields, comment } = step.with ?? {};
    await sendEvent(ctx, actor, {
      request,
      event: step.send,
      ...(fields ? { fields } : {}),
      ...(comment === undefined ? {} : { comment }),
    });
  } else if (step.set !== undefined) await setFields(ctx, actor, { request, fields: step.set });
  else if (step.tick !== undefined)
    await tickItem(ctx, actor, { request, ...(await tickOf(stage, step.tick, request, ctx.now())) });
  else if (step.take === true) await assignRequest(ctx, actor, { request, to: actor.person });
  else if (step.assign !== undefined)
    await assignRequest(ctx, actor, {
      request,
      to: step.assign === null ? null : stagePerson(stage, step.assign).person,
    });
}

/** A demo names the file of a photo or signature; what is stored is a picture made up for that name, taken on the spot. */
async function tickOf(
  { ctx, checklists }: DemoStage,
  { checklist, item, value, picture }: NonNullable<ScenarioStep['tick']>,
  request: string,
  now: Date,
): Promise<Omit<TickItem, 'request'>> {
  const type = checklists.get(checklist)?.items.find((each) => each.id === item)?.type;
  if ((type !== 'photo' && type !== 'signature') || typeof value !== 'string') return { checklist, item, value };
  const bytes = demoPicture(value);
  const taken = type === 'photo' ? demoTaken(await demoSite(ctx, request), picture, now) : { takenAt: now };
  return { checklist, item, file: { bytes, name: value.replace(/\.\w+$/, '.png'), ...taken } };
}

async function demoSite({ store }: CommandContext, uuid: string): Promise<SitePlace | null> {
  const row = await findRequest(store.read, { uuid });
  return row === undefined ? null : siteOfRequest(store.read, row.id);
}

function stagePerson({ rows }: DemoStage, id: string): Extract<ActorRef, object> {
  const person = rows.people.get(id)?.uuid;
  if (person === undefined) throw new ReglamentError('PERSON_NOT_FOUND', { person: id });
  return { person };
}

/** How long a step takes: a moment, and less when the demo leaves too little time before now. */
function momentIn({ ago, steps }: DemoRequest): number {
  const waited = steps.reduce(
    (sum, step) => sum + (isDoing(step) || step.advance === undefined ? 0 : durationToMs(step.advance)),
    0,
  );
  const spare = durationToMs(ago) - waited;
  return Math.max(0, Math.min(MOMENT_MS, Math.floor(spare / (steps.length + 1))));
}

async function loudly<T>(request: DemoRequest, step: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const place =
      step === 0 ? 'filing' : `step ${step} ${JSON.stringify(request.steps[step - 1] ?? 'waiting until now')}`;
    const reason = `demo request "${request.subject}" (${request.type}), ${place}: ${error instanceof Error ? error.message : String(error)}`;
    const details = error instanceof ReglamentError ? error.details : [];
    throw new ReglamentError('COMMAND_INVALID', { reason }, { details, cause: error });
  }
}
