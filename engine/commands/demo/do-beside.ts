import type { DemoDoing } from '../../language/index.ts';
import type { SitePlace } from '../../store/site-of-request.ts';
import { addComment } from '../add-comment.ts';
import { addAttachment } from '../attachments/index.ts';
import { bindRequest } from '../bindings/bind-request.ts';
import { linkRequests } from '../bindings/link-requests.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { startStay, stopStay } from '../presence/index.ts';
import { addTime } from '../time/index.ts';
import { addWork } from '../works/index.ts';
import { demoBinding } from './demo-binding.ts';
import { doDocument } from './do-document.ts';
import { demoRow, type DemoRows } from './demo-rows.ts';
import { demoPicture } from './picture.ts';
import { demoTaken } from './taken.ts';

/** What people of a demo do with a request beside leading it on. */
export interface DemoBeside {
  readonly request: string;
  readonly actor: ActorRef;
  readonly rows: DemoRows;
  readonly place: () => Promise<SitePlace | null>;
}

const MENTION = /@\[([a-z0-9-]+)\]/g;
const CONSENT = 'demo';

/** Does it through the real command; fails as that one does. */
export async function doBeside(ctx: CommandContext, doing: DemoDoing, beside: DemoBeside): Promise<void> {
  const { request, actor, rows } = beside;
  const { comment, attach, log, work, stay, link, bind, document } = doing;
  if (comment !== undefined) {
    const { text, inner, file } = comment;
    const body = text.replace(MENTION, (_, id: string) => `@[${demoRow(rows.people, id).uuid}]`);
    const attachments: string[] = [];
    if (file !== undefined) {
      const sent = { request, file: demoFile(file), isPublic: inner !== true, pending: true };
      attachments.push((await addAttachment(ctx, actor, sent)).attachment);
    }
    await addComment(ctx, actor, { request, body, isPublic: inner !== true, attachments });
  }
  if (attach !== undefined)
    await addAttachment(ctx, actor, { request, file: demoFile(attach.file), isPublic: attach.inner !== true });
  if (log !== undefined) await addTime(ctx, actor, { request, ...log });
  if (work !== undefined) await addWork(ctx, actor, { request, ...work });
  if (stay !== undefined) {
    const { latitude, longitude, accuracyM } = demoTaken(await beside.place(), undefined, ctx.now());
    const position =
      latitude === undefined || longitude === undefined ? { refused: 'no signal' } : { latitude, longitude, accuracyM };
    if (stay === 'leave') await stopStay(ctx, actor, { request, position });
    else await startStay(ctx, actor, { request, kind: stay, position, consent: { at: ctx.now(), text: CONSENT } });
  }
  if (link !== undefined)
    await linkRequests(ctx, actor, { request, to: demoRow(rows.requests, link.to).uuid, kind: link.kind });
  if (bind !== undefined) {
    const { site = null, contact = null, contract = null, objects = [] } = demoBinding(rows, bind);
    await bindRequest(ctx, actor, { request, site, contact, contract, objects });
  }
  if (document !== undefined) await doDocument(ctx, document, beside);
}

/** A demo names the file of a picture; what is stored is one made up for that name. */
function demoFile(name: string): { bytes: Uint8Array; name: string } {
  return { bytes: demoPicture(name), name: name.replace(/\.\w+$/, '.png') };
}
