import type { FactValue } from '../language/index.ts';
import { type Refusal, tickRefusals } from '../run/index.ts';
import { insertEvidence } from '../store/evidence.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import { actorFacts } from './acting.ts';
import { changeOnce } from './change-once.ts';
import type { LockedRequest } from './locked-request.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { refuseIf, refuseSeen } from './refuse.ts';
import type { StoredChecklist } from './request-record.ts';
import type { RequestView } from './request-view.ts';
import { rightRefusals } from './right-refusals.ts';
import { settled } from './settled.ts';

/** A photo or a signature as it was taken. */
export interface EvidenceFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly takenAt?: Date | undefined;
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

const LARGEST_FILE = 25 * 1024 * 1024;
/** What a picture begins with; `null` is any byte. */
const IMAGES: readonly (readonly [type: string, start: readonly (number | null)[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
];

/**
 * Fills in one item of a started checklist, or takes it back. A photo is stored by its content before the transaction:
 * a file without a row is harmless, a row without its file would be lost evidence. Fails with CHECKLIST_ITEM_REFUSED,
 * REQUEST_NOT_FOUND, SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH (the same key for another picture as well).
 */
export async function tickItem(ctx: CommandContext, actor: ActorRef, input: TickItem): Promise<TickedView> {
  const type = input.file && imageType(input.file.bytes);
  const fileRefusals: Refusal[] = input.file === undefined ? [] : refuseFile(input.file, type);
  refuseIf(fileRefusals, 'CHECKLIST_ITEM_REFUSED', { item: input.item });
  const sha256 = input.file && (await ctx.store.files.put(input.file.bytes));
  const evidence = input.file === undefined ? null : uuidv7();
  const { idempotencyKey: key, file, ...body } = input;
  const call = { route: 'tick-item', key, body: { ...body, file: file && { ...file, bytes: sha256 } } };
  return changeOnce(
    ctx,
    actor,
    input,
    call,
    async (locked) => {
      const { workflow, record, tx, now } = locked;
      const value = evidence ?? input.value ?? null;
      const kind = kindRefusal(locked, input);
      refuseSeen(
        locked,
        [
          ...rightRefusals(locked, 'tick'),
          ...(kind === undefined ? [] : [kind]),
          ...tickRefusals(workflow, record, actorFacts(locked.actor), input.checklist, input.item, value).filter(
            (each) => kind === undefined || each.rule !== kind.rule,
          ),
        ],
        'CHECKLIST_ITEM_REFUSED',
        { item: input.item, number: locked.row.number },
      );
      const started = record.checklists[input.checklist] as StoredChecklist;
      if (evidence !== null && input.file !== undefined && sha256 !== undefined) {
        await insertEvidence(tx, {
          uuid: evidence,
          requestId: locked.row.id,
          checklist: input.checklist,
          item: input.item,
          sha256,
          name: input.file.name.slice(0, 200),
          type: type as string,
          size: input.file.bytes.length,
          latitude: input.file.latitude ?? null,
          longitude: input.file.longitude ?? null,
          takenAt: input.file.takenAt?.getTime() ?? null,
          personId: locked.actor.id,
          createdAt: now.getTime(),
        });
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

/** A photo is a file and a check is none. Taking back (null) suits every item. */
function kindRefusal(
  { record, workflow }: LockedRequest,
  { checklist, item: id, file, value }: TickItem,
): Refusal | undefined {
  // An own key only: a checklist may be asked for by the name of a part of every object.
  const started = Object.hasOwn(record.checklists, checklist) ? record.checklists[checklist] : undefined;
  const item = started?.items.find((each) => each.id === id);
  if (item === undefined) return undefined;
  const invalid = { rule: 'item-invalid', subject: id };
  const wantsFile = workflow.kinds.items.get(item.type)?.holds === 'picture';
  if (wantsFile && file === undefined && value !== undefined && value !== null) {
    return { ...invalid, path: '/file', message: `item "${id}" expects a picture, got a value` };
  }
  if (!wantsFile && file !== undefined) {
    return { ...invalid, path: '/value', message: `item "${id}" expects a value, got a file` };
  }
  return undefined;
}

function refuseFile(file: EvidenceFile, type: string | undefined): Refusal[] {
  const refusals: Refusal[] = [];
  if (type === undefined)
    refusals.push({ rule: 'file-type', path: '/file', message: 'expected a JPEG, PNG or WebP picture' });
  if (file.bytes.length > LARGEST_FILE)
    refusals.push({
      rule: 'file-size',
      path: '/file',
      message: `expected at most ${LARGEST_FILE} bytes, got ${file.bytes.length}`,
    });
  if (!inRange(file.latitude, 90) || !inRange(file.longitude, 180))
    refusals.push({
      rule: 'coordinates',
      path: '/file',
      message: 'expected a latitude of ±90 and a longitude of ±180 degrees',
    });
  return refusals;
}

function inRange(degrees: number | undefined, limit: number): boolean {
  return degrees === undefined || Math.abs(degrees) <= limit;
}

/** By content, never by name. */
function imageType(bytes: Uint8Array): string | undefined {
  return IMAGES.find(([, start]) => start.every((byte, index) => byte === null || bytes[index] === byte))?.[0];
}
