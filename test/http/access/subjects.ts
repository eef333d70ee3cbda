/** What the calls of the access matrix are about: of the own company and group, and of foreign ones. */
import {
  addComment,
  assignRequest,
  createRequest,
  type RequestView,
  saveDraft,
  sendEvent,
  setFields,
  tickItem,
} from '../../../engine/commands/index.ts';
import { addAttachment } from '../../../engine/commands/attachments/index.ts';
import type { Acting } from '../../support/people.ts';
import type { World } from '../../support/world.ts';
import { pngPicture } from '../../support/world-pictures.ts';
import { FOREIGN_CLIENT, type Member, type Other, OWN_CLIENT } from './people.ts';

export type Side = 'own' | 'foreign';
export type People = Readonly<Record<Member | Other, Acting>>;

export interface RequestSubject {
  readonly uuid: string;
  readonly number: string;
  readonly version: number;
  /** Uuid of a photo. */
  readonly evidence: string;
  /** Uuid of a file that the client may see. */
  readonly attachment: string;
}

/** A request in the middle of a visit, with every hidden field, both kinds of comments and a photo. */
export async function requestOf(world: World, people: People, side: Side): Promise<RequestSubject> {
  const { ctx } = world;
  const { operator, 'service-manager': manager } = people;
  const engineer = side === 'own' ? people['field-engineer'] : people['east-engineer'];
  const filed = await createRequest(ctx, operator, {
    type: 'repair',
    subject: `${side}-subject`,
    client: side === 'own' ? OWN_CLIENT : FOREIGN_CLIENT,
    externalKey: `${side}-key`,
    fields: {
      channel: 'email',
      'fault-description': `${side}-fault`,
      serial: `${side}-serial`,
      'plate-number': `${side}-plate`,
      'contact-phone': '+7 812 555-01-17',
      'contact-name': `${side}-contact`,
      'software-version': '4.2.0',
      region: side === 'own' ? 'north-west' : 'volga',
      'site-address': `${side}-address`,
      'warranty-until': '2030-01-31T21:00:00Z',
    },
  });
  const request = filed.uuid;
  const send = (who: Acting, event: string, fields = {}): Promise<RequestView> =>
    sendEvent(ctx, who, { request, event, fields, comment: null });
  await send(operator, 'register');
  await send(manager, 'qualify', { 'fault-kind': 'mechanical' });
  await assignRequest(ctx, engineer, { request, to: engineer.person });
  await send(operator, 'schedule-visit', { 'visit-at': '2026-03-04T07:00:00Z' });
  await send(engineer, 'reach-gate');
  await send(engineer, 'enter-site');
  const file = { bytes: pngPicture(side === 'own' ? 10 : 20), name: `${side}-photo.png` };
  const { evidence } = await tickItem(ctx, engineer, { request, checklist: 'nameplates', item: 'cabinet-plate', file });
  await setFields(ctx, manager, {
    request,
    fields: {
      'tracker-task': `${side}-tracker`,
      'hours-spent': side === 'own' ? 123.25 : 234.25,
      'parts-list': `${side}-parts`,
      'quote-amount': side === 'own' ? 765_432_101 : 765_432_102,
      'quote-note': `${side}-quote`,
    },
  });
  await addComment(ctx, operator, { request, body: `${side}-internal`, isPublic: false });
  await addComment(ctx, operator, { request, body: `${side}-public`, isPublic: true });
  const attach = (name: string, isPublic: boolean) => {
    const sent = { bytes: Buffer.from(`%PDF-1.7 ${name}`), name: `${name}.pdf` };
    return addAttachment(ctx, operator, { request, file: sent, isPublic });
  };
  await attach(`${side}-internal-file`, false);
  const { number, version, attachment } = await attach(`${side}-public-file`, true);
  return { uuid: request, number, version, evidence: evidence as string, attachment };
}

/** A draft of somebody: the role that everybody knows, with his name in it. */
export async function draftOf(world: World, author: Acting, mark: string): Promise<void> {
  const { pack } = await world.ctx.catalog.current();
  const known = pack.byKind.role.get('storekeeper');
  if (known === undefined) throw new Error('the pack has no storekeeper');
  const definition = { ...known.definition, title: { en: mark, ru: mark } };
  await saveDraft(world.ctx, author, { kind: 'role', id: 'storekeeper', definition, revision: 0 });
}
