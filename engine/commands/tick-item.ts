import type { Picture } from '../files/index.ts';
import type { ChecklistItem, FactValue } from '../language/index.ts';
import { type Refusal, tickRefusals } from '../run/index.ts';
import { searchLater } from '../store/attachments/index.ts';
import { insertEvidence } from '../store/evidence.ts';
import { siteOfRequest } from '../store/site-of-request.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import { actorFacts } from './acting.ts';
import { changeOnce } from './change-once.ts';
import { type HowTaken, howTaken } from './evidence/how-taken.ts';
import { pictureOf, signatureRefusals } from './evidence/refuse-picture.ts';
import { storedProof } from './evidence/stored-proof.ts';
import type { LockedRequest } from './locked-request.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { refuseIf, refuseSeen } from './refuse.ts';
import type { StoredChecklist } from './request-record.ts';
import type { RequestView } from './request-view.ts';
import { rightRefusals } from './right-refusals.ts';
import { settled } from './settled.ts';

/** A photo or a signature as it was taken, and what the device that sends it says. */
export interface EvidenceFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly takenAt?: Date | undefined;
  /** Of the place, in metres. */
  readonly accuracyM?: number | undefined;
  /** Who signed, and as what. */
  readonly signedBy?: string | undefined;
  readonly signerPosition?: string | undefined;
}

export interface TickItem {
  readonly request: string;
  readonly checklist: string;
  readonly item: string;
  /** The value of a check, text, number or choice; null takes it back. Photos and signatures have `file` instead. */
  readonly value?: FactValue;
  readonly file?: EvidenceFile;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** The request as it is now, and the uuid of the picture that was added; null without one. */
export interface TickedView extends RequestView {
  readonly evidence: string | null;
}

/**
 * Fills in one item of a started checklist, or takes it back. A picture is drawn anew before the transaction; its bytes are
 * stored inside, once nothing refuses it: bytes without a row are harmless, a row without its bytes would be lost evidence.
 * Fails with CHECKLIST_ITEM_REFUSED, REQUEST_NOT_FOUND, SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH (the same key for another
 * picture as well).
 */
export async function tickItem(ctx: CommandContext, actor: ActorRef, input: TickItem): Promise<TickedView> {
  const { picture, refusals: faults } =
    input.file === undefined ? { picture: undefined, refusals: [] } : await pictureOf(input.file, ctx.readPicture);
  refuseIf(faults, 'CHECKLIST_ITEM_REFUSED', { item: input.item });
  const evidence = picture === undefined ? null : uuidv7();
  const { idempotencyKey: key, file, ...body } = input;
  const call = { route: 'tick-item', key, body: { ...body, file: file && { ...file, bytes: picture?.originalHash } } };
  return changeOnce(
    ctx,
    actor,
    input,
    call,
    async (locked) => {
      const { workflow, record, tx, now } = locked;
      const value = evidence ?? input.value ?? null;
      const proof = picture && file && { picture, file, taken: await takenHere(locked, picture, file) };
      const kind = kindRefusal(locked, input);
      refuseSeen(
        locked,
        [
          ...rightRefusals(locked, 'tick'),
          ...(kind === undefined ? [] : [kind]),
          ...tickRefusals(
            workflow,
            record,
            actorFacts(locked.actor),
            input.checklist,
            input.item,
            value,
            proof?.taken,
          ).filter((each) => kind === undefined || each.rule !== kind.rule),
          ...(proof !== undefined && itemOf(locked, input)?.type === 'signature'
            ? signatureRefusals(proof.file, proof.picture)
            : []),
        ],
        'CHECKLIST_ITEM_REFUSED',
        { item: input.item, number: locked.row.number },
      );
      const started = record.checklists[input.checklist] as StoredChecklist;
      if (proof !== undefined && evidence !== null) {
        await insertEvidence(tx, {
          uuid: evidence,
          requestId: locked.row.id,
          checklist: input.checklist,
          item: input.item,
          personId: locked.actor.id,
          createdAt: now.getTime(),
          ...(await storedProof(ctx, proof)),
        });
        // What was drawn on the screen is no paper.
        if (ctx.quiet !== true && itemOf(locked, input)?.type !== 'signature')
          await searchLater(tx, 'evidence', evidence, now.getTime());
      }
      const mark = { by: locked.actor.uuid, at: now.toISOString() };
      const next: StoredChecklist = {
        ...started,
        values: { ...started.values, [input.item]: value },
        marks: { ...started.marks, [input.item]: mark },
      };
      const outcome = {
        kind: 'checklist',
        payload: { checklist: input.checklist, item: input.item, value, before: started.values[input.item] ?? null },
        record: { ...record, checklists: { ...record.checklists, [input.checklist]: next } },
      };
      return settled(locked, outcome, 'CHECKLIST_ITEM_REFUSED');
    },
    { evidence },
  );
}

async function takenHere({ tx, row, now }: LockedRequest, { exif }: Picture, file: EvidenceFile): Promise<HowTaken> {
  return howTaken(exif, file, await siteOfRequest(tx, row.id), now);
}

function itemOf({ record }: LockedRequest, { checklist, item: id }: TickItem): ChecklistItem | undefined {
  // An own key only: a checklist may be asked for by the name of a part of every object.
  const started = Object.hasOwn(record.checklists, checklist) ? record.checklists[checklist] : undefined;
  return started?.items.find((each) => each.id === id);
}

/** A photo is a file and a check is none. Taking back (null) suits every item. */
function kindRefusal(locked: LockedRequest, input: TickItem): Refusal | undefined {
  const { item: id, file, value } = input;
  const item = itemOf(locked, input);
  if (item === undefined) return undefined;
  const invalid = { rule: 'item-invalid', subject: id };
  const wantsFile = locked.workflow.kinds.items.get(item.type)?.holds === 'picture';
  if (wantsFile && file === undefined && value !== undefined && value !== null) {
    return { ...invalid, path: '/file', message: `item "${id}" expects a picture, got a value` };
  }
  if (!wantsFile && file !== undefined) {
    return { ...invalid, path: '/value', message: `item "${id}" expects a value, got a file` };
  }
  return undefined;
}
