import { type Evidence, evidenceOf } from '../store/index.ts';
import type { QueryContext } from './context.ts';
import { peopleBy, type PersonView } from './people.ts';

/** What the camera wrote into a picture. Make, model and program are for colleagues. */
export interface CameraView {
  /** By the camera's own clock: `2026-03-02T10:00:00`. */
  readonly taken: string | null;
  /** Of that clock from UTC: `+03:00`. */
  readonly offset: string | null;
  readonly takenAt: number | null;
  /** Degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly make: string | null;
  readonly model: string | null;
  readonly software: string | null;
}

/** A photo or signature. Place, accuracy and instant beside its size are what the device said that sent it. */
export interface EvidenceView
  extends Omit<Evidence, 'requestId' | 'personId' | 'exif' | 'previewSha256' | 'originalHash'> {
  /** Whether there is a small picture of it. */
  readonly preview: boolean;
  /** SHA-256 of the file as it came, which is not kept. */
  readonly original: string | null;
  readonly camera: CameraView | null;
  readonly by: PersonView | null;
}

/** The evidence of a request in the order in which it was added; `outside` when a client's person looks. */
export async function evidenceViews(ctx: QueryContext, requestId: number, outside: boolean): Promise<EvidenceView[]> {
  const rows = await evidenceOf(ctx.store.read, requestId);
  const people = await peopleBy(
    ctx.store.read,
    'id',
    rows.map(({ personId }) => personId),
  );
  return rows.map((row) => ({
    uuid: row.uuid,
    checklist: row.checklist,
    item: row.item,
    name: row.name,
    type: row.type,
    size: row.size,
    sha256: row.sha256,
    original: row.originalHash,
    width: row.width,
    height: row.height,
    preview: row.previewSha256 !== null,
    latitude: row.latitude,
    longitude: row.longitude,
    takenAt: row.takenAt,
    accuracyM: row.accuracyM,
    camera: cameraView(row.exif, outside),
    distanceM: row.distanceM,
    outside: row.outside,
    signedBy: row.signedBy,
    signerPosition: row.signerPosition,
    createdAt: row.createdAt,
    by: people.get(row.personId) ?? null,
  }));
}

export function cameraView(exif: Evidence['exif'], outside: boolean): CameraView | null {
  if (exif === null) return null;
  const camera = exif as unknown as CameraView;
  const { taken, offset, takenAt, latitude, longitude, make, model, software } = camera;
  const seen = { taken, offset, takenAt, latitude, longitude };
  return outside ? { ...seen, make: null, model: null, software: null } : { ...seen, make, model, software };
}
